import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import { SampanError } from '../base/error.ts';
import type { Database } from './schema.ts';

const folder = join(import.meta.dirname, 'migrations');

/**
 * Brings the tables up to this version; comes back with the names of the migrations that ran. All of them run in one
 * transaction under a lock of the database: it is of the old version or of the new one, and whoever comes second waits,
 * then finds nothing to do.
 *
 * Throws SampanError `data_newer` when a newer Sampan was here, `migration_failed`.
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  await refuseNewer(db);
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw migrationFailed(error, results?.find(result => result.status === 'Error')?.migrationName);
  return (results ?? []).map(result => result.migrationName);
}

/** Names of the migrations that `migrate` would run, oldest first. */
export async function pendingMigrations(db: Kysely<Database>): Promise<string[]> {
  const done = new Set(await executedMigrations(db));
  return (await ownMigrations()).filter(name => !done.has(name));
}

/** Throws SampanError `data_newer` when a migration ran here that this version does not know. */
export async function refuseNewer(db: Kysely<Database>): Promise<void> {
  const own = new Set(await ownMigrations());
  const unknown = (await executedMigrations(db)).filter(name => !own.has(name));
  if (unknown.length === 0) return;
  throw new SampanError('data_newer', `this database was used by a newer Sampan (migration ${unknown.at(-1)})`, {
    remedy: 'Install that version or a newer one; going back needs a backup from before. Nothing was changed.',
  });
}

async function executedMigrations(db: Kysely<Database>): Promise<string[]> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!found[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(row => row.name);
}

async function ownMigrations(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter(file => /^\d{8}T\d{6}-[a-z0-9-]+\.ts$/.test(file))
    .map(file => file.slice(0, -3))
    .sort();
}

const provider: MigrationProvider = {
  async getMigrations() {
    const migrations: Record<string, Migration> = {};
    for (const name of await ownMigrations()) {
      migrations[name] = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
    }
    return migrations;
  },
};

function migrationFailed(error: unknown, name: string | undefined): SampanError {
  return new SampanError('migration_failed', `migration ${name ?? ''} failed: ${(error as Error).message}`, {
    cause: error,
    remedy: 'The database is as it was before. Please report this with the message.',
  });
}
