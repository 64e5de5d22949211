import { existsSync } from 'node:fs';
import { dataFolder } from '../../../db/data-folder.ts';
import { lockHolder } from '../../../db/data-lock.ts';
import { pendingMigrations } from '../../../db/migrate.ts';
import { type OpenedDatabase, openDatabase, runningDatabaseUrl } from '../../../db/open.ts';
import type { Config } from '../../../platform/config.ts';
import { openProblems } from '../../../platform/problem-store.ts';
import { failedJobs, retryFailedJobs } from '../../../platform/queue.ts';
import { readSetting } from '../../../platform/setting-store.ts';
import { type Finding, note, ok, problem, problemOf } from './finding.ts';
import { publicationSize } from './store.ts';

type Where = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** The database and what it tells of the work: the running one, or one started for the look. */
export async function lookAtDatabase(config: Where, options: { retryJobs: boolean }): Promise<Finding[]> {
  if (config.databaseUrl === null && !existsSync(dataFolder(config.dataDir).cluster)) {
    return [note('database', 'there is none yet; the first start makes it', 'npm start')];
  }
  let opened: OpenedDatabase | null = null;
  try {
    opened = await openToLook(config);
    return await lookInside(opened, options);
  } catch (error) {
    return [problemOf('database', error)];
  } finally {
    await opened?.close();
  }
}

async function openToLook({ databaseUrl, dataDir }: Where): Promise<OpenedDatabase> {
  const url = databaseUrl ?? (lockHolder(dataDir) ? runningDatabaseUrl(dataDir) : null);
  return openDatabase({ url, dataDir, appName: 'sampan doctor', maxConnections: 2 });
}

async function lookInside({ db, pool }: OpenedDatabase, options: { retryJobs: boolean }): Promise<Finding[]> {
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version') as version");
  const answers = ok('database', `PostgreSQL ${rows[0]!.version} answers`);
  const pending = await pendingMigrations(db);
  if (pending.length > 0) {
    return [answers, problem('migrations', `${pending.length} to run: ${pending.join(', ')}`, 'sampan migrate')];
  }
  const retried = options.retryJobs ? [note('jobs', `${await retryFailedJobs(db)} failed jobs get another try`)] : [];
  return [
    answers,
    ok('migrations', 'up to date'),
    lookAtPublication(await publicationSize(db), (await readSetting(db, 'sample-removed')) !== null),
    ...(await openProblems(db)).map(one =>
      problem(
        one.subject,
        `${one.message} (${one.code}, since ${one.since}, last ${one.at})`,
        one.remedy ?? 'sampan doctor --retry-jobs',
      ),
    ),
    ...retried,
    ...(await failedJobs(db)).map(jobs =>
      problem(
        'jobs',
        `${jobs.count} ${jobs.task} jobs failed for good: ${jobs.error ?? ''}`,
        'sampan doctor --retry-jobs',
      ),
    ),
  ];
}

function lookAtPublication(
  { outlets, samples, articles }: Awaited<ReturnType<typeof publicationSize>>,
  isSampleRemoved: boolean,
): Finding {
  if (outlets === 0 && isSampleRemoved)
    return note('publication', 'no outlets yet', 'sampan config apply publication.json');
  if (outlets === 0)
    return note('publication', 'no outlets yet; the sample publication shows how it works', 'npm start');
  const sample = samples > 0 ? `, ${samples} of them of the sample publication` : '';
  return ok('publication', `${articles} articles from ${outlets} outlets${sample}`);
}
