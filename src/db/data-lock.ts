import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SampanError } from '../base/error.ts';
import { bornAt, ownRealm } from './process-birth.ts';

export type LockHolder = {
  pid: number;
  /** A pid alone may belong to somebody else by now. */
  born: string | null;
  realm: string;
  since: string;
  /** Names this very lock. */
  nonce: string;
};

export type DataLock = { release(): void };

/** A holder that we cannot look at (another container or machine) shows every `beatMs` that it lives. */
const beatMs = 2_000;
const silenceMs = 10_000;

/**
 * Takes the folder for this process until it ends. The lock of a process that is gone, however it went, is taken over.
 *
 * Throws SampanError `data_in_use` with the pid of the holder.
 */
export async function lockDataDir(dataDir: string): Promise<DataLock> {
  const path = lockPath(dataDir);
  const claim: LockHolder = {
    pid: process.pid,
    born: bornAt(process.pid),
    realm: ownRealm(),
    since: new Date().toISOString(),
    nonce: randomBytes(8).toString('hex'),
  };
  await acquire(path, claim);
  const beat = setInterval(() => touch(path), beatMs);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    if (readHolder(path)?.nonce === claim.nonce) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/** Who holds the folder now, null when nobody does. */
export function lockHolder(dataDir: string): LockHolder | null {
  const path = lockPath(dataDir);
  const holder = readHolder(path);
  if (!holder) return null;
  const alive = isForeign(holder) ? Date.now() - beatOf(path) < silenceMs : lives(holder);
  return alive ? holder : null;
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'sampan.lock');
}

/**
 * Whoever replaces a dead holder's lock must first hold the lock that is named after it, and look again: so one process
 * replaces it, once, and a slow contender can never replace its successor.
 */
async function acquire(path: string, claim: LockHolder): Promise<void> {
  for (;;) {
    if (create(path, claim)) return;
    const holder = readHolder(path);
    if (!holder) continue;
    if (isForeign(holder) ? await beats(path) : lives(holder)) throw inUse(path, holder);
    const turn = `${path}.${holder.nonce}`;
    await acquire(turn, claim);
    const unchanged = readHolder(path)?.nonce === holder.nonce;
    if (unchanged) renameSync(writeAside(path, claim), path);
    rmSync(turn, { force: true });
    if (unchanged) return;
  }
}

/** A lock appears whole or not at all: written aside, then linked, which fails when the name is taken. */
function create(path: string, claim: LockHolder): boolean {
  const aside = writeAside(path, claim);
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function writeAside(path: string, claim: LockHolder): string {
  const aside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  writeFileSync(aside, `${JSON.stringify(claim)}\n`, { flag: 'wx', flush: true });
  return aside;
}

function readHolder(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SampanError('data_lock_unreadable', `cannot read ${path}`, {
      cause: error,
      remedy: `If no Sampan runs on this folder, delete ${path}.`,
    });
  }
}

function lives(holder: LockHolder): boolean {
  const born = bornAt(holder.pid);
  return born !== null && born === holder.born;
}

function isForeign(holder: LockHolder): boolean {
  return holder.realm !== ownRealm();
}

/** Waits until the holder shows a sign of life, or has been silent for too long. */
async function beats(path: string): Promise<boolean> {
  const seen = beatOf(path);
  if (Date.now() - seen > 6 * silenceMs) return false;
  for (let waited = 0; waited < silenceMs; waited += 200) {
    await pause(200);
    if (beatOf(path) !== seen) return true;
  }
  return false;
}

function beatOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder was taken away under us; whatever is written there next says so.
  }
}

function inUse(path: string, holder: LockHolder): SampanError {
  const where = isForeign(holder) ? ` on ${holder.realm.split(' ')[0]}` : '';
  return new SampanError('data_in_use', `${path} is held by process ${holder.pid}${where} since ${holder.since}`, {
    retryable: true,
    remedy:
      `Stop the other Sampan (kill ${holder.pid}), use another folder (SAMPAN_DATA), ` +
      'or a database server (DATABASE_URL), which several processes may share.',
  });
}
