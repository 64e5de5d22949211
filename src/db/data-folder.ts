import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { SampanError } from '../base/error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { type Launcher, launch } from './server-user.ts';

export const superuser = 'sampan';

/** What a new database takes, in bytes, and some room. */
export const neededBytes = 256 * 1024 * 1024;

export type DataFolder = {
  root: string;
  /** PostgreSQL's own files. */
  cluster: string;
  /** Holds the socket; nobody but the server's user and we may enter. */
  sockets: string;
  log: string;
};

/** sun_path holds 108 bytes on Linux and 104 on macOS, a zero at the end included. */
const longestSocket = process.platform === 'linux' ? 107 : 103;

export function dataFolder(root: string): DataFolder {
  return {
    root,
    cluster: join(root, 'postgres'),
    sockets: join(root, 'run'),
    log: join(root, 'postgres.log'),
  };
}

/** Creates the folder. Throws SampanError `socket_path_too_long`, `data_unwritable`, `disk_full`. */
export function prepareFolder(folder: DataFolder): void {
  const socket = join(folder.sockets, '.s.PGSQL.5432');
  const bytes = Buffer.byteLength(socket);
  if (bytes > longestSocket) {
    throw new SampanError('socket_path_too_long', `the database's socket ${socket} has ${bytes} bytes`, {
      remedy: `The system allows ${longestSocket}. Set SAMPAN_DATA to a folder whose path is at least ${bytes - longestSocket} bytes shorter.`,
    });
  }
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 });
    accessSync(folder.root, constants.W_OK | constants.X_OK);
    // As root the server is another user, who must pass through this folder to its own.
    if (process.getuid?.() === 0) chmodSync(folder.root, statSync(folder.root).mode | 0o111);
  } catch (error) {
    throw folderError(folder.root, error);
  }
}

/** Gives the server's user what it must own. */
export function prepareSockets(folder: DataFolder, launcher: Launcher): void {
  try {
    mkdirSync(folder.sockets, { recursive: true });
    chmodSync(folder.sockets, 0o700);
    if (launcher.user) chownSync(folder.sockets, launcher.user.uid, launcher.user.gid);
  } catch (error) {
    throw folderError(folder.root, error);
  }
}

/** What a failed write to the data folder means to the person who runs Sampan. */
export function folderError(root: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (!syscall) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(root, error);
  return new SampanError('data_unwritable', `cannot write to the data folder ${root}: ${message}`, {
    cause: error,
    remedy: `Give the user who runs Sampan that folder (chown -R USER '${root}'), or set SAMPAN_DATA to another.`,
  });
}

export function diskFull(root: string, cause: unknown): SampanError {
  return new SampanError('disk_full', `no space left for the database in ${root}`, {
    cause,
    retryable: true,
    remedy: 'Free space on that disk (256 MB at least) and start again; nothing that was stored is lost.',
  });
}

/** Whether there is a database. Throws SampanError `data_newer`, `data_older` when another PostgreSQL wrote it. */
export function hasCluster(folder: DataFolder, major: number): boolean {
  const version = readVersion(folder);
  if (version === null) return false;
  const found = Number.parseInt(version, 10);
  if (found === major) return true;
  const newer = found > major;
  throw new SampanError(
    newer ? 'data_newer' : 'data_older',
    `${folder.cluster} was written by PostgreSQL ${found}; this Sampan runs ${major}`,
    {
      remedy: newer
        ? 'Install the Sampan version that wrote it (or a newer one), or set SAMPAN_DATA to another folder.'
        : 'Move the data over with pg_dump and pg_restore, or set SAMPAN_DATA to another folder.',
    },
  );
}

/** A new, empty database: made aside and renamed, so that it is there whole or not at all. */
export async function createCluster(
  folder: DataFolder,
  binaries: PostgresBinaries,
  launcher: Launcher,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith('postgres.new-')) rmSync(join(folder.root, name), { recursive: true, force: true });
  }
  const aside = join(folder.root, `postgres.new-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(aside, { mode: 0o700 });
    if (launcher.user) chownSync(aside, launcher.user.uid, launcher.user.gid);
    const output = await runInitdb(launch(launcher, binaries.initdb, initdbArgs(aside)), launcher, env);
    if (output !== null) throw initdbFailed(folder, output);
    renameSync(aside, folder.cluster);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw folderError(folder.root, error);
  }
}

// Code-point order and Unicode case rules that no update of the system's libraries can change under an index.
function initdbArgs(clusterDir: string): string[] {
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  // Whoever reaches the socket is let in: the folder around it is the lock.
  const access = ['--auth-local=trust', '--auth-host=reject', `--username=${superuser}`];
  return ['-D', clusterDir, ...locale, ...access, '--no-instructions'];
}

/** What initdb printed when it failed, null when it did well. */
function runInitdb(
  [program, args]: [string, string[]],
  launcher: Launcher,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const child = spawn(program, args, {
    cwd: '/',
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...launcher.ids,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve(code === 0 ? null : output));
  });
}

function initdbFailed(folder: DataFolder, output: string): SampanError {
  // It dies of a full disk in many words and sometimes without any.
  if (/no space left|disk quota/i.test(output) || freeBytes(folder.root) < neededBytes)
    return diskFull(folder.root, new Error(output));
  return new SampanError('database_create', `initdb failed: ${output.trim().split('\n').slice(-3).join(' | ')}`, {
    remedy: 'Run `sampan doctor`; it looks for what a database needs.',
  });
}

/** Space on the disk of `path` that we may use, in bytes. */
export function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

function readVersion(folder: DataFolder): string | null {
  try {
    return readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && statSync(folder.cluster, { throwIfNoEntry: false }) === undefined) return null;
    throw folderError(folder.root, error);
  }
}
