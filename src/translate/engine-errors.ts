import { SampanError } from '../base/error.ts';

/** For an engine that asks for a pause. Without `retryAfterMs` the desk chooses one. */
export function rateLimited(engine: string, retryAfterMs?: number): SampanError {
  return new SampanError('engine_rate_limited', `${engine} takes no more requests for now`, {
    retryable: true,
    cause: { retryAfterMs },
    remedy: 'Nothing to do: Sampan waits. If it happens often, ask the provider for a higher rate.',
  });
}

export function quotaReached(engine: string): SampanError {
  return new SampanError('engine_quota', `the quota of ${engine} is used up`, {
    remedy: 'Raise the quota with the provider, or put another engine into SAMPAN_ROUTES.',
  });
}

export function unauthorised(engine: string): SampanError {
  return new SampanError('engine_unauthorised', `${engine} refuses our key`, {
    remedy: 'Check the key of the engine in the configuration.',
  });
}

export function closedEngine(engine: string): SampanError {
  return new SampanError('engine_closed', `${engine} is shutting down`, {
    retryable: true,
    remedy: 'The translation goes on after the restart.',
  });
}

/** How long the engine asked to be left alone, null when it did not say. */
export function retryAfterOf(error: SampanError): number | null {
  const wait = (error.cause as { retryAfterMs?: unknown } | undefined)?.retryAfterMs;
  return typeof wait === 'number' && Number.isFinite(wait) && wait >= 0 ? wait : null;
}
