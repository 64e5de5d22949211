import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SampanError } from '../base/error.ts';
import { bornAt } from './process-birth.ts';

export type Postmaster = { pid: number; ready: boolean };

/** What PostgreSQL's own `postmaster.pid` says, null without one. Lines: pid, folder, start, port, socket, host, shm, status. */
export function readPostmaster(clusterDir: string): Postmaster | null {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/**
 * Ends a server that outlived its owner, and clears away the pid files of one that did not.
 *
 * A survivor is stopped and not adopted: so the sessions and locks of the dead owner are gone for certain, the server
 * is always our child whose end we notice, and it always runs with the settings and the programs of this version. It
 * costs some tenths of a second, after a crash only.
 *
 * Throws SampanError `database_orphan` when the survivor belongs to another user.
 */
export async function endOrphan(clusterDir: string, socketDir: string): Promise<{ stopped: number | null }> {
  const found = readPostmaster(clusterDir);
  const orphan = found && servesFolder(found.pid, clusterDir) ? found.pid : null;
  if (orphan !== null) await stopPostmaster(orphan);
  // PostgreSQL would take any process with the old pid for a running server; its shared memory is tied to the folder
  // itself and still keeps two servers apart.
  for (const path of [join(clusterDir, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')]) {
    rmSync(path, { force: true });
  }
  return { stopped: orphan };
}

/** Fast shutdown, then immediate, then by force; comes back when the process is gone, within 8 s. */
export async function stopPostmaster(pid: number): Promise<void> {
  const born = bornAt(pid);
  for (const [signal, patienceMs] of stages) {
    signalTo(pid, signal);
    for (let waited = 0; waited < patienceMs; waited += 10) {
      if (bornAt(pid) !== born || born === null) return;
      await pause(10);
    }
  }
}

const stages = [
  ['SIGINT', 4_000],
  ['SIGQUIT', 2_000],
  ['SIGKILL', 2_000],
] as const;

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new SampanError('database_orphan', `a database server of an earlier run (process ${pid}) cannot be stopped`, {
      cause: error,
      remedy: `It belongs to another user. Stop it as that user or as root: kill -INT ${pid}`,
    });
  }
}

/** Whether that process is a PostgreSQL server that was started on this very folder. */
function servesFolder(pid: number, clusterDir: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(`-D ${clusterDir}`);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
