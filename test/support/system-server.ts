import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder, superuser } from '../../src/db/data-folder.ts';
import { startServer } from '../../src/db/postgres-process.ts';
import { stopPostmaster } from '../../src/db/postmaster-file.ts';
import { launch, serverLauncher } from '../../src/db/server-user.ts';

const versions = '/usr/lib/postgresql';

/** A throw-away server from the system's own PostgreSQL (≥ 15), null where there is none. It ends with this process. */
export async function startSystemServer(root: string, settings: Record<string, string>) {
  const version = newestVersion();
  if (!version) return null;
  const bin = join(versions, String(version), 'bin');
  const binaries = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), major: version, libraryPath: null };
  const folder = dataFolder(root);
  await mkdir(root, { recursive: true, mode: 0o711 });
  const launcher = serverLauncher(root, folder.cluster, [binaries.postgres, binaries.initdb]);
  for (const own of [folder.cluster, folder.sockets]) {
    await mkdir(own, { mode: 0o700 });
    if (launcher.user) await chown(own, launcher.user.uid, launcher.user.gid);
  }
  const args = ['-D', folder.cluster, '-U', superuser, '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '-N'];
  const made = spawnSync(...launch(launcher, binaries.initdb, args), { cwd: '/', encoding: 'utf8', ...launcher.ids });
  if (made.status !== 0) throw new Error(`initdb of ${bin}: ${made.stderr}`);
  const { child, ended } = await startServer({ folder, binaries, launcher, settings });
  return {
    host: folder.sockets,
    user: superuser,
    async stop() {
      child.ref();
      await stopPostmaster(child.pid!);
      await ended;
    },
  };
}

function newestVersion(): number | null {
  if (!existsSync(versions)) return null;
  const found = readdirSync(versions)
    .map(Number)
    .filter(version => version >= 15 && existsSync(join(versions, String(version), 'bin/initdb')))
    .sort((a, b) => b - a);
  return found[0] ?? null;
}
