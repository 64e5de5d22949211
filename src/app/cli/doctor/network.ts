import { get } from 'node:http';
import { createServer } from 'node:net';
import type { Config } from '../../../platform/config.ts';
import { type Finding, note, ok, problem } from './finding.ts';

type Ports = Pick<Config, 'port' | 'host' | 'opsPort' | 'samplePort' | 'baseUrl'>;

/** `runs`: a Sampan of this very data folder or database may be running. */
export async function lookAtNetwork(config: Ports, runs: boolean): Promise<Finding[]> {
  const site = await holderOf(config.host, config.port, runs);
  const ops = await holderOf('127.0.0.1', config.opsPort, runs);
  const ports = [
    await lookAtPort('SAMPAN_PORT', config.port, config.host, site),
    await lookAtPort('SAMPAN_OPS_PORT', config.opsPort, '127.0.0.1', ops),
    // The sample's outlets are web sites like any others; they belong to the server that runs.
    await lookAtPort('SAMPAN_SAMPLE_PORT', config.samplePort, '127.0.0.1', site),
  ];
  return [...lookAtDoubles(config), ...ports, lookAtBaseUrl(config)];
}

type Holder = 'ours' | 'another Sampan' | 'another program';

async function holderOf(host: string, port: number, runs: boolean): Promise<Holder> {
  if (!(await isAlive(host, port))) return 'another program';
  return runs ? 'ours' : 'another Sampan';
}

async function lookAtPort(name: string, port: number, host: string, holder: Holder): Promise<Finding> {
  const refusal = await tryToListen(port, host);
  if (refusal === null) return ok(name, `${host}:${port} is free`);
  if (refusal === 'EADDRINUSE') {
    if (holder === 'ours') return ok(name, `${host}:${port} is held by the running Sampan`);
    return problem(name, `${holder} listens on ${host}:${port}`, `export ${name}=${freeNeighbour(port)}`);
  }
  if (refusal === 'EACCES') {
    return problem(name, `this user may not listen on port ${port}`, `export ${name}=4680  # and a proxy before it`);
  }
  return problem(name, `cannot listen on ${host}:${port}: ${refusal}`, 'export SAMPAN_HOST=127.0.0.1');
}

function lookAtDoubles({ port, opsPort, samplePort }: Ports): Finding[] {
  if (new Set([port, opsPort, samplePort]).size === 3) return [];
  return [
    problem(
      'ports',
      'two of the three ports are the same',
      `export SAMPAN_OPS_PORT=${port + 1} SAMPAN_SAMPLE_PORT=${port + 2}`,
    ),
  ];
}

export function lookAtBaseUrl({ baseUrl, host, port }: Pick<Config, 'baseUrl' | 'host' | 'port'>): Finding {
  const url = new URL(baseUrl);
  const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  const written = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (isLocal && url.protocol === 'http:' && Number(written) !== port) {
    return problem(
      'base address',
      `${baseUrl} is not where the site listens, which is port ${port}`,
      'unset SAMPAN_BASE_URL',
    );
  }
  if (isLocal && !isLoopback(host)) {
    const mend = 'export SAMPAN_BASE_URL=https://news.example.org  # the address readers see';
    return note(
      'base address',
      `the site listens on ${host}, but its pages name ${baseUrl}, which works on this machine only`,
      mend,
    );
  }
  if (!isLocal && url.protocol === 'http:') {
    return note(
      'base address',
      `${baseUrl} is not encrypted`,
      `export SAMPAN_BASE_URL=https://${url.host}  # with a proxy that speaks TLS`,
    );
  }
  return ok('base address', baseUrl);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function freeNeighbour(port: number): number {
  return port + 10 <= 65_535 ? port + 10 : port - 10;
}

/** null when it can be listened on, else the system's word for why not. */
function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

function isAlive(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return new Promise(resolve => {
    const request = get({ host: reachable, port, path: '/health/live', timeout: 2_000 }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', chunk => (body += chunk));
      response.on('end', () => resolve(response.statusCode === 200 && body.trim() === 'ok'));
      response.on('error', () => resolve(false));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
