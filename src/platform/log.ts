import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { storedError } from '../base/error.ts';
import type { Config } from './config.ts';

type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/**
 * The log: JSON lines, or one readable line each on a terminal (or as SAMPAN_LOG_FORMAT says). It goes to standard
 * error; standard output belongs to what a verb answers.
 */
export function createLog(config: Pick<Config, 'logLevel' | 'logFormat'>, target: Terminal = process.stderr): Logger {
  const readable = config.logFormat === 'text' || (config.logFormat === 'auto' && target.isTTY);
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  return pino(options, readable ? readableLines(target) : { write: line => void target.write(line) });
}

/** Code and remedy for whoever reads; the stack only of what we did not foresee. */
function describeError(error: unknown): object {
  const { code, message, remedy } = storedError(error);
  const unforeseen = code === 'unexpected' && error instanceof Error;
  return unforeseen ? { code, message, stack: error.stack } : { code, message, ...(remedy && { remedy }) };
}

function readableLines(target: Terminal): Writable {
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      target.write(`${readableLine(line, target.isTTY)}\n`);
      done();
    },
  });
}

type Entry = {
  level: string;
  time: string;
  msg?: string;
  err?: { code: string; message: string; remedy?: string; stack?: string };
};

/** `12:00:01 WARN  feed failed  feed=https://… ` and what is known of the error below it. */
function readableLine(line: string, colours = false): string {
  const { level, time, msg, err, ...fields } = JSON.parse(line) as Entry;
  const head = `${time.slice(11, 19)} ${paint(level, colours)} ${printable(msg ?? '')}`;
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${short(value)}`);
  const below = err
    ? [`  error (${err.code}): ${printable(err.message)}`, err.remedy && `  remedy: ${err.remedy}`, err.stack]
    : [];
  return [[head, ...rest].join('  '), ...below.filter(Boolean)].join('\n');
}

const colour: Record<string, number> = { trace: 90, debug: 90, info: 36, warn: 33, error: 31, fatal: 31 };

function paint(level: string, colours: boolean): string {
  const word = level.toUpperCase().padEnd(5);
  return colours ? `\u001b[${colour[level] ?? 0}m${word}\u001b[0m` : word;
}

function short(value: unknown): string {
  return printable(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Text from outside must not steer the terminal: C0, C1 and the marks that turn the direction of a line. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, char => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
