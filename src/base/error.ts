export type SampanErrorOptions = {
  /** What the reader can do about it. */
  remedy?: string;
  /** True when the same call may succeed later without anybody's help. */
  retryable?: boolean;
  cause?: unknown;
};

/**
 * The one error type of Sampan. `code` is for programs (snake_case, stable), `message` says what failed with the
 * values that matter, `remedy` says what the reader can do.
 */
export class SampanError extends Error {
  readonly code: string;
  readonly remedy: string | null;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: SampanErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SampanError';
    this.code = code;
    this.remedy = options.remedy ?? null;
    this.retryable = options.retryable ?? false;
  }
}

export type StoredError = { code: string; message: string; remedy: string | null; retryable: boolean };

/** What is kept of an error in the database and printed as JSON: never a stack, never a cause. */
export function storedError(error: unknown): StoredError {
  if (error instanceof SampanError) {
    return { code: error.code, message: error.message, remedy: error.remedy, retryable: error.retryable };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message, remedy: 'This is a defect of Sampan: please report it.', retryable: true };
}
