// A stored page over loopback: requests per second of CPU of `sampan serve` against nginx with the same bytes, in turns.
// CPU time of the server process is read from /proc, so that a busy machine counts less. Needs wrk and nginx.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openContext } from '../src/app/context.ts';
import { loadConfig } from '../src/platform/config.ts';
import { exportSite } from '../src/publish/export.ts';
import { publishChanges } from '../src/publish/publish.ts';
import { freePort, freePorts } from '../test/support/sampan.ts';
import { fillArchive } from './archive.ts';
import { benchOptions, median, report, row } from './support.ts';

const options = benchOptions();
const rounds = Number(process.env.BENCH_RUNS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
for (const [tool, args] of [
  ['wrk', ['-v']],
  ['nginx', ['-v']],
] as const) {
  if (spawnSync(tool, args).error) {
    process.stderr.write(`${tool} is not installed: nothing measured. On Debian: apt-get install wrk nginx-light\n`);
    report('serve', options, []);
    process.exit(0);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sampan-bench-'));
const ports = await freePorts();
const nginxPort = await freePort();
const env = {
  SAMPAN_DATA: join(folder, 'data'),
  SAMPAN_LOG_LEVEL: 'warn',
  SAMPAN_PORT: String(ports.site),
  SAMPAN_OPS_PORT: String(ports.ops),
};
const site = join(folder, 'site');
const path = await prepare();
const ours = spawn(
  'taskset',
  [
    '-c',
    '0',
    process.execPath,
    join(fileURLToPath(import.meta.url), '../../src/app/cli/main.ts'),
    'serve',
    '--no-work',
  ],
  {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  },
);
const oursEnded = once(ours, 'exit');
const nginx = startNginx();
try {
  const targets = [
    { name: 'sampan', url: `http://127.0.0.1:${ports.site}${path}`, pid: () => ours.pid as number },
    { name: 'nginx', url: `http://127.0.0.1:${nginxPort}${path}`, pid: () => workerOf(nginx) },
  ];
  await Promise.all(targets.map(target => answering(target.url)));
  const [a, b] = await Promise.all(targets.map(target => bytesOf(target.url)));
  if (!a?.equals(b as Buffer)) throw new Error('the servers send different bytes');
  const perCpuSecond = new Map<string, number[]>(targets.map(target => [target.name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const target of targets) {
      const before = cpuSeconds(target.pid());
      const requests = load(target.url);
      const used = cpuSeconds(target.pid()) - before;
      if (round >= 0) perCpuSecond.get(target.name)?.push(requests / used);
    }
  }
  const [sampan, peer] = targets.map(target => median(perCpuSecond.get(target.name) ?? []));
  report('serve', options, [
    row('stored.vs.nginx', sampan! / peer!, rounds, { nginx: 1 }),
    row('stored.requests.per.cpu.second', sampan!, rounds, { nginx: peer! }),
  ]);
} finally {
  ours.kill('SIGTERM');
  nginx.kill('SIGTERM');
  await oursEnded;
  rmSync(folder, { recursive: true, force: true });
}

async function prepare(): Promise<string> {
  const ctx = await openContext(loadConfig({ env, cwd: folder }));
  try {
    await fillArchive(ctx, 24);
    await publishChanges(ctx);
    await ctx.db.deleteFrom('figure').execute();
    mkdirSync(site);
    await exportSite(ctx, site);
    const page = await ctx.db
      .selectFrom('page')
      .select('path')
      .where('kind', '=', 'article')
      .where('locale', '=', 'vi')
      .orderBy('path')
      .executeTakeFirstOrThrow();
    return page.path;
  } finally {
    await ctx.close();
  }
}

function startNginx(): ChildProcess {
  const config = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  writeFileSync(
    config,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1; worker_cpu_affinity 01; user root;
     events { worker_connections 512; }
     http { access_log off; ${temporary} sendfile on; tcp_nopush on; keepalive_requests 10000000; gzip_static on; open_file_cache max=1000 inactive=60s;
       types { text/html html; } server { listen 127.0.0.1:${nginxPort}; root ${site}; index index.html; } }`,
  );
  return spawn('nginx', ['-c', config], { stdio: 'ignore' });
}

/** The one worker process of nginx: the child of its master. */
function workerOf(master: ChildProcess): number {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      if (Number(statOf(Number(pid))[3]) === master.pid) return Number(pid);
    } catch {
      // The process has ended meanwhile.
    }
  }
  throw new Error('nginx has no worker');
}

/** The fields of /proc/PID/stat; the name may hold spaces, so they are counted from behind it. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const end = text.lastIndexOf(')');
  return [String(pid), text.slice(0, end), ...text.slice(end + 2).split(' ')];
}

function cpuSeconds(pid: number): number {
  const stat = statOf(pid);
  return (Number(stat[13]) + Number(stat[14])) / 100;
}

function load(url: string): number {
  const done = spawnSync(
    'taskset',
    ['-c', '1', 'wrk', '-t1', '-c32', `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', url],
    { encoding: 'utf8' },
  );
  const requests = /(\d+) requests in/.exec(done.stdout)?.[1];
  if (!requests || /Non-2xx|Socket errors/.test(done.stdout)) throw new Error(done.stdout + done.stderr);
  return Number(requests);
}

async function bytesOf(url: string): Promise<Buffer> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
  return Buffer.from(await response.arrayBuffer());
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (
      await fetch(url).then(
        response => response.ok,
        () => false,
      )
    )
      return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
