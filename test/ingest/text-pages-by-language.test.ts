import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { plainText } from '../../src/base/runs.ts';
import { extractTextPage } from '../../src/ingest/text-page.ts';

const corpus = `${process.env.SAMPAN_TEST_DATA ?? '../shared/data'}/stories/ntrex.jsonl.gz`;

type Story = { lang: string; title: string; sentences: string[] };

/** A page around a real article: frame in made-up words, two figures (one described in another language), a source label and section names. */
function pageOf(story: Story): { text: string; paragraphs: string[]; captions: string[] } {
  const [first, second] = [story.sentences[5] as string, story.sentences[9] as string];
  const rest = story.sentences.filter((_, index) => index !== 5 && index !== 9);
  const paragraphs: string[] = [];
  for (let at = 0; at < rest.length; ) {
    const size = 1 + ((at * 7) % 3);
    paragraphs.push(
      rest
        .slice(at, at + size)
        .join(' ')
        .trim(),
    );
    at += size;
  }
  const body = paragraphs.flatMap((one, index) => {
    if (index === 1) return [one, `${first}\n${first}`];
    return index === 3 ? [one, `Hai đoàn đại biểu chào nhau bên cầu - Ảnh 2.\n${second}`] : [one];
  });
  const head = `Morska.example - gradvo na more\n\n${story.title}\n\nBáo Tin TứcBáo Tin Tức12/03/2025`;
  const text = `${head}\n\n${body.join('\n\n')}\n\n\nZdrojo\n\nKomentx (0)\n\nNo data\n\nSame\n\nArvo\n\nFigur\n\nLokal`;
  return { text, paragraphs, captions: [first, second] };
}

test.skipIf(!existsSync(corpus))(
  'pages in 36 languages lose no more than one paragraph in a hundred, in no language one in eight (skipped without the data folder)',
  () => {
    const stories = gunzipSync(readFileSync(corpus))
      .toString('utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Story);
    const kept = new Map<string, { right: number; wrong: number; all: number }>();
    for (const story of stories.filter(one => one.sentences.length >= 12)) {
      const page = pageOf(story);
      const draft = extractTextPage(page.text);
      const found = draft.blocks.flatMap(block => (block.kind === 'figure' ? [] : [plainText(block.content.runs)]));
      const wanted = page.paragraphs.map(one => one.normalize('NFC'));
      const score = kept.get(story.lang) ?? { right: 0, wrong: 0, all: 0 };
      score.right += wanted.filter(one => found.includes(one)).length;
      score.wrong += found.filter(one => !wanted.includes(one)).length;
      score.all += wanted.length;
      kept.set(story.lang, score);
    }
    const sum = (pick: 'right' | 'wrong' | 'all') => [...kept.values()].reduce((total, one) => total + one[pick], 0);
    expect(kept.size).toBe(36);
    expect(sum('right') / sum('all')).toBeGreaterThan(0.99);
    expect(sum('wrong') / sum('all')).toBeLessThan(0.01);
    for (const [lang, { right, all }] of kept) expect(right / all, lang).toBeGreaterThan(0.87);
  },
);
