import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SampanError } from '../base/error.ts';

export type User = { name: string; uid: number; gid: number };

/** How the database's programs are started: as ourselves, or as an unprivileged user when we are root. */
export type Launcher = {
  /** null: the user who runs Sampan. */
  user: User | null;
  /** Words before the program. */
  prefix: string[];
  ids: { uid?: number; gid?: number };
};

/**
 * PostgreSQL refuses to run as root. As root it runs as the user who owns `clusterDir`, else as an existing
 * unprivileged user (`postgres`, else `nobody`); no account is made.
 *
 * That user must be able to reach the data folder and `programs`. Where a private folder such as /root lies in between,
 * the server gets the one capability to pass through folders and read (CAP_DAC_READ_SEARCH), where setpriv and the
 * system grant it: less than the root that Sampan itself runs as.
 *
 * Throws SampanError `database_user` (no such user), `data_unreachable` (a folder in the way).
 */
export function serverLauncher(dataDir: string, clusterDir: string, programs: string[]): Launcher {
  if (process.getuid?.() !== 0) return { user: null, prefix: [], ids: {} };
  const user = ownerOf(clusterDir) ?? userNamed('postgres') ?? userNamed('nobody');
  if (!user) {
    throw new SampanError('database_user', 'the embedded database does not run as root, and no other user was found', {
      remedy: 'Start Sampan as an ordinary user, or set DATABASE_URL.',
    });
  }
  const plain: Launcher = { user, prefix: [], ids: { uid: user.uid, gid: user.gid } };
  if (reaches(plain, dataDir, programs)) return plain;
  const passing: Launcher = { user, prefix: passThrough(user), ids: {} };
  if (reaches(passing, dataDir, programs)) return passing;
  throw unreachable(user, [dataDir, ...programs]);
}

/** The program and arguments to give to `spawn`. */
export function launch(launcher: Launcher, program: string, args: string[]): [string, string[]] {
  const [first, ...rest] = [...launcher.prefix, program, ...args];
  return [first!, rest];
}

function ownerOf(clusterDir: string): User | null {
  const found = statSync(clusterDir, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { name: `uid ${found.uid}`, uid: found.uid, gid: found.gid } : null;
}

function userNamed(name: string): User | null {
  const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
  return line ? { name, uid: Number(line[1]), gid: Number(line[2]) } : null;
}

function reaches(launcher: Launcher, dataDir: string, programs: string[]): boolean {
  const test = 'cd "$1" || exit 1; shift; for program; do [ -x "$program" ] && [ -r "$program" ] || exit 1; done';
  const [program, args] = launch(launcher, '/bin/sh', ['-c', test, 'sh', dataDir, ...programs]);
  return spawnSync(program, args, { cwd: '/', stdio: 'ignore', ...launcher.ids }).status === 0;
}

function passThrough(user: User): string[] {
  const only = '-all,+dac_read_search';
  const caps = [`--inh-caps=${only}`, `--ambient-caps=${only}`, `--bounding-set=${only}`];
  // access(2) forgets the capabilities of whoever is not root, unless this bit says that they are meant.
  const bits = '--securebits=+no_setuid_fixup';
  return ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs', bits, ...caps];
}

function unreachable(user: User, paths: string[]): SampanError {
  const closed = paths.map(closedFolder).find(folder => folder !== null) ?? paths[0];
  return new SampanError('data_unreachable', `the database runs as ${user.name}, who cannot pass through ${closed}`, {
    remedy:
      `Start Sampan as an ordinary user; or move it and its data (SAMPAN_DATA) to a folder such as /srv/sampan; ` +
      `or let others pass through: chmod o+x '${closed}'.`,
  });
}

/** The topmost folder above `path` that others may not pass through. */
function closedFolder(path: string): string | null {
  const parent = dirname(path);
  const above = parent === path ? null : closedFolder(parent);
  if (above) return above;
  const found = statSync(path, { throwIfNoEntry: false });
  return found && (found.mode & 0o001) === 0 ? path : null;
}
