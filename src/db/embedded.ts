import { setTimeout as pause } from 'node:timers/promises';
import {
  createCluster,
  type DataFolder,
  dataFolder,
  folderError,
  hasCluster,
  prepareFolder,
  prepareSockets,
  superuser,
} from './data-folder.ts';
import { lockDataDir } from './data-lock.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { environment, type Running, type Server, startServer } from './postgres-process.ts';
import { endOrphan, stopPostmaster } from './postmaster-file.ts';
import { serverLauncher } from './server-user.ts';

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
    const supervisor = supervise(server, await startServer(server), log);
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
    return startServer(server);
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
