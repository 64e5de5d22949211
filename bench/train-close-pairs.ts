/**
 * Writes the weights of src/text/close-pairs.ts: `node bench/train-close-pairs.ts --data DIR`.
 *
 * Trained on the half of languages/identification.jsonl.gz (Apache-2.0) for which `isTraining` holds; bench/languages.ts
 * measures on the other half. Logistic regression over words and letter groups, its largest weights kept, as integers.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { featuresOf } from '../src/text/close-pairs.ts';
import { indonesianOverMalay } from '../src/text/indonesian-malay.ts';
import { type IdentificationRow, isTraining } from './identification-rows.ts';
import { benchOptions, dataFile } from './support.ts';

type Sample = { features: string[]; isFirst: boolean; weight: number };

// Every pair by itself: the first language against the second ones.
const pairs: Record<string, { first: string[]; second: string[]; size: number }> = {
  af: { first: ['af'], second: ['nl'], size: 1500 },
  sw: { first: ['sw'], second: 'af cs da de en es fi fr hu id it nb nl nn pl pt sv tl tr'.split(' '), size: 2000 },
  nn: { first: ['nn'], second: ['nb'], size: 1500 },
  id: { first: ['id'], second: ['ms'], size: 2500 },
  da: { first: ['da'], second: ['nb', 'nn'], size: 2000 },
};

const options = benchOptions();
const file = dataFile(options, 'languages/identification.jsonl.gz');
if (file !== null) {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const rows = lines.map(line => JSON.parse(line) as IdentificationRow).filter(isTraining);
  // Mixed: language after language, the last one would be learnt best.
  rows.sort((a, b) => (mixingKey(a) < mixingKey(b) ? -1 : 1));
  const content = Object.entries(pairs).map(([name, pair]) => {
    // Lingua's Malay is mostly Indonesian: the two are learnt from the sample's own translations and from what is sure.
    if (name === 'id') return `  id: \`${packed(indonesianAndMalay(rows), pair.size)}\`,`;
    const languages = [...pair.first, ...pair.second];
    const samples = rows.filter(row => languages.includes(row.lang)).map(row => sampleOf(row, pair));
    return `  ${name}: \`${packed(samples, pair.size)}\`,`;
  });
  writeFileSync(join(import.meta.dirname, '../src/text/close-pair-weights.ts'), source(content));
}

function indonesianAndMalay(rows: readonly IdentificationRow[]): Sample[] {
  const translations = join(import.meta.dirname, '../sample/translations');
  const own = readdirSync(translations).flatMap(name => {
    const lang = /\.(id|ms)\.xlf$/.exec(name)?.[1];
    if (!lang) return [];
    const targets = readFileSync(join(translations, name), 'utf8').matchAll(/<target[^>]*>([\s\S]*?)<\/target>/g);
    return [...targets].map(match => ({ lang, text: (match[1] ?? '').replace(/<[^>]+>/g, '') }));
  });
  const sure = rows
    .filter(({ lang, kind }) => kind === 'sentences' && (lang === 'id' || lang === 'ms'))
    .map(({ text }) => ({ text, evidence: indonesianOverMalay(text) }))
    .filter(({ evidence }) => Math.abs(evidence) >= 3)
    .map(({ text, evidence }) => ({ text, lang: evidence > 0 ? 'id' : 'ms' }));
  const all = [...own, ...sure].sort((a, b) => (mixingKey(a) < mixingKey(b) ? -1 : 1));
  const count = (wanted: string) => all.filter(({ lang }) => lang === wanted).length;
  const share = { id: 1, ms: count('id') / count('ms') };
  process.stderr.write(`Indonesian ${count('id')}, Malay ${count('ms')} segments\n`);
  return all.map(({ text, lang }) => ({
    features: featuresOf(text),
    isFirst: lang === 'id',
    weight: share[lang as 'id' | 'ms'],
  }));
}

function mixingKey({ text }: { text: string }): string {
  return createHash('sha256').update(text).digest('hex');
}

function sampleOf(row: IdentificationRow, pair: { first: string[]; second: string[] }): Sample {
  const isFirst = pair.first.includes(row.lang);
  // Both sides weigh the same, and a sentence more than a word.
  const share = isFirst ? 1 : pair.first.length / pair.second.length;
  const weight = share * { sentences: 1, 'word-pairs': 0.5, 'single-words': 0.2 }[row.kind];
  return { features: [...new Set(featuresOf(row.text))], isFirst, weight };
}

/** The `size` features that decide most often, learnt again by themselves: "feature weight feature weight …". */
function packed(samples: readonly Sample[], size: number): string {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const frequent = new Set([...counts].filter(([, count]) => count >= 4).map(([feature]) => feature));
  const importance = ([feature, weight]: [string, number]) => Math.abs(weight) * Math.sqrt(counts.get(feature) ?? 0);
  const first = [...learn(samples, frequent)].sort((a, b) => importance(b) - importance(a)).slice(0, size);
  const second = learn(samples, new Set(first.map(([feature]) => feature)));
  return [...second]
    .map(([feature, weight]) => [feature, Math.round(weight * 20)] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature} ${weight}`)
    .join(' ');
}

/** Logistic regression by gradient descent with decay; the order of the samples is the same in each run. */
function learn(samples: readonly Sample[], known: ReadonlySet<string>): Map<string, number> {
  const weights = new Map<string, number>();
  const kept = samples.map(({ features }) => features.filter(feature => known.has(feature)));
  for (let round = 0; round < 30; round += 1) {
    const rate = 0.1 / (1 + round / 5);
    for (const [at, { isFirst, weight }] of samples.entries()) {
      const features = kept[at] as string[];
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
      const step = rate * weight * ((isFirst ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      for (const feature of features) weights.set(feature, 0.9995 * (weights.get(feature) ?? 0) + step);
    }
  }
  return weights;
}

function source(content: string[]): string {
  return [
    '// Written by bench/train-close-pairs.ts from half of the Lingua test texts (Apache-2.0, see NOTICE); not by hand.',
    '// prettier-ignore',
    'export const closePairWeights = {',
    ...content,
    '} as const;',
    '',
  ].join('\n');
}
