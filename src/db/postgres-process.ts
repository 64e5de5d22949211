import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SampanError } from '../base/error.ts';
import { type DataFolder, diskFull } from './data-folder.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { readPostmaster, stopPostmaster } from './postmaster-file.ts';
import { type Launcher, launch } from './server-user.ts';

export type Server = {
  folder: DataFolder;
  binaries: PostgresBinaries;
  launcher: Launcher;
  settings: Record<string, string>;
};
export type Running = { child: ChildProcess; ended: Promise<void>; letGo(): void };

/** A server killed by force leaves children behind that hold its shared memory for a moment. */
const leftoverPatienceMs = 10_000;
/** Recovery after a crash replays what was written since the last checkpoint. */
const startPatienceMs = 300_000;

/**
 * Starts the server and waits until it answers; recovery after a crash may take its time.
 *
 * Throws SampanError `database_start`, `disk_full`.
 */
export async function startServer(server: Server): Promise<Running> {
  const began = Date.now();
  for (;;) {
    const from = rotateLog(server.folder.log);
    const running = spawnServer(server);
    if (await becomesReady(server, running)) return running;
    running.letGo();
    const said = readFileSync(server.folder.log).subarray(from).toString();
    if (!/pre-existing shared memory|lock file .* already exists/.test(said)) throw startFailed(server.folder, said);
    if (Date.now() - began > leftoverPatienceMs) throw startFailed(server.folder, said);
    await pause(100);
  }
}

/**
 * In a session of its own, or the terminal's Ctrl-C would stop it under us. Beside it waits a shell that does nothing
 * but read from us: when we are gone, however that happened, its read ends and it stops the server.
 */
function spawnServer({ folder, binaries, launcher, settings }: Server): Running {
  const script = '( (read -r line <&3 || kill -INT $$) & ); exec 3<&-; exec "$@"';
  const server = [binaries.postgres, '-D', folder.cluster, ...serverArgs(folder, settings)];
  const [program, args] = launch(launcher, '/bin/sh', ['-c', script, 'sampan-postgres', ...server]);
  const output = openSync(folder.log, 'a', 0o600);
  const child = spawn(program, args, {
    cwd: '/',
    env: environment(binaries),
    detached: true,
    stdio: ['ignore', output, output, 'pipe'],
    ...launcher.ids,
  });
  closeSync(output);
  child.unref();
  const leash = child.stdio[3] as Socket;
  leash.on('error', () => {});
  leash.unref();
  const letGo = () => leash.end('stopped\n');
  const ended = new Promise<void>(resolve => {
    child.on('error', () => resolve());
    child.on('exit', () => {
      letGo();
      resolve();
    });
  });
  return { child, ended, letGo };
}

function serverArgs(folder: DataFolder, extra: Record<string, string>): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: `"${folder.sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: '5432',
    fsync: 'on',
    max_connections: '60',
    max_wal_size: '512MB',
    min_wal_size: '32MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Errors of statements go to who sent them; the file stays small and holds nobody's data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

export function environment(binaries: PostgresBinaries): NodeJS.ProcessEnv {
  const libraries = binaries.libraryPath ? { LD_LIBRARY_PATH: binaries.libraryPath } : {};
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...libraries };
}

async function becomesReady({ folder }: Server, { child, ended }: Running): Promise<boolean> {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  for (const began = Date.now(); !gone; await pause(5)) {
    const postmaster = readPostmaster(folder.cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return true;
    if (Date.now() - began > startPatienceMs) {
      await stopPostmaster(child.pid!);
      return false;
    }
  }
  return false;
}

/** Where the next words will stand. The file of a long-lived installation starts anew at 1 MB. */
function rotateLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 1_000_000) return size;
  renameSync(path, `${path}.1`);
  return 0;
}

function startFailed(folder: DataFolder, said: string): SampanError {
  if (/no space left|disk quota/i.test(said)) return diskFull(folder.root, new Error(said));
  const reason = said.match(/(?:FATAL|PANIC|ERROR): +(.*)/)?.[1] ?? said.trim().split('\n').at(-1) ?? 'it said nothing';
  return new SampanError('database_start', `the database server in ${folder.cluster} does not start: ${reason}`, {
    remedy: `Read ${folder.log}, then run \`sampan doctor\`.`,
  });
}
