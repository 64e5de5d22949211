import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SampanError } from '../base/error.ts';
import {
  createCluster,
  type DataFolder,
  dataFolder,
  diskFull,
  folderError,
  hasCluster,
  prepareFolder,
  prepareSockets,
  superuser,
} from './data-folder.ts';
import { lockDataDir } from './data-lock.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { endOrphan, readPostmaster, stopPostmaster } from './postmaster-file.ts';
import { type Launcher, launch, serverLauncher } from './server-user.ts';

export type DbLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type EmbeddedServer = {
  /** Folder of the Unix socket. */
  host: string;
  user: string;
  /** Ends the server and gives the folder free. Always finishes, within 8 s; may be called twice. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  log: DbLog;
  /** Settings of PostgreSQL on top of ours; for tests. */
  settings?: Record<string, string>;
};

type Server = { folder: DataFolder; binaries: PostgresBinaries; launcher: Launcher; settings: Record<string, string> };
type Running = { child: ChildProcess; ended: Promise<void>; letGo(): void };

/**
 * Starts PostgreSQL in `<dataDir>/postgres`, creating it the first time, reachable only through a socket in
 * `<dataDir>/run`. It runs until `stop()` or until this process is gone, and is started again when it dies earlier.
 *
 * Throws SampanError: `data_in_use`, `data_newer`, `data_older`, `data_unwritable`, `data_unreachable`, `disk_full`,
 * `socket_path_too_long`, `postgres_missing`, `database_user`, `database_orphan`, `database_create`, `database_start`.
 */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = dataFolder(dataDir);
  prepareFolder(folder);
  const lock = await lockDataDir(dataDir).catch(error => {
    throw folderError(dataDir, error);
  });
  try {
    const server = await prepareServer(folder, settings, log);
    const supervisor = supervise(server, await start(server), log);
    return {
      host: folder.sockets,
      user: superuser,
      stop: () => supervisor.stop().finally(() => lock.release()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function prepareServer(folder: DataFolder, settings: Record<string, string>, log: DbLog): Promise<Server> {
  const binaries = postgresBinaries(`${folder.root}/postgres-libraries`);
  const exists = hasCluster(folder, binaries.major);
  const launcher = serverLauncher(folder.root, folder.cluster, [binaries.postgres, binaries.initdb]);
  const { stopped } = await endOrphan(folder.cluster, folder.sockets);
  if (stopped !== null) log.warn({ pid: stopped }, 'stopped a database server that had outlived its owner');
  prepareSockets(folder, launcher);
  if (!exists) await createCluster(folder, binaries, launcher, environment(binaries));
  return { folder, binaries, launcher, settings };
}

/** Keeps the server running: one that dies is started again, with longer pauses while that fails. */
function supervise(server: Server, first: Running, log: DbLog) {
  let running: Running | null = first;
  let stopping: Promise<void> | null = null;
  const wake = new AbortController();

  async function keep(): Promise<void> {
    for (let pauseMs = 100; !stopping; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      if (running) {
        await running.ended;
        running = null;
        if (stopping) return;
        log.error({ server: server.folder.log }, 'the database server died; starting it again');
        pauseMs = 100;
      }
      await pause(pauseMs, undefined, { signal: wake.signal, ref: false }).catch(() => {});
      if (stopping) return;
      running = await restart().catch(error => {
        log.error({ err: error }, 'the database server does not start');
        return null;
      });
    }
  }
  async function restart(): Promise<Running> {
    await endOrphan(server.folder.cluster, server.folder.sockets);
    return start(server);
  }
  const kept = keep();

  async function stop(): Promise<void> {
    wake.abort();
    if (!running) await kept;
    if (!running) return;
    const { child, ended, letGo } = running;
    // Until now it kept nobody awake.
    child.ref();
    await stopPostmaster(child.pid!);
    await ended;
    letGo();
  }
  return {
    stop(): Promise<void> {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** A server killed by force leaves children behind that hold its shared memory for a moment. */
const leftoverPatienceMs = 10_000;
/** Recovery after a crash replays what was written since the last checkpoint. */
const startPatienceMs = 300_000;

async function start(server: Server): Promise<Running> {
  const began = Date.now();
  for (;;) {
    const from = rotateLog(server.folder.log);
    const running = spawnServer(server);
    if (await becomesReady(server, running)) return running;
    running.letGo();
    const said = readFileSync(server.folder.log, 'utf8').slice(from);
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

function environment(binaries: PostgresBinaries): NodeJS.ProcessEnv {
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
