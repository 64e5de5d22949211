/**
 * Seconds that reading a stranger's text takes, and how they grow with its length: for every check, names, residue,
 * language, numbers, sentences, typography and pages, on the text that each finds worst. An exponent of 1 is linear, 2
 * quadratic. `BENCH_KB` is the length of the longest text, 1024 without it. Needs no data.
 */
import { setImmediate } from 'node:timers/promises';
import { type Subject, subjects, texts } from './linear-subjects.ts';
import { benchOptions, type Row, report, row } from './support.ts';

const longest = Number(process.env.BENCH_KB ?? 1024) * 1024;
const lengths = [longest / 16, longest / 4, longest];
/** Where the shortest text takes longer, the longer ones are not waited for. */
const patienceSeconds = 5;

const options = benchOptions();
const rows: Row[] = [];
for (const subject of subjects) rows.push(...(await measure(subject)));
report('linear', options, [...summary(rows), ...rows]);

/** The worst of all, for those who want one figure. */
function summary(all: readonly Row[]): Row[] {
  const worst = (end: string) => Math.max(...all.filter(one => one.name.endsWith(end)).map(one => one.value));
  return [
    row('linear.exponent', worst('.exponent'), subjects.length),
    row('linear.seconds', worst(`.${longest / 1024}kb.s`), subjects.length),
  ];
}

async function measure(subject: Subject): Promise<Row[]> {
  for (const text of texts) subject.read(text(2000));
  const shorter = texts.map(text => seconds(subject, text(lengths[1] as number)));
  const worst = shorter.indexOf(Math.max(...shorter));
  const text = texts[worst] as (typeof texts)[number];
  const taken: number[] = [];
  for (const length of lengths) {
    if ((taken.at(-1) ?? 0) > patienceSeconds) break;
    await setImmediate();
    const whole = text(length);
    // Whatever else runs on the machine only adds: the fastest is the nearest to the truth.
    taken.push(Math.min(...[1, 2, 3].map(() => seconds(subject, whole))));
  }
  process.stderr.write(`${subject.name}: ${JSON.stringify(text(24))}\n`);
  const [first, last] = [taken[0] as number, taken.at(-1) as number];
  // Below a millisecond the clock and not the text is measured.
  const growth = Math.log(Math.max(last, 1e-3) / Math.max(first, 1e-3)) / Math.log(4 ** (taken.length - 1));
  return [
    ...taken.map((one, at) => row(`${subject.name}.${Math.round((lengths[at] as number) / 1024)}kb.s`, one, 3)),
    row(`${subject.name}.exponent`, taken.length > 1 ? growth : Number.MAX_SAFE_INTEGER, texts.length),
  ];
}

function seconds(subject: Subject, text: string): number {
  const started = performance.now();
  subject.read(text);
  return (performance.now() - started) / 1000;
}
