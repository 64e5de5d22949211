import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Capabilities, Engine, EngineFailure, LanguagePair, TermHit } from './engine.ts';

/** Why a segment has no translation from an engine; the last four concern the whole engine. */
export type Failure = EngineFailure | 'rate-limited' | 'quota' | 'unauthorised' | 'refuses-all';

export type OpenEngine = {
  engine: Engine;
  capabilities: Capabilities;
  /** Milliseconds of the clock before which the engine wants to be left alone. */
  pausedUntil: number;
};

export type Patience = {
  /** Calls for one segment at one engine, the first one included. */
  attempts: number;
  /** Pause before the second call, doubled before each further one, less a random part of up to a half. */
  backOffMs: number;
  /** A longer pause is not waited for: the next engine takes over, and this one is left alone so long. */
  longestWaitMs: number;
  /** For one call. */
  timeoutMs: number;
};

export type Clock = { now(): number; sleep(ms: number, signal: AbortSignal): Promise<void>; random(): number };

export const defaultPatience: Patience = { attempts: 3, backOffMs: 500, longestWaitMs: 15_000, timeoutMs: 120_000 };
export const defaultClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  random: Math.random,
};

export type AskContext = {
  pair: LanguagePair;
  /** Names and terms of the sentences asked for. */
  terms: readonly TermHit[];
  signal: AbortSignal;
  patience: Patience;
  clock: Clock;
  log: Logger;
};

/** Waits. Throws what the signal was aborted with. */
export async function pauseFor(ms: number, { clock, signal }: Pick<AskContext, 'clock' | 'signal'>): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
