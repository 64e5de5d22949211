import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { SampanError, storedError } from '../../base/error.ts';
import { nearest } from '../../platform/nearest.ts';
import { complaint } from './complaint.ts';
import { help, helpOf, overview } from './help.ts';
import { type Args, type ExitCode, exit, type Io, type Verb, wrongUsage } from './verb.ts';
import { type VerbName, verbNames } from './verb-names.ts';

/** Runs one command line, `['serve', '--help']`, and comes back with its exit code. Never throws. */
export async function main(argv: readonly string[], io: Omit<Io, 'json'>): Promise<ExitCode> {
  const json = argv.includes('--json');
  try {
    return await dispatch(argv, { ...io, json });
  } catch (error) {
    printError(error, { ...io, json });
    return exitCodeOf(error);
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview(await Promise.all(verbNames.map(async one => [one, await summaryOf(one)] as const))));
    return name === undefined ? exit.usage : exit.ok;
  }
  if (!isVerb(name)) throw unknownVerb(name);
  const verb = await load(name);
  const args = parse(name, verb, rest);
  if (args.values.help) {
    io.out(helpOf(name, verb));
    return exit.ok;
  }
  refuseSurplus(name, verb, args);
  return verb.run(args, io);
}

/** Loaded when asked for: a verb that is broken breaks nothing but itself. */
async function load(name: VerbName): Promise<Verb> {
  const file = (await import(new URL(`./${name}.ts`, import.meta.url).href)) as { verb: Verb };
  return file.verb;
}

async function summaryOf(name: VerbName): Promise<string> {
  try {
    return (await load(name)).summary;
  } catch (error) {
    return `(cannot be loaded: ${(error as Error).message.split('\n')[0]})`;
  }
}

function parse(name: string, { options }: Verb, args: string[]): Args {
  try {
    return parseArgs({ args, options: { ...options, help }, allowPositionals: true }) as Args;
  } catch (error) {
    throw wrongUsage(name, (error as Error).message, error);
  }
}

function refuseSurplus(name: string, { words }: Verb, { values, positionals }: Args): void {
  const surplus = positionals.slice(typeof words === 'number' ? words : words(values));
  if (surplus.length > 0) throw wrongUsage(name, `sampan ${name} has no place for "${surplus.join(' ')}"`);
}

const isVerb = (name: string): name is VerbName => verbNames.some(one => one === name);

function unknownVerb(name: string): SampanError {
  const near = nearest(name, verbNames);
  return new SampanError('usage', `sampan has no verb "${name}"`, {
    remedy: near ? `Did you mean sampan ${near}?` : 'sampan --help lists them.',
  });
}

/** Somebody else has the data, or it is of another version: the same command is refused until that changes. */
const refusals = ['data_in_use', 'data_newer', 'data_older'];

function exitCodeOf(error: unknown): ExitCode {
  const code = error instanceof SampanError ? error.code : '';
  if (refusals.includes(code)) return exit.refused;
  return code === 'usage' || code === 'unknown_locale' || code === 'routes_invalid' || code.startsWith('config_')
    ? exit.usage
    : exit.failed;
}

function printError(error: unknown, io: Io): void {
  const stored = storedError(error);
  if (io.json) {
    io.out(JSON.stringify({ error: stored }));
    return;
  }
  io.err(complaint(stored));
  if (stored.code === 'unexpected' && error instanceof Error && error.stack) io.err(error.stack);
}

/** A reader that has had enough (`sampan export --json | head -1`) is no error of ours. */
function quietOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(128 + constants.signals.SIGPIPE);
    throw error;
  });
}

if (import.meta.main) {
  for (const stream of [process.stdout, process.stderr]) quietOnClosedPipe(stream);
  process.exitCode = await main(process.argv.slice(2), {
    out: line => void process.stdout.write(`${line}\n`),
    err: line => void process.stderr.write(`${line}\n`),
    env: process.env,
    cwd: process.cwd(),
  });
}
