/** Exit codes of every verb. */
export const exit = {
  ok: 0,
  /** The work failed, or a finding needs somebody. */
  failed: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** Refused or held back: a gate said no. */
  refused: 3,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** What a verb may need of the world around it. */
export type Io = {
  /** Writes a line for the reader, or the program that reads. */
  out(line: string): void;
  err(line: string): void;
  env: Record<string, string | undefined>;
  cwd: string;
  /** `--json` was given: `out` gets JSON and nothing else. */
  json: boolean;
};

export type Args = {
  /** By the names of `options`, with `json` and `help` besides. */
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

export type VerbOption = {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  /** For `--help`, with the unit and the default where there is one. */
  about: string;
};

/** One verb of `sampan`: a file of its own in this folder that exports it as `verb`, named in `main.ts`. */
export type Verb = {
  /** One line for the list of verbs. */
  summary: string;
  /** `sampan ingest FILE --outlet ID`, one form a line; further lines may follow with examples. */
  usage: string;
  /** `--help` and `--json` are there already. */
  options: Record<string, VerbOption>;
  /** What exit codes say here, where it is more than the general meaning. */
  exits?: Partial<Record<ExitCode, string>>;
  /** Throws SampanError for what it cannot do; `main` prints it and chooses the exit code. */
  run(args: Args, io: Io): Promise<ExitCode>;
};
