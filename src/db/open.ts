import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { SampanError } from '../base/error.ts';
import { dataFolder, superuser } from './data-folder.ts';
import { type DbLog, type EmbeddedServer, startEmbedded } from './embedded.ts';
import { type Listen, listener } from './listen.ts';
import { refuseNewer } from './migrate.ts';
import type { Database } from './schema.ts';

export type OpenOptions = {
  /** Address of a PostgreSQL ≥ 15, or null for the embedded one in `dataDir`. */
  url: string | null;
  dataDir: string;
  log?: DbLog;
  /** What the server shows of us in pg_stat_activity. */
  appName?: string;
  maxConnections?: number;
};

export type OpenedDatabase = {
  db: Kysely<Database>;
  pool: pg.Pool;
  /** To make connections of one's own. */
  connection: pg.ClientConfig;
  /** Calls `handler` for each NOTIFY on `channel`, until the function that comes back is called. */
  listen: Listen;
  /** Ends every connection and, where it is ours, the server. May be called twice. */
  close(): Promise<void>;
};

/**
 * Opens the database: starts the embedded server, or reaches the one at `url`. Nothing is migrated yet.
 *
 * `timestamptz` comes as ISO 8601 in UTC with milliseconds, `int8` as text, `jsonb` parsed.
 * Throws SampanError: `database_unreachable`, `database_version`, `database_encoding`, `data_newer`, and for the
 * embedded server what `startEmbedded` throws.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const log = options.log ?? silent;
  const server = options.url === null ? await startEmbedded({ dataDir: options.dataDir, log }) : null;
  try {
    return await connect(options, log, server);
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function connect(options: OpenOptions, log: DbLog, server: EmbeddedServer | null): Promise<OpenedDatabase> {
  const connection = connectionTo(options, server);
  if (server) await ensureDatabase(connection);
  let closing: Promise<void> | null = null;
  const pool = new pg.Pool({
    ...connection,
    max: options.maxConnections ?? 10,
    // A day of the database is a day in UTC, whatever the server's own zone.
    onConnect: client => client.query("set time zone 'UTC'"),
  });
  // A connection that breaks while nobody uses it is replaced by the next one who asks.
  pool.on('error', error => {
    if (!closing) log.warn({ err: error }, 'lost a database connection');
  });
  // One that breaks in use fails the query of who uses it; that is told there.
  pool.on('connect', client => client.on('error', () => {}));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const notices = listener(connection, log);
  const close = async () => {
    await notices.close();
    await db.destroy();
    await server?.stop();
  };
  const opened = { db, pool, connection, listen: notices.listen, close: () => (closing ??= close()) };
  try {
    await checkServer(pool);
    await refuseNewer(db);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Address of the embedded database of a Sampan that runs on `dataDir`: for a look from beside it. */
export function runningDatabaseUrl(dataDir: string): string {
  return `postgresql://${superuser}@localhost/sampan?host=${encodeURIComponent(dataFolder(dataDir).sockets)}`;
}

function connectionTo({ url, appName }: OpenOptions, server: EmbeddedServer | null): pg.ClientConfig {
  const target =
    url === null ? { host: server!.host, port: 5432, user: superuser, database: 'sampan' } : { connectionString: url };
  return {
    ...target,
    application_name: appName ?? 'sampan',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser },
  } as pg.ClientConfig;
}

const timestamptz = 1184;
const parseTimestamp: (text: string) => unknown = pg.types.getTypeParser(timestamptz, 'text');

const getTypeParser = ((oid: number, format: 'text' | 'binary' = 'text') => {
  if (oid !== timestamptz || format !== 'text') return pg.types.getTypeParser(oid, format as 'text');
  return (text: string) => {
    const at = parseTimestamp(text);
    return at instanceof Date ? at.toISOString() : text;
  };
}) as typeof pg.types.getTypeParser;

/** initdb makes no database of our name, and a crash may come before we do. */
async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', ['sampan']);
    if (rowCount === 0) await client.query('create database sampan');
  } finally {
    await client.end();
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; encoding: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    )
    .catch(error => {
      throw unreachable(error);
    });
  const { version, encoding } = rows[0]!;
  if (version < 150_000) {
    throw new SampanError('database_version', `the database is PostgreSQL ${Math.floor(version / 10_000)}`, {
      remedy: 'Sampan needs PostgreSQL 15 or newer: upgrade it, or leave DATABASE_URL out for the embedded one.',
    });
  }
  if (encoding !== 'UTF8') {
    throw new SampanError('database_encoding', `the database is encoded in ${encoding}`, {
      remedy: "Create one in UTF-8: create database sampan encoding 'UTF8' template template0;",
    });
  }
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'Start the server, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'The host name in DATABASE_URL is not known; correct it.',
  ENOENT: 'There is no socket at the place DATABASE_URL names; start the server or correct the path.',
  '28P01': 'Correct user and password in DATABASE_URL.',
  '28000': "The server does not let this user in; correct DATABASE_URL or the server's pg_hba.conf.",
  '3D000': "Create the database, or correct its name in DATABASE_URL: create database sampan encoding 'UTF8';",
  '53300': 'The server has no connection free; raise its max_connections or lower SAMPAN_WORKERS.',
  '57P03': 'The server is just starting; try again in a moment.',
};

function unreachable(error: NodeJS.ErrnoException): SampanError {
  const reason = error.message || String(error.code);
  return new SampanError('database_unreachable', `cannot reach the database: ${reason}`, {
    cause: error,
    retryable: true,
    remedy: reasons[error.code ?? ''] ?? 'Check DATABASE_URL and that the server runs.',
  });
}

const silent: DbLog = { info() {}, warn() {}, error() {} };
