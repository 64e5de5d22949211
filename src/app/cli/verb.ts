import { SampanError } from '../../base/error.ts';

/** Exit codes of every verb. */
export const exit = {
  ok: 0,
  /** The work failed, or a finding needs somebody. */
  failed: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** Refused or held back: nothing is broken, but something says no until somebody changes it. */
  refused: 3,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** What code 3 says of a verb that opens the database. */
export const dataRefused = 'refused: another Sampan has the data folder, or another version has used it';

/** What a verb may need of the world around it. */
export type Io = {
  /** Writes a line for the reader, or the program that reads. */
  out(line: string): void;
  err(line: string): void;
  env: Record<string, string | undefined>;
  cwd: string;
  /** `--json` was given: `out` gets one JSON value and nothing else. */
  json: boolean;
};

export type Args = {
  /** By the names of `options`, with `help` besides. */
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
};

export type VerbOption = {
  type: 'string' | 'boolean';
  short?: string;
  /** For `--help`, with the unit and the default where there is one. */
  about: string;
};

/** The option of a verb that heeds `Io.json`. */
export const json: VerbOption = { type: 'boolean', about: 'answer in JSON, for programs' };

/** One verb of `sampan`: a file of its own in this folder that exports it as `verb`, named in `verb-names.ts`. */
export type Verb = {
  /** One line for the list of verbs. */
  summary: string;
  /** `sampan ingest FILE --outlet ID`, one form a line; further lines may follow with examples. */
  usage: string;
  /** `--help` is there already. */
  options: Record<string, VerbOption>;
  /** How many words it takes beside its options, at most. More are refused. */
  words: number | ((values: Args['values']) => number);
  /** What exit codes say here: 3 where it can come, the others where they say more than in general. */
  exits?: Partial<Record<ExitCode, string>>;
  /** Throws SampanError for what it cannot do; `main` prints it and chooses the exit code. */
  run(args: Args, io: Io): Promise<ExitCode>;
};

/** For what is wrong on the command line: exit code 2. */
export function wrongUsage(verb: string, message: string, cause?: unknown): SampanError {
  return new SampanError('usage', message, { cause, remedy: `sampan ${verb} --help` });
}
