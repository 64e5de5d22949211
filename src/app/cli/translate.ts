import { articleBySlug, loadArticle } from '../../articles/article-store.ts';
import { SampanError, storedError } from '../../base/error.ts';
import { type Locale, parseLocale } from '../../base/locale.ts';
import { editionLocales } from '../../publish/site-store.ts';
import { articleToXliff } from '../../translate/export-xliff.ts';
import { type TranslationStatus, translationStatus } from '../../translate/status-store.ts';
import { translatedSegments } from '../../translate/translation-store.ts';
import type { OpenContext } from '../context.ts';
import { importTranslations } from '../steps/import-translations.ts';
import { type Decision, letPass } from '../steps/let-pass.ts';
import { translateMissing } from '../steps/translate.ts';
import { demotedInWords, showPrecisions } from './check-precision.ts';
import { complaint } from './complaint.ts';
import { inContext } from './in-context.ts';
import { readTextInput } from './read-input.ts';
import { type Args, dataRefused, type ExitCode, exit, type Io, json, type Verb, wrongUsage } from './verb.ts';

export const verb: Verb = {
  summary: 'translations: state, files for translators, and what the gate holds',
  usage: `sampan translate --status [SLUG] [--held]
sampan translate --import FILE.xlf…
sampan translate --export SLUG LOCALE
sampan translate --missing [LOCALE]
sampan translate --checks
sampan translate --let-pass CHECK SLUG LOCALE --segment ID --person NAME --reason TEXT

Jobs that follow are done by \`sampan serve\` or \`sampan work\`.`,
  options: {
    status: { type: 'boolean', about: 'every translation with its state and the reasons it is held' },
    held: { type: 'boolean', about: 'with --status: only what is held back' },
    import: { type: 'boolean', about: 'put reviewed XLIFF 2 files into the translation memory' },
    export: { type: 'boolean', about: 'print an article as XLIFF 2.1' },
    missing: { type: 'boolean', about: 'have what lacks a translation looked at again: after an engine was added' },
    checks: { type: 'boolean', about: 'how often people agreed with each check, per language' },
    'let-pass': { type: 'string', about: 'let one finding pass; the name and the reason stay on record' },
    segment: { type: 'string', about: 'the segment the finding is about' },
    person: { type: 'string', about: 'who decides' },
    reason: { type: 'string', about: 'why' },
    json: { ...json, about: `${json.about}; not with --export` },
  },
  words: ({ import: files, status, missing }) => (files ? Number.POSITIVE_INFINITY : status || missing ? 1 : 2),
  exits: {
    1: 'failed; with --import: at least one file could not be used, the others were',
    3: `${dataRefused}; with --status --held: something is held back`,
  },
  async run(args, io) {
    // Before the database is opened, or even made.
    const command = commandOf(args);
    return inContext(io, ctx => perform(ctx, io, command));
  },
};

type Command =
  | { to: 'import'; files: string[] }
  | { to: 'export'; slug: string; locale: Locale }
  | { to: 'look again'; locale: Locale | null }
  | { to: 'show checks' }
  | { to: 'let pass'; slug: string; locale: Locale; decision: Decision }
  | { to: 'show'; slug: string | undefined; onlyHeld: boolean };

/** What the command line asks for. Throws `usage` with what is missing on it, `unknown_locale`. */
function commandOf({ values, positionals }: Args): Command {
  const [first, tag] = positionals;
  const modes = ['import', 'export', 'missing', 'status', 'checks', 'let-pass'].filter(
    name => values[name] !== undefined,
  );
  if (modes.length > 1)
    throw wrong('--status, --missing, --import, --export, --checks and --let-pass go one at a time');
  if (values.import) {
    if (!first) throw wrong('--import takes FILE.xlf…');
    return { to: 'import', files: positionals };
  }
  if (values.export) {
    if (!first || !tag) throw wrong('--export takes SLUG LOCALE');
    if (values.json) throw wrong('--export prints XLIFF, not JSON');
    return { to: 'export', slug: first, locale: parseLocale(tag) };
  }
  if (values['let-pass'] !== undefined) {
    const decision = {
      check: said(values['let-pass']),
      segmentId: said(values.segment),
      person: said(values.person),
      reason: said(values.reason),
    };
    if (!first || !tag || Object.values(decision).includes(''))
      throw wrong('--let-pass takes CHECK SLUG LOCALE --segment ID --person NAME --reason TEXT');
    return { to: 'let pass', slug: first, locale: parseLocale(tag), decision };
  }
  if (values.checks) return { to: 'show checks' };
  if (values.missing) return { to: 'look again', locale: first ? parseLocale(first) : null };
  if (values.status) return { to: 'show', slug: first, onlyHeld: values.held === true };
  throw wrong('takes one of --status, --missing, --import, --export, --checks and --let-pass');
}

const wrong = (what: string) => wrongUsage('translate', `sampan translate ${what}`);

function said(value: Args['values'][string]): string {
  return typeof value === 'string' ? value.trim() : '';
}

function perform(ctx: OpenContext, io: Io, command: Command): Promise<ExitCode> {
  switch (command.to) {
    case 'import':
      return importFiles(ctx, io, command.files);
    case 'export':
      return exportFile(ctx, io, command.slug, command.locale);
    case 'look again':
      return lookAgain(ctx, io, command.locale);
    case 'show checks':
      return showPrecisions(ctx, io);
    case 'let pass':
      return record(ctx, io, command.slug, command.locale, command.decision);
    case 'show':
      return show(ctx, io, command.slug, command.onlyHeld);
  }
}

async function importFiles(ctx: OpenContext, io: Io, files: readonly string[]) {
  const results = [];
  for (const file of files) {
    try {
      const done = await importTranslations(ctx, await readTextInput(io, file));
      results.push({ file, ok: true, ...done });
      if (!io.json) io.out(`${file}: ${done.units} sentences ${done.from} → ${done.to}, for ${done.articles} articles`);
    } catch (error) {
      const stored = storedError(error);
      results.push({ file, ok: false, error: stored });
      if (!io.json) io.err(`${file}: ${complaint(stored, '  ')}`);
    }
  }
  if (io.json) io.out(JSON.stringify(results));
  return results.every(one => one.ok) ? exit.ok : exit.failed;
}

async function exportFile(ctx: OpenContext, io: Io, slug: string, locale: Locale) {
  const article = await articleNamed(ctx, slug);
  io.out(articleToXliff(article, locale, await translatedSegments(ctx.db, article.id, [locale])));
  return exit.ok;
}

async function lookAgain(ctx: OpenContext, io: Io, locale: Locale | null) {
  const editions = await editionLocales(ctx.db);
  if (locale !== null && !editions.includes(locale)) {
    throw new SampanError('edition_unknown', `there is no edition in ${locale}`, {
      remedy: `Use one of: ${editions.join(', ') || 'none is set up'}.`,
    });
  }
  const jobs = await ctx.db.transaction().execute(db => translateMissing(db, locale));
  io.out(io.json ? JSON.stringify({ jobs }) : `${jobs} translations are looked at again by the worker.`);
  return exit.ok;
}

async function record(ctx: OpenContext, io: Io, slug: string, locale: Locale, decision: Decision) {
  await letPass(ctx, await articleNamed(ctx, slug), locale, decision);
  io.out(
    io.json
      ? JSON.stringify({ slug, locale, ...decision })
      : `Recorded: ${decision.person} lets "${decision.check}" pass for this sentence.`,
  );
  return exit.ok;
}

async function show(ctx: OpenContext, io: Io, slug: string | undefined, onlyHeld: boolean) {
  if (slug) await articleNamed(ctx, slug);
  const shown = await translationStatus(ctx.db, { ...(slug && { slug }), onlyHeld });
  if (io.json) io.out(JSON.stringify(shown));
  else if (shown.length === 0) io.out(onlyHeld ? 'Nothing is held back.' : 'There are no translations.');
  else {
    for (const one of shown) io.out(inWords(one, slug !== undefined));
    for (const line of await demotedInWords(ctx, new Set(shown.map(one => one.locale)))) io.out(line);
  }
  return onlyHeld && shown.length > 0 ? exit.refused : exit.ok;
}

/** Of one article every finding, of many what holds them. */
function inWords(
  { slug, locale, state, isPublished, heldBy, findings, failures }: TranslationStatus,
  isWhole: boolean,
): string {
  const told = findings.filter(finding => isWhole || finding.severity === 'critical');
  return [
    `${slug}  ${locale}  ${state}  ${isPublished ? 'published' : 'not published'}  ${heldBy.join(' ')}`,
    ...told.flatMap(finding => [
      `    ${finding.severity} ${finding.check}: ${finding.message}`,
      `      segment ${finding.segmentId}`,
      `      source  ${finding.source}`,
      `      target  ${finding.target}`,
    ]),
    ...failures.flatMap(one => [
      `    ${one.engine}: ${one.failure}`,
      `      segment ${one.segmentId}`,
      `      source  ${one.source}`,
    ]),
  ].join('\n');
}

async function articleNamed(ctx: OpenContext, slug: string) {
  const id = await articleBySlug(ctx.db, slug);
  const article = id ? await loadArticle(ctx.db, id) : null;
  if (article) return article;
  const editions = await editionLocales(ctx.db);
  throw new SampanError('article_unknown', `there is no article "${slug}"`, {
    remedy: `Take the last part of its address, as in /${editions[0] ?? 'en'}/2025/12/SLUG/.`,
  });
}
