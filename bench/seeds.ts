/** How much of the hand-made reading of real pages the text extractor finds, field by field. Misses go to stderr. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleDraft, DraftBlock, Inline } from '../src/articles/draft.ts';
import { plainText } from '../src/base/runs.ts';
import { readCapture } from '../src/ingest/read-capture.ts';
import { extractTextPage } from '../src/ingest/text-page.ts';
import { benchOptions, dataFile, type Row, report, row } from './support.ts';

type GoldFigure = { alt: string | null; caption: string | null; credit: string | null };

type GoldPage = {
  file: string;
  lang: string;
  site?: string | null;
  motto?: string | null;
  title: string | null;
  outlet: string | null;
  date: string | null;
  lead?: { text: string }[] | null;
  body: { text: string }[];
  figures: GoldFigure[];
  source_url: string | null;
  nav?: string[];
};

type Field = { name: string; gold: string | null; found: string | null };

const options = benchOptions();
const gold = dataFile(options, 'seeds/gold_pages.json');
report('seeds', options, gold === null ? [] : measure(JSON.parse(readFileSync(gold, 'utf8'))));

function measure(pages: readonly GoldPage[]): Row[] {
  let equal = 0;
  let total = 0;
  let furniture = 0;
  for (const page of pages) {
    const text = readPage(page.file);
    const draft = extract(text, page.file);
    for (const field of fieldsOf(page, draft)) {
      total += 1;
      if (field.gold === field.found) equal += 1;
      else process.stderr.write(`${page.file} ${field.name}\n  gold  ${field.gold}\n  found ${field.found}\n`);
    }
    for (const line of furnitureIn(page, text, draft)) {
      furniture += 1;
      process.stderr.write(`${page.file} furniture in the body: ${line}\n`);
    }
  }
  return [row('seeds.fields', equal / total, total), row('seeds.furniture', furniture, pages.length)];
}

function readPage(file: string): string {
  const places = ['../seeds', 'seeds/pages', 'seeds'].map(folder => join(options.data, folder, file));
  const path = places.find(existsSync);
  if (path === undefined) throw new Error(`${file} is in none of ${places.join(', ')}`);
  return readFileSync(path, 'utf8');
}

/** The product's own way in; a page it refuses (no headline) is still measured by what was found on it. */
function extract(text: string, file: string): ArticleDraft {
  try {
    const read = readCapture({ body: text, contentType: 'text/plain; charset=utf-8', url: `file:///${file}` }, {});
    if (read.kind === 'article') return read.draft;
    throw new Error(`${file} was taken for a feed`);
  } catch (error) {
    if ((error as { code?: string }).code !== 'article_without_headline') throw error;
    return extractTextPage(text);
  }
}

function fieldsOf(page: GoldPage, draft: ArticleDraft): Field[] {
  const figures = draft.blocks.filter(block => block.kind === 'figure');
  const fields: Field[] = [
    { name: 'title', gold: page.title, found: draft.headline },
    { name: 'outlet', gold: page.outlet, found: draft.outletName },
    { name: 'date', gold: page.date, found: draft.publishedOn ?? draft.publishedAt?.slice(0, 10) ?? null },
    { name: 'lang', gold: page.lang, found: draft.locale },
    { name: 'lead', gold: page.lead?.map(line => line.text).join('\n') ?? null, found: textOf(draft.lead) },
    { name: 'source_url', gold: page.source_url, found: draft.sourceUrl },
  ];
  pairUp(
    page.body.map(one => one.text),
    draft.blocks.flatMap(bodyText),
    (gold, found, at) => {
      fields.push({ name: `body[${at}]`, gold, found });
    },
  );
  const count = Math.max(page.figures.length, figures.length);
  for (let at = 0; at < count; at += 1) {
    const gold = page.figures[at] ?? null;
    const found = figures[at] ?? null;
    fields.push({ name: `figure[${at}].alt`, gold: gold?.alt ?? null, found: found?.alt ?? null });
    fields.push({ name: `figure[${at}].caption`, gold: gold?.caption ?? null, found: found && textOf(found.caption) });
    fields.push({ name: `figure[${at}].credit`, gold: gold?.credit ?? null, found: found?.credit ?? null });
    if (!gold || !found) fields.push({ name: `figure[${at}]`, gold: gold && 'there', found: found && 'there' });
  }
  return fields;
}

/** Walks two lists that should be equal; after a missing or extra entry the rest is still compared like with like. */
function pairUp(
  gold: string[],
  found: string[],
  each: (gold: string | null, found: string | null, at: number) => void,
): void {
  let at = 0;
  for (const [index, text] of gold.entries()) {
    const place = found.indexOf(text, at);
    if (place >= 0) {
      for (const extra of found.slice(at, place)) each(null, extra, index);
      each(text, text, index);
      at = place + 1;
    } else each(text, null, index);
  }
  for (const extra of found.slice(at)) each(null, extra, gold.length);
}

/** Lines of the page that the gold reading has in no field of the article, found in the body. */
function furnitureIn(page: GoldPage, text: string, draft: ArticleDraft): string[] {
  const article = [page.title, ...(page.lead ?? []).map(one => one.text), ...page.body.map(one => one.text)];
  for (const figure of page.figures) article.push(figure.alt, figure.caption);
  const own = new Set(article.filter(one => one !== null));
  const others = new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !own.has(line)),
  );
  return draft.blocks
    .flatMap(block => (block.kind === 'figure' ? [block.alt ?? '', textOf(block.caption) ?? ''] : bodyText(block)))
    .filter(line => others.has(line) || /\[\p{L}+_\p{Nd}+\]/u.test(line));
}

function bodyText(block: DraftBlock): string[] {
  return block.kind === 'figure' ? [] : [plainText(block.content.runs)];
}

function textOf(content: Inline | null): string | null {
  return content === null ? null : plainText(content.runs);
}
