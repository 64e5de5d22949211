import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { articleBySlug, editionLocales, loadArticle } from '../../articles/store.ts';
import { SampanError } from '../../base/error.ts';
import { parseLocale } from '../../base/locale.ts';
import { loadConfig } from '../../platform/config.ts';
import { enqueue } from '../../platform/queue.ts';
import { articleToXliff } from '../../translate/export-xliff.ts';
import { targetHash } from '../../translate/gate.ts';
import { importXliff } from '../../translate/import-xliff.ts';
import { articlesWithSentences, saveOverride, translatedSegments, translationStatus } from '../../translate/store.ts';
import { type OpenContext, openContext } from '../context.ts';
import { translateMissing } from '../steps/translate.ts';
import { exit, type Io, type Verb } from './verb.ts';

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
  async run({ values, positionals }, io) {
    // Before the database is opened, or even made.
    const missing = usageOf(values, positionals);
    if (missing) {
      io.err(missing);
      return exit.usage;
    }
    const ctx = await openContext(loadConfig({ env: io.env, cwd: io.cwd }), { join: true });
    try {
      if (values.import) return await importFiles(ctx, io, positionals);
      if (values.export) return await exportFile(ctx, io, positionals);
      if (typeof values['let-pass'] === 'string')
        return await letPass(ctx, io, values['let-pass'], positionals, values);
      if (values.missing) return await lookAgain(ctx, io, positionals[0]);
      return await status(ctx, io, positionals[0], values.held === true);
    } finally {
      await ctx.close();
    }
  },
};

/** What is missing on the command line, null when it says all that it must. Throws `unknown_locale`. */
function usageOf(values: Record<string, unknown>, [first, tag]: string[]): string | null {
  const isSaid = (name: string) => typeof values[name] === 'string' && values[name].trim() !== '';
  if (values.import) return first ? null : 'usage: sampan translate --import FILE.xlf…';
  if ((values.export || isSaid('let-pass')) && tag) parseLocale(tag);
  if (values.missing && first) parseLocale(first);
  if (values.export) return first && tag ? null : 'usage: sampan translate --export SLUG LOCALE';
  if (isSaid('let-pass')) {
    const isWhole = first && tag && ['segment', 'person', 'reason'].every(isSaid);
    return isWhole
      ? null
      : 'usage: sampan translate --let-pass CHECK SLUG LOCALE --segment ID --person NAME --reason TEXT';
  }
  return values.status || values.missing
    ? null
    : 'Say what to do: --status, --missing, --import, --export or --let-pass. See sampan translate --help.';
}

async function lookAgain(ctx: OpenContext, io: Io, tag: string | undefined) {
  const locale = tag === undefined ? null : parseLocale(tag);
  const jobs = await ctx.db.transaction().execute(db => translateMissing(db, locale));
  io.out(io.json ? JSON.stringify({ jobs }) : `${jobs} translations are looked at again by the worker.`);
  return exit.ok;
}

async function status(ctx: OpenContext, io: Io, slug: string | undefined, onlyHeld: boolean) {
  const all = await translationStatus(ctx.db, slug);
  const shown = onlyHeld ? all.filter(one => one.heldBy.length > 0) : all;
  if (io.json) io.out(JSON.stringify(shown));
  else {
    for (const one of shown) {
      io.out(
        `${one.slug}  ${one.locale}  ${one.state}  ${one.isPublished ? 'published' : 'not published'}  ${one.heldBy.join(' ')}`,
      );
      for (const finding of one.findings.filter(candidate => candidate.severity === 'critical')) {
        io.out(
          `    ${finding.check}: ${finding.message}\n      segment ${finding.segmentId}\n      source  ${finding.source}\n      target  ${finding.target}`,
        );
      }
    }
    if (shown.length === 0) io.out(onlyHeld ? 'Nothing is held back.' : 'There are no translations.');
  }
  return onlyHeld && shown.length > 0 ? exit.refused : exit.ok;
}

async function importFiles(ctx: OpenContext, io: Io, files: string[]) {
  if (files.length === 0) {
    io.err('usage: sampan translate --import FILE.xlf…');
    return exit.usage;
  }
  for (const file of files) {
    const text = await readFile(resolve(io.cwd, file), 'utf8').catch(error => {
      throw new SampanError('file_unreadable', `cannot read ${file}: ${(error as Error).message}`, {
        remedy: 'Check the name of the file.',
      });
    });
    const done = await ctx.db.transaction().execute(async db => {
      const imported = await importXliff(db, text);
      const articles = await articlesWithSentences(db, imported.from, imported.hashes);
      for (const articleId of articles) {
        await enqueue(
          db,
          'translate',
          { articleId, locale: imported.to },
          { key: `translate ${articleId} ${imported.to}` },
        );
      }
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

async function exportFile(ctx: OpenContext, io: Io, [slug, tag]: string[]) {
  if (!slug || !tag) {
    io.err('usage: sampan translate --export SLUG LOCALE');
    return exit.usage;
  }
  const locale = parseLocale(tag);
  const article = await articleNamed(ctx, slug);
  io.out(articleToXliff(article, locale, await translatedSegments(ctx.db, article.id, [locale])));
  return exit.ok;
}

async function letPass(
  ctx: OpenContext,
  io: Io,
  check: string,
  [slug, tag]: string[],
  values: Record<string, unknown>,
) {
  const { segment, person, reason } = values;
  if (
    !slug ||
    !tag ||
    typeof segment !== 'string' ||
    typeof person !== 'string' ||
    typeof reason !== 'string' ||
    !person.trim() ||
    !reason.trim()
  ) {
    io.err('usage: sampan translate --let-pass CHECK SLUG LOCALE --segment ID --person NAME --reason TEXT');
    return exit.usage;
  }
  const locale = parseLocale(tag);
  const article = await articleNamed(ctx, slug);
  const row = (await translatedSegments(ctx.db, article.id, [locale])).find(one => one.segmentId === segment);
  if (!row) {
    throw new SampanError('segment_unknown', `segment ${segment} of ${slug} has no translation in ${locale}`, {
      remedy: 'sampan translate --status SLUG lists the segments with findings.',
    });
  }
  const [state] = (await translationStatus(ctx.db, slug)).filter(one => one.locale === locale);
  if (!state?.findings.some(one => one.check === check && one.segmentId === segment && one.severity === 'critical')) {
    throw new SampanError('finding_unknown', `"${check}" has no critical finding on segment ${segment} in ${locale}`, {
      remedy: 'sampan translate --status SLUG lists the findings that hold it.',
    });
  }
  await ctx.db.transaction().execute(async db => {
    const at = ctx.now().toISOString();
    await saveOverride(db, {
      segmentId: segment,
      check,
      targetHash: targetHash(row.runs),
      locale,
      person: person.trim(),
      reason: reason.trim(),
      at,
    });
    await enqueue(db, 'translate', { articleId: article.id, locale }, { key: `translate ${article.id} ${locale}` });
  });
  io.out(`Recorded: ${person.trim()} lets "${check}" pass for this sentence.`);
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
