import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster, stopPostmaster } from '../../src/db/postmaster-file.ts';
import { launch, serverLauncher } from '../../src/db/server-user.ts';

const versions = '/usr/lib/postgresql';

/** A throw-away server from the system's own PostgreSQL (≥ 15), null where there is none. */
export async function startSystemServer(folder: string, settings: Record<string, string>) {
  const bin = newestBin();
  if (!bin) return null;
  const cluster = join(folder, 'cluster');
  const sockets = join(folder, 'run');
  for (const one of [folder, cluster, sockets]) await mkdir(one, { recursive: true, mode: 0o711 });
  const launcher = serverLauncher(folder, cluster, [join(bin, 'postgres'), join(bin, 'initdb')]);
  for (const one of [cluster, sockets]) {
    await chmod(one, 0o700);
    if (launcher.user) await chown(one, launcher.user.uid, launcher.user.gid);
  }
  const options = { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }, ...launcher.ids };
  const initdbArgs = ['-D', cluster, '-U', 'sampan', '-A', 'trust', '--encoding=UTF8', '-N'];
  const made = spawnSync(...launch(launcher, join(bin, 'initdb'), initdbArgs), { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb of ${bin}: ${made.stderr}`);
  const all = { listen_addresses: '', unix_socket_directories: sockets, ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, words] = launch(launcher, join(bin, 'postgres'), ['-D', cluster, ...args]);
  const server = spawn(program, words, { ...options, detached: true, stdio: 'ignore' });
  const ended = once(server, 'exit');
  while (!readPostmaster(cluster)?.ready) {
    if (server.exitCode !== null) throw new Error(`postgres of ${bin} ended with ${server.exitCode}`);
    await pause(10);
  }
  return {
    host: sockets,
    user: 'sampan',
    async stop() {
      await stopPostmaster(server.pid!);
      await ended;
    },
  };
}

function newestBin(): string | null {
  if (!existsSync(versions)) return null;
  const found = readdirSync(versions)
    .map(Number)
    .filter(version => version >= 15 && existsSync(join(versions, String(version), 'bin/initdb')))
    .sort((a, b) => b - a);
  return found.length > 0 ? join(versions, String(found[0]), 'bin') : null;
}
