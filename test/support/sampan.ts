import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A free port on loopback, free at least a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export type Ports = { site: number; ops: number; sample: number };

export async function freePorts(): Promise<Ports> {
  return { site: await freePort(), ops: await freePort(), sample: await freePort() };
}

export function environment(dataDir: string, ports: Ports, extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SAMPAN_|DATABASE_URL)/.test(name)));
  return {
    ...own,
    SAMPAN_DATA: dataDir,
    SAMPAN_PORT: String(ports.site),
    SAMPAN_OPS_PORT: String(ports.ops),
    SAMPAN_SAMPLE_PORT: String(ports.sample),
    SAMPAN_APERTIUM: 'off',
    ...extra,
  };
}

export type Running = { child: ChildProcess; output(): string; exited: Promise<number | null> };

/** Starts `sampan VERB …` as a process of its own. */
export function startSampan(args: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [join(root, 'src/app/cli/main.ts'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout?.on('data', chunk => {
    text += chunk;
  });
  child.stderr?.on('data', chunk => {
    text += chunk;
  });
  const exited = new Promise<number | null>(resolve => child.on('exit', code => resolve(code)));
  return { child, output: () => text, exited };
}

/** Runs a verb to its end. */
export async function runSampan(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  const running = startSampan(args, env);
  const code = await running.exited;
  return { code, output: running.output() };
}

/** Asks again until it holds; throws with what was asked after `timeoutMs`. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sampan-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
