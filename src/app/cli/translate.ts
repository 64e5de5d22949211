import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { articleBySlug, loadArticle } from '../../articles/article-store.ts';
import { SampanError } from '../../base/error.ts';
import { type Locale, parseLocale } from '../../base/locale.ts';
import { editionLocales } from '../../publish/site-store.ts';
import { articleToXliff } from '../../translate/export-xliff.ts';
import { saveOverride, type TranslationStatus, translationStatus } from '../../translate/finding-store.ts';
import { targetHash } from '../../translate/gate.ts';
import { importXliff } from '../../translate/import-xliff.ts';
import { articlesWithSentences } from '../../translate/memory-store.ts';
import { translatedSegments } from '../../translate/translation-store.ts';
import type { OpenContext } from '../context.ts';
import { enqueueTranslation, translateMissing } from '../steps/translate.ts';
import { inContext } from './in-context.ts';
import { type Args, type ExitCode, exit, type Io, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'translations: state, files for translators, and what the gate holds',
  usage: `sampan translate --status [SLUG] [--held]
sampan translate --import FILE.xlf…
sampan translate --export SLUG LOCALE
sampan translate --missing [LOCALE]
sampan translate --let-pass CHECK SLUG LOCALE --segment ID --person NAME --reason TEXT

Jobs that follow are done by \`sampan serve\` or \`sampan work\`.`,
  options: {
    status: { type: 'boolean', about: 'every translation with its state and the reasons it is held' },
    held: { type: 'boolean', about: 'with --status: only what is held back' },
    import: { type: 'boolean', about: 'put reviewed XLIFF 2 files into the translation memory' },
    export: { type: 'boolean', about: 'print an article as XLIFF 2.1' },
    missing: { type: 'boolean', about: 'have what lacks a translation looked at again: after an engine was added' },
    'let-pass': { type: 'string', about: 'let one critical finding pass; the name and the reason stay on record' },
    segment: { type: 'string', about: 'the segment the finding is about' },
    person: { type: 'string', about: 'who decides' },
    reason: { type: 'string', about: 'why' },
  },
  exits: { 3: 'with --status --held: something is held back' },
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
  | { to: 'import'; files: string[] }
  | { to: 'export'; slug: string; locale: Locale }
  | { to: 'look again'; locale: Locale | null }
  | { to: 'let pass'; slug: string; locale: Locale; decision: Decision }
  | { to: 'show'; slug: string | undefined; onlyHeld: boolean };

type Decision = { check: string; segmentId: string; person: string; reason: string };

/** What the command line asks for, or what is missing on it. Throws `unknown_locale`. */
function commandOf({ values, positionals }: Args): Command | string {
  const [first, tag] = positionals;
  if (values.import) return first ? { to: 'import', files: positionals } : 'usage: sampan translate --import FILE.xlf…';
  if (values.export) {
    if (!first || !tag) return 'usage: sampan translate --export SLUG LOCALE';
    return { to: 'export', slug: first, locale: parseLocale(tag) };
  }
  if (values['let-pass'] !== undefined) {
    const [check, segmentId, person, reason] = ['let-pass', 'segment', 'person', 'reason'].map(name =>
      said(values[name]),
    );
    if (!first || !tag || !check || !segmentId || !person || !reason)
      return 'usage: sampan translate --let-pass CHECK SLUG LOCALE --segment ID --person NAME --reason TEXT';
    return { to: 'let pass', slug: first, locale: parseLocale(tag), decision: { check, segmentId, person, reason } };
  }
  if (values.missing) return { to: 'look again', locale: first ? parseLocale(first) : null };
  if (values.status) return { to: 'show', slug: first, onlyHeld: values.held === true };
  return 'Say what to do: --status, --missing, --import, --export or --let-pass. See sampan translate --help.';
}

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
    case 'let pass':
      return letPass(ctx, io, command.slug, command.locale, command.decision);
    case 'show':
      return show(ctx, io, command.slug, command.onlyHeld);
  }
}

async function lookAgain(ctx: OpenContext, io: Io, locale: Locale | null) {
  const jobs = await ctx.db.transaction().execute(db => translateMissing(db, locale));
  io.out(io.json ? JSON.stringify({ jobs }) : `${jobs} translations are looked at again by the worker.`);
  return exit.ok;
}

async function show(ctx: OpenContext, io: Io, slug: string | undefined, onlyHeld: boolean) {
  if (slug) await articleNamed(ctx, slug);
  const shown = await translationStatus(ctx.db, { ...(slug && { slug }), onlyHeld });
  if (io.json) io.out(JSON.stringify(shown));
  else if (shown.length === 0) io.out(onlyHeld ? 'Nothing is held back.' : 'There are no translations.');
  else for (const one of shown) io.out(inWords(one));
  return onlyHeld && shown.length > 0 ? exit.refused : exit.ok;
}

function inWords({ slug, locale, state, isPublished, heldBy, findings }: TranslationStatus): string {
  const critical = findings.filter(finding => finding.severity === 'critical');
  return [
    `${slug}  ${locale}  ${state}  ${isPublished ? 'published' : 'not published'}  ${heldBy.join(' ')}`,
    ...critical.flatMap(finding => [
      `    ${finding.check}: ${finding.message}`,
      `      segment ${finding.segmentId}`,
      `      source  ${finding.source}`,
      `      target  ${finding.target}`,
    ]),
  ].join('\n');
}

async function importFiles(ctx: OpenContext, io: Io, files: readonly string[]) {
  for (const file of files) {
    const text = await readFile(resolve(io.cwd, file), 'utf8').catch(error => {
      throw new SampanError('file_unreadable', `cannot read ${file}: ${(error as Error).message}`, {
        remedy: 'Check the name of the file.',
      });
    });
    const done = await ctx.db.transaction().execute(async db => {
      const imported = await importXliff(db, text);
      const articles = await articlesWithSentences(db, imported.from, imported.hashes);
      for (const articleId of articles) await enqueueTranslation(db, articleId, imported.to);
      return { file, ...imported, hashes: undefined, articles: articles.length };
    });
    io.out(
      io.json
        ? JSON.stringify(done)
        : `${file}: ${done.units} sentences ${done.from} → ${done.to}, for ${done.articles} articles`,
    );
  }
  return exit.ok;
}

async function exportFile(ctx: OpenContext, io: Io, slug: string, locale: Locale) {
  const article = await articleNamed(ctx, slug);
  io.out(articleToXliff(article, locale, await translatedSegments(ctx.db, article.id, [locale])));
  return exit.ok;
}

async function letPass(ctx: OpenContext, io: Io, slug: string, locale: Locale, decision: Decision) {
  const { check, segmentId, person, reason } = decision;
  const article = await articleNamed(ctx, slug);
  const row = (await translatedSegments(ctx.db, article.id, [locale])).find(one => one.segmentId === segmentId);
  if (!row) {
    throw new SampanError('segment_unknown', `segment ${segmentId} of ${slug} has no translation in ${locale}`, {
      remedy: 'sampan translate --status SLUG lists the segments with findings.',
    });
  }
  const [state] = await translationStatus(ctx.db, { slug, locale });
  if (!state?.findings.some(one => one.check === check && one.segmentId === segmentId && one.severity === 'critical')) {
    throw new SampanError(
      'finding_unknown',
      `"${check}" has no critical finding on segment ${segmentId} in ${locale}`,
      {
        remedy: 'sampan translate --status SLUG lists the findings that hold it.',
      },
    );
  }
  await ctx.db.transaction().execute(async db => {
    const at = ctx.now().toISOString();
    await saveOverride(db, { segmentId, check, targetHash: targetHash(row.runs), locale, person, reason, at });
    await enqueueTranslation(db, article.id, locale);
  });
  io.out(`Recorded: ${person} lets "${check}" pass for this sentence.`);
  return exit.ok;
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
