import { resolve } from 'node:path';
import type { Outlet } from '../../articles/article.ts';
import { makeFeedsDue } from '../../articles/feed-store.ts';
import { outletById } from '../../articles/outlet-store.ts';
import { SampanError, type StoredError, storedError } from '../../base/error.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, openProblems, storeProblem } from '../../platform/problem-store.ts';
import { sectionIds } from '../../publish/site-store.ts';
import { removeSample } from '../sample/remove.ts';
import { scheduleFeeds } from '../steps/poll.ts';
import { type Given, type Taken, takeIn } from '../steps/take-in.ts';
import { takeInFile } from '../steps/take-in-file.ts';
import { asTyped } from './as-typed.ts';
import { complaint } from './complaint.ts';
import { inContext } from './in-context.ts';
import { readInput } from './read-input.ts';
import { type Args, dataRefused, type ExitCode, exit, type Io, json, type Verb, wrongUsage } from './verb.ts';

export const verb: Verb = {
  summary: 'take articles in from files, addresses or feeds',
  usage: `sampan ingest FILE|URL… --outlet ID [--section ID] [--headline TEXT] [--url ADDRESS]
sampan ingest --poll
sampan ingest --problems
sampan ingest --remove-sample

FILE is an HTML page or the plain text of a page. One that names no address of its own is the same article again only
under the --url it was first taken in with.`,
  options: {
    outlet: { type: 'string', about: 'the outlet the articles come from' },
    headline: { type: 'string', about: 'the headline of a text that has none' },
    section: { type: 'string', about: "the section they go to; default: the outlet's own word, where it is known" },
    url: { type: 'string', about: 'the address of the article in the one FILE given' },
    poll: { type: 'boolean', about: 'have every feed read now (by the worker)' },
    problems: { type: 'boolean', about: 'list what is wrong with feeds, pages and pictures, each with its remedy' },
    'remove-sample': { type: 'boolean', about: 'remove the sample publication and everything that came from it' },
    json,
  },
  words: ({ poll, problems, 'remove-sample': removal }) => (poll || problems || removal ? 0 : Number.POSITIVE_INFINITY),
  exits: { 1: 'failed; or at least one article could not be taken in, the others were', 3: dataRefused },
  async run(args, io) {
    // Before the database is opened, or even made.
    const command = commandOf(args);
    return inContext(io, ctx => perform(ctx, io, command));
  },
};

type Command =
  | { to: 'list problems' | 'remove the sample' | 'poll' }
  | { to: 'ingest'; sources: string[]; outletId: string; given: GivenHere };

/** What the command line says of the articles. */
type GivenHere = Given & { url: string | null };

/** What the command line asks for. Throws `usage` with what is missing on it. */
function commandOf({ values, positionals: sources }: Args): Command {
  const modes = [values.problems, values['remove-sample'], values.poll].filter(Boolean).length;
  if (modes > 1) throw wrongUsage('ingest', '--poll, --problems and --remove-sample go one at a time');
  if (values.problems) return { to: 'list problems' };
  if (values['remove-sample']) return { to: 'remove the sample' };
  if (values.poll) return { to: 'poll' };
  const [outletId, url] = [text(values.outlet), text(values.url)];
  if (sources.length === 0 || outletId === null)
    throw wrongUsage('ingest', 'sampan ingest takes FILE|URL… and --outlet ID');
  const other = sources.find(source => /^[a-z][a-z0-9+.-]+:\/\//i.test(source) && !isAddress(source));
  if (other) throw wrongUsage('ingest', `"${other}" is no http(s) address`);
  if (url !== null && (sources.length > 1 || isAddress(sources[0] as string) || !isAddress(url)))
    throw wrongUsage('ingest', '--url takes an http(s) address and goes with one FILE');
  return {
    to: 'ingest',
    sources,
    outletId,
    given: { url, section: text(values.section), headline: text(values.headline) },
  };
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function perform(ctx: Context, io: Io, command: Command): Promise<ExitCode> {
  switch (command.to) {
    case 'list problems':
      return listProblems(ctx, io);
    case 'remove the sample':
      return sampleRemoved(ctx, io);
    case 'poll':
      return pollAll(ctx, io);
    case 'ingest':
      return ingestAll(ctx, io, command.sources, command.outletId, command.given);
  }
}

async function ingestAll(ctx: Context, io: Io, sources: string[], outletId: string, given: GivenHere) {
  const outlet = await outletNamed(ctx, outletId);
  if (given.section !== null) await checkSection(ctx, given.section);
  const results = [];
  for (const source of sources) {
    try {
      const taken = isAddress(source)
        ? await ingestAddress(ctx, source, outletId, given)
        : await ingestFile(ctx, io, source, outlet, given);
      const problem = problemOf(taken);
      results.push({ source, ok: true, result: wordOf(taken), ...(problem && { problem }) });
      if (!io.json) io.out(`${source}: ${wordOf(taken)}`);
      if (!io.json && problem) io.err(`  ${complaint(problem, '  ')}`);
    } catch (error) {
      const stored = storedError(error);
      await storeProblem(ctx.db, subjectOf(source, io), error, ctx.now(), outletId);
      results.push({ source, ok: false, error: stored });
      if (!io.json) io.err(`${source}: ${complaint(stored, '  ')}`);
    }
  }
  if (io.json) io.out(JSON.stringify(results));
  return results.every(one => one.ok) ? exit.ok : exit.failed;
}

async function outletNamed(ctx: Context, id: string): Promise<Outlet> {
  const outlet = await outletById(ctx.db, id);
  if (outlet) return outlet;
  throw new SampanError('outlet_unknown', `there is no outlet "${id}"`, {
    remedy: 'Describe it in a publication file and apply that: sampan config apply publication.json',
  });
}

async function checkSection(ctx: Context, id: string): Promise<void> {
  const known = await sectionIds(ctx.db);
  if (known.includes(id)) return;
  throw new SampanError('section_unknown', `there is no section "${id}"`, {
    remedy: `Use one of: ${known.join(', ') || 'none is set up'}.`,
  });
}

const isAddress = (source: string) => /^https?:\/\//i.test(source);

function subjectOf(source: string, io: Io): string {
  return `page:${isAddress(source) ? source : resolve(io.cwd, source)}`;
}

/** What stands beside an article that was taken in all the same. That it is a duplicate its word says. */
function problemOf(taken: Taken): StoredError | null {
  return 'problem' in taken && taken.problem && taken.kind !== 'duplicate' ? storedError(taken.problem) : null;
}

function wordOf(taken: Taken): string {
  if (taken.kind === 'duplicate') return `duplicate of ${taken.sourceUrl}`;
  const embargo = 'embargoUntil' in taken ? taken.embargoUntil : null;
  return embargo ? `${taken.kind}, under embargo until ${embargo}` : taken.kind;
}

function ingestAddress(ctx: Context, url: string, outletId: string, given: Given): Promise<Taken> {
  return takeIn(ctx, { outletId, url, feedUrl: null, category: null, publishedAt: null, look: 'listed' }, given);
}

async function ingestFile(ctx: Context, io: Io, file: string, outlet: Outlet, given: GivenHere): Promise<Taken> {
  const body = await readInput(io, file);
  const taken = await takeInFile(ctx, outlet, { path: resolve(io.cwd, file), body }, given);
  await clearProblem(ctx.db, subjectOf(file, io));
  return taken;
}

async function pollAll(ctx: Context, io: Io) {
  await makeFeedsDue(ctx.db, ctx.now().toISOString());
  const feeds = await scheduleFeeds(ctx.db);
  io.out(
    io.json
      ? JSON.stringify({ feeds })
      : asTyped(`${feeds} feeds will be read by the worker (sampan serve or sampan work).`),
  );
  return exit.ok;
}

async function listProblems(ctx: Context, io: Io) {
  const problems = await openProblems(ctx.db);
  if (io.json) io.out(JSON.stringify(problems));
  else if (problems.length === 0) io.out('No problems.');
  else for (const one of problems) io.out(`${one.subject}\n  ${complaint(one, '  ')}`);
  return exit.ok;
}

async function sampleRemoved(ctx: Context, io: Io) {
  const removed = await removeSample(ctx);
  if (io.json) io.out(JSON.stringify(removed));
  else io.out(`Removed ${removed.articles} articles and ${removed.pictures} pictures of the sample.`);
  return exit.ok;
}
