import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { SampanError, storedError } from '../../base/error.ts';
import { nearest } from '../../platform/nearest.ts';
import { sampan } from './doctor/finding.ts';
import { type Args, type ExitCode, exit, type Io, type Verb, type VerbOption } from './verb.ts';

/** Loaded when asked for: a verb that is broken breaks nothing but itself. */
const verbs: Record<string, () => Promise<Verb>> = {
  serve: () => load('serve'),
  work: () => load('work'),
  ingest: () => load('ingest'),
  translate: () => load('translate'),
  publish: () => load('publish'),
  export: () => load('export'),
  doctor: () => load('doctor'),
  migrate: () => load('migrate'),
  config: () => load('config'),
};

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
    io.out(await overview());
    return name === undefined ? exit.usage : exit.ok;
  }
  const open = verbs[name];
  if (!open) throw unknownVerb(name);
  const verb = await open();
  const args = parse(name, verb, rest);
  if (args.values.help) {
    io.out(helpOf(name, verb));
    return exit.ok;
  }
  return verb.run(args, io);
}

async function load(name: string): Promise<Verb> {
  const file = (await import(new URL(`./${name}.ts`, import.meta.url).href)) as { verb: Verb };
  return file.verb;
}

const common: Record<string, VerbOption> = {
  json: { type: 'boolean', about: 'answer in JSON, for programs' },
  help: { type: 'boolean', short: 'h', about: 'this text' },
};

function parse(name: string, verb: Verb, args: string[]): Args {
  try {
    return parseArgs({ args, options: { ...verb.options, ...common }, allowPositionals: true }) as Args;
  } catch (error) {
    throw new SampanError('usage', (error as Error).message, { cause: error, remedy: `sampan ${name} --help` });
  }
}

function unknownVerb(name: string): SampanError {
  const near = nearest(name, Object.keys(verbs));
  return new SampanError('usage', `sampan has no verb "${name}"`, {
    remedy: near ? `Did you mean sampan ${near}?` : 'sampan --help lists them.',
  });
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(verbs).map(async ([name, open]) => {
      const summary = await open().then(
        verb => verb.summary,
        error => `(cannot be loaded: ${(error as Error).message.split('\n')[0]})`,
      );
      return `  ${name.padEnd(10)} ${summary}`;
    }),
  );
  return ['sampan VERB [options]', '', ...lines, '', 'sampan VERB --help says more.', '', exitCodes()].join('\n');
}

function helpOf(name: string, verb: Verb): string {
  const options = Object.entries({ ...verb.options, ...common }).map(([option, { type, short, about }]) => {
    const written = `${short ? `-${short}, ` : ''}--${option}${type === 'string' ? ' VALUE' : ''}`;
    return `  ${written.padEnd(22)} ${about}`;
  });
  return [
    `sampan ${name}: ${verb.summary}`,
    '',
    verb.usage.trim(),
    '',
    'Options:',
    ...options,
    '',
    exitCodes(verb.exits),
  ].join('\n');
}

function exitCodes(own: Verb['exits'] = {}): string {
  const meanings: Record<ExitCode, string> = { ...generalExits, ...own };
  return ['Exit codes:', ...Object.entries(meanings).map(([code, meaning]) => `  ${code}  ${meaning}`)].join('\n');
}

const generalExits: Record<ExitCode, string> = {
  0: 'done',
  1: 'failed; the error says why and what to do',
  2: 'wrong usage or configuration',
  3: 'refused or held back',
};

function exitCodeOf(error: unknown): ExitCode {
  const code = error instanceof SampanError ? error.code : '';
  return code === 'usage' || code === 'routes_invalid' || code.startsWith('config_') ? exit.usage : exit.failed;
}

function printError(error: unknown, io: Io): void {
  const { code, message, remedy, retryable } = storedError(error);
  if (io.json) {
    io.out(JSON.stringify({ error: { code, message, remedy, retryable } }));
    return;
  }
  io.err(`error (${code}): ${message}`);
  if (remedy) io.err(`remedy: ${asTyped(remedy)}`);
  if (code === 'unexpected' && error instanceof Error && error.stack) io.err(error.stack);
}

/** A remedy as it is typed in the folder of Sampan: `sampan doctor` becomes `npm run -s sampan -- doctor`. */
function asTyped(remedy: string): string {
  const called = new RegExp(`\\bsampan (?=(?:${Object.keys(verbs).join('|')}|--help)\\b)`, 'g');
  return remedy.replace(called, sampan(''));
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
