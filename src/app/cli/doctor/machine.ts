import { randomBytes } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freeBytes, neededBytes } from '../../../db/data-folder.ts';
import { lockHolder } from '../../../db/data-lock.ts';
import { postgresBinaries } from '../../../db/postgres-binaries.ts';
import type { Config } from '../../../platform/config.ts';
import { type Finding, note, ok, problem, problemOf } from './finding.ts';

/** The Node that runs, against the one that package.json pins. */
export function lookAtNode(running = process.versions.node): Finding {
  const file = join(import.meta.dirname, '../../../../package.json');
  const pinned: string = JSON.parse(readFileSync(file, 'utf8')).dependencies.node;
  const major = (version: string) => Number.parseInt(version, 10);
  return major(running) >= major(pinned)
    ? ok('node', `Node ${running}`)
    : problem('node', `Node ${running} runs; Sampan needs ${major(pinned)}`, 'npm ci && sampan doctor');
}

/** The data folder: there, writable, with room, and who holds it. */
export function lookAtFolder({ dataDir }: Pick<Config, 'dataDir'>): Finding[] {
  if (!statSync(dataDir, { throwIfNoEntry: false })) {
    return [note('data folder', `${dataDir} does not exist yet; the first start makes it`, 'npm start')];
  }
  const trial = join(dataDir, `doctor-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(trial, 'trial');
    rmSync(trial);
  } catch (error) {
    return [problem('data folder', `cannot write: ${(error as Error).message}`, `chown -R "$(id -un)" '${dataDir}'`)];
  }
  return [ok('data folder', `${dataDir} is writable`), lookAtSpace(dataDir), lookAtLock(dataDir)];
}

function lookAtSpace(dataDir: string): Finding {
  const free = freeBytes(dataDir);
  const megabytes = `${Math.floor(free / 1024 / 1024)} MB free`;
  if (free >= neededBytes) return ok('disk', megabytes);
  return problem(
    'disk',
    `${megabytes} in ${dataDir}, 256 MB are needed`,
    `du -sh '${dataDir}'/*  # and free space there`,
  );
}

function lookAtLock(dataDir: string): Finding {
  try {
    const holder = lockHolder(dataDir);
    if (!holder) return ok('lock', 'no Sampan runs on this folder');
    return ok('lock', `a Sampan runs on this folder: process ${holder.pid} since ${holder.since}`);
  } catch (error) {
    return problemOf('lock', error);
  }
}

/** The programs of the embedded database, and the links to their libraries, which are mended on the way. */
export function lookAtPrograms({ dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>): Finding[] {
  if (databaseUrl !== null) return [];
  try {
    const { postgres, major } = postgresBinaries(join(dataDir, 'postgres-libraries'));
    accessSync(postgres, constants.X_OK);
    return [ok('postgres', `PostgreSQL ${major}, its libraries are linked`)];
  } catch (error) {
    return [problemOf('postgres', error)];
  }
}

/** Programs and models that translate on this machine. */
export function lookAtEngines(config: Pick<Config, 'apertium' | 'bergamotModels'>, path = process.env.PATH): Finding[] {
  return [lookAtApertium(config.apertium, path ?? ''), lookAtBergamot(config.bergamotModels)];
}

function lookAtApertium(setting: string, path: string): Finding {
  if (setting === 'off') return note('apertium', 'switched off by SAMPAN_APERTIUM');
  const candidates = setting === 'auto' ? path.split(delimiter).map(folder => join(folder, 'apertium')) : [setting];
  const found = candidates.find(isProgram);
  if (found) return ok('apertium', found);
  return setting === 'auto'
    ? note('apertium', 'not installed; its languages wait for another engine or a person', 'apt-get install apertium')
    : problem('apertium', `SAMPAN_APERTIUM names ${setting}, which is no program`, 'export SAMPAN_APERTIUM=auto');
}

function lookAtBergamot(models: string | null): Finding {
  if (models === null) return note('bergamot', 'no models (SAMPAN_BERGAMOT_MODELS is not set)');
  try {
    const pairs = readdirSync(models);
    if (pairs.length > 0) return ok('bergamot', `${pairs.length} entries in ${models}`);
    return problem('bergamot', `${models} is empty`, 'Put one folder per language pair there, such as id-ms.');
  } catch (error) {
    const mend = `mkdir -p '${models}'  # one folder per language pair, or unset SAMPAN_BERGAMOT_MODELS`;
    return problem('bergamot', `cannot read the models: ${(error as Error).message}`, mend);
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
