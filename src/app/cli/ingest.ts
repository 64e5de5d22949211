import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nameIn } from '../../articles/article.ts';
import { makeFeedsDue, sectionWords } from '../../articles/feed-store.ts';
import { outletById } from '../../articles/outlet-store.ts';
import { SampanError, storedError } from '../../base/error.ts';
import { sha256 } from '../../base/id.ts';
import { readCapture } from '../../ingest/read-capture.ts';
import { sectionFor } from '../../ingest/section-for.ts';
import { blobName } from '../../platform/blobs.ts';
import type { Context } from '../../platform/context.ts';
import { clearProblem, openProblems, storeProblem } from '../../platform/problem-store.ts';
import { sectionIds } from '../../publish/site-store.ts';
import { removeSample } from '../sample/remove.ts';
import { admitDraft } from '../steps/admit-draft.ts';
import { scheduleFeeds } from '../steps/poll.ts';
import { type Given, type Taken, takeIn } from '../steps/take-in.ts';
import { inContext } from './in-context.ts';
import { type Args, type ExitCode, exit, type Io, type Verb } from './verb.ts';

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
  },
  exits: { 1: 'at least one article could not be taken in; the others were' },
  async run(args, io) {
    // Before the database is opened, or even made.
    const command = commandOf(args);
    if (typeof command === 'string') {
      io.err(command);
      return exit.usage;
    }
    return inContext(io, ctx => perform(ctx, io, command));
  },
};

type Command =
  | { to: 'list problems' | 'remove the sample' | 'poll' }
  | { to: 'ingest'; sources: string[]; outletId: string; given: GivenHere };

/** What the command line says of the articles. */
type GivenHere = Given & { url: string | null };

/** What the command line asks for, or what is missing on it. */
function commandOf({ values, positionals: sources }: Args): Command | string {
  if (values.problems) return { to: 'list problems' };
  if (values['remove-sample']) return { to: 'remove the sample' };
  if (values.poll) return { to: 'poll' };
  const [outletId, url] = [text(values.outlet), text(values.url)];
  if (sources.length === 0 || outletId === null) return 'usage: sampan ingest FILE|URL… --outlet ID';
  if (url !== null && (sources.length > 1 || isAddress(sources[0] as string) || !isAddress(url)))
    return 'usage: --url takes an http(s) address and goes with one FILE';
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
  if (!(await outletById(ctx.db, outletId))) {
    throw new SampanError('outlet_unknown', `there is no outlet "${outletId}"`, {
      remedy: 'Describe it in a publication file and apply that: sampan config apply publication.json',
    });
  }
  if (given.section !== null && !(await sectionIds(ctx.db)).includes(given.section)) {
    throw new SampanError('section_unknown', `there is no section "${given.section}"`, {
      remedy: `Use one of: ${(await sectionIds(ctx.db)).join(', ') || 'none is set up'}.`,
    });
  }
  const results = [];
  for (const source of sources) {
    try {
      const kind = isAddress(source)
        ? await ingestAddress(ctx, source, outletId, given)
        : await ingestFile(ctx, resolve(io.cwd, source), outletId, given);
      await clearProblem(ctx.db, subjectOf(source, io));
      results.push({ source, ok: true, result: kind });
      if (!io.json) io.out(`${source}: ${kind}`);
    } catch (error) {
      const stored = storedError(error);
      await storeProblem(ctx.db, subjectOf(source, io), error, ctx.now(), outletId);
      results.push({ source, ok: false, error: stored });
      if (!io.json) io.err(`${source}: error (${stored.code}): ${stored.message}\n  remedy: ${stored.remedy}`);
    }
  }
  if (io.json) io.out(JSON.stringify(results));
  return results.every(one => one.ok) ? exit.ok : exit.failed;
}

const isAddress = (source: string) => /^https?:/.test(source);

function subjectOf(source: string, io: Io): string {
  return `page:${isAddress(source) ? source : resolve(io.cwd, source)}`;
}

async function ingestAddress(ctx: Context, url: string, outletId: string, given: Given): Promise<string> {
  const taken = await takeIn(ctx, { outletId, url, feedUrl: null, category: null, publishedAt: null }, given);
  if (taken.kind !== 'gone') return wordOf(taken);
  throw new SampanError('page_gone', `there is no article at ${url}`, { remedy: 'Check the address in a browser.' });
}

function wordOf(taken: Taken): string {
  return taken.kind === 'duplicate' ? `duplicate of ${taken.sourceUrl}` : taken.kind;
}

/** A file is an article of its outlet at its own source address, or else at one made of its bytes: a path of this machine means nothing to readers. */
async function ingestFile(ctx: Context, path: string, outletId: string, given: GivenHere): Promise<string> {
  const outlet = (await outletById(ctx.db, outletId))!;
  const body = await readFile(path).catch(error => {
    throw new SampanError('file_unreadable', `cannot read ${path}: ${(error as Error).message}`, {
      remedy: 'Check the name of the file and its rights.',
    });
  });
  const contentType = /\.html?$/i.test(extname(path)) ? 'text/html' : 'text/plain';
  const capture = readCapture(
    { body, contentType, url: pathToFileURL(path).href },
    { expect: 'article', outlet: nameIn(outlet.names, outlet.locale), locale: null },
  );
  if (capture.kind !== 'article')
    throw new SampanError('page_is_a_feed', `${path} is a feed`, {
      remedy: 'Serve it and add its address to the outlet.',
    });
  const bodySha = sha256(body);
  await ctx.blobs.put(blobName('captures', bodySha), body);
  const draft = { ...capture.draft, headline: given.headline ?? capture.draft.headline };
  const stated = [given.url, draft.sourceUrl, draft.url].find(one => one && isAddress(one));
  const url = stated ?? `urn:sampan:${outletId}:${bodySha}`;
  const admitted = await admitDraft(ctx, outlet, {
    url,
    draft,
    sectionId: given.section ?? sectionFor(await sectionWords(ctx.db, outletId), [draft.section]),
    publishedAt: draft.publishedAt,
    capture: { fetchedAt: ctx.now().toISOString(), status: 200, contentType, bodySha },
  });
  return wordOf(admitted);
}

async function pollAll(ctx: Context, io: Io) {
  await makeFeedsDue(ctx.db, ctx.now().toISOString());
  await scheduleFeeds(ctx.db);
  io.out('Every feed will be read by the worker (sampan serve or sampan work).');
  return exit.ok;
}

async function listProblems(ctx: Context, io: Io) {
  const problems = await openProblems(ctx.db);
  if (io.json) io.out(JSON.stringify(problems));
  else if (problems.length === 0) io.out('No problems.');
  else
    for (const one of problems)
      io.out(`${one.subject}\n  error (${one.code}): ${one.message}\n  remedy: ${one.remedy}`);
  return exit.ok;
}

async function sampleRemoved(ctx: Context, io: Io) {
  const removed = await removeSample(ctx);
  if (io.json) io.out(JSON.stringify(removed));
  else io.out(`Removed ${removed.articles} articles and ${removed.pictures} pictures of the sample.`);
  return exit.ok;
}
