import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoredError } from '../../src/base/error.ts';

export type Owner = {
  child: ChildProcess;
  /** Its own words: when it has the database, or why not. */
  told: { pid: number; ms: number; error?: StoredError };
};

const all: ChildProcess[] = [];

/** Another process that opens the embedded database in `dataDir` and keeps it. */
export async function ownerOf(dataDir: string, options: SpawnOptions = {}): Promise<Owner> {
  const script = join(import.meta.dirname, 'owner.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'], ...options });
  all.push(child);
  const [line] = await once(createInterface(child.stdout!), 'line');
  return { child, told: JSON.parse(line) };
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Whatever a failed test left running. */
export function killOwners(): void {
  for (const child of all.splice(0)) child.kill('SIGKILL');
}

/** Pid of the shell that waits beside the server of `dataDir` for the end of its owner; Linux only. */
export function leashOf(dataDir: string): number {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const words = commandOf(pid);
    if (words[0] === '/bin/sh' && words.includes('sampan-postgres') && words.includes(join(dataDir, 'postgres'))) {
      return Number(pid);
    }
  }
  throw new Error(`no shell waits beside the server of ${dataDir}`);
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
