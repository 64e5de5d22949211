import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** One measured figure. `n`: how many cases or runs stand behind it; `peers`: the same figure of other systems, same run. */
export type Row = { name: string; value: number; n: number; peers: Record<string, number> };

export type Report = { bench: string; data: string; rows: Row[] };

export type BenchOptions = { data: string; json: string | null };

/** `--data DIR --json FILE`, the same for every bench. The default data folder lies beside the repository. */
export function benchOptions(argv: readonly string[] = process.argv.slice(2)): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string', default: '../shared/data' }, json: { type: 'string' } },
  });
  return { data: resolve(values.data), json: values.json ?? null };
}

/** The path of a file of the data folder; null, and said so, where it is not there: its rows are left out. */
export function dataFile({ data }: BenchOptions, name: string): string | null {
  const path = join(data, name);
  if (existsSync(path)) return path;
  process.stderr.write(`${path} is not there: what needs it is left out. Give another folder with --data DIR.\n`);
  return null;
}

export function row(name: string, value: number, n: number, peers: Record<string, number> = {}): Row {
  return { name, value, n, peers };
}

/** Prints the rows for people and writes them as JSON where asked. */
export function report(bench: string, options: BenchOptions, rows: Row[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  process.stdout.write(`${bench} on ${machine}\n`);
  for (const one of rows)
    process.stdout.write(`  ${one.name.padEnd(32)} ${format(one.value)}  (n=${one.n})${peersOf(one)}\n`);
  if (options.json === null) return;
  const content: Report = { bench, data: options.data, rows };
  mkdirSync(dirname(resolve(options.json)), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(content, null, 2)}\n`);
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}

function peersOf(one: Row): string {
  const peers = Object.entries(one.peers).map(([name, value]) => `${name} ${format(value)}`);
  return peers.length === 0 ? '' : `  against ${peers.join(', ')}`;
}
