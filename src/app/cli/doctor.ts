import { lockHolder } from '../../db/data-lock.ts';
import { type Config, type ConfigSource, loadConfig } from '../../platform/config.ts';
import { lookAtDatabase } from './doctor/database.ts';
import { type Finding, ok, problemOf } from './doctor/finding.ts';
import { lookAtEngines, lookAtFolder, lookAtNode, lookAtPrograms } from './doctor/machine.ts';
import { lookAtNetwork } from './doctor/network.ts';
import { type ExitCode, exit, json, type Verb } from './verb.ts';

export const verb: Verb = {
  summary: 'look for what is wrong and say how to mend it',
  usage: `sampan doctor [--retry-jobs]

Works when the server or the database does not. It changes nothing, except that it makes
missing links to the database's libraries, and what its options ask for.`,
  options: { 'retry-jobs': { type: 'boolean', about: 'give jobs that failed for good another try' }, json },
  words: 0,
  exits: { 0: 'all is well', 1: 'there are problems', 2: 'the configuration or the command line is wrong' },
  async run({ values }, io) {
    const findings = await examine(io, { retryJobs: values['retry-jobs'] === true });
    if (io.json) io.out(JSON.stringify({ findings }, null, 2));
    else for (const finding of findings) io.out(lineOf(finding));
    return exitCodeOf(findings);
  },
};

async function examine(source: ConfigSource, options: { retryJobs: boolean }): Promise<Finding[]> {
  let config: Config;
  try {
    config = loadConfig(source);
  } catch (error) {
    return [problemOf('configuration', error), lookAtNode()];
  }
  return [
    ok('configuration', 'every setting is valid'),
    lookAtNode(),
    ...lookAtFolder(config),
    ...lookAtPrograms(config),
    ...(await lookAtNetwork(config, mayRun(config))),
    ...(await lookAtDatabase(config, options)),
    ...lookAtEngines(config, source.env.PATH),
  ];
}

/** Who shares a database by its address leaves no lock in the data folder. */
function mayRun({ databaseUrl, dataDir }: Config): boolean {
  try {
    return databaseUrl !== null || lockHolder(dataDir) !== null;
  } catch {
    return false;
  }
}

const marks = { ok: '✓', note: '·', problem: '✗' };

function lineOf({ topic, state, message, mend }: Finding): string {
  const line = `${marks[state]} ${topic}: ${message}`;
  return mend ? `${line}\n    ${mend}` : line;
}

function exitCodeOf(findings: readonly Finding[]): ExitCode {
  const problems = findings.filter(finding => finding.state === 'problem');
  if (problems.length === 0) return exit.ok;
  return problems.some(({ topic }) => topic === 'configuration') ? exit.usage : exit.failed;
}
