import { environment, freePorts, type Ports, type Running, startSampan, temporaryFolder, until } from './sampan.ts';
import { sampleSettled } from './settled.ts';

export type ServedSample = {
  origin: string;
  dataDir: string;
  ports: Ports;
  folder: string;
  env: NodeJS.ProcessEnv;
  running(): Running;
  stop(): Promise<void>;
};

/** The sample publication, served by a Sampan of its own until it has come to its end. */
export async function serveSample(): Promise<ServedSample> {
  const ports = await freePorts();
  const folder = await temporaryFolder();
  const dataDir = `${folder.path}/data`;
  const env = environment(dataDir, ports);
  const running: Running = startSampan(['serve', '--sample'], env);
  const stop = async () => {
    running.child.kill('SIGTERM');
    await running.exited;
    await folder.remove();
  };
  try {
    await until('it serves', async () => running.output().includes('Sampan is ready'), 90_000);
    await sampleSettled(dataDir);
  } catch (error) {
    await stop();
    throw new Error(running.output().slice(-3000), { cause: error });
  }
  return {
    origin: `http://localhost:${ports.site}`,
    dataDir,
    ports,
    folder: folder.path,
    env,
    running: () => running,
    stop,
  };
}

/** Every path the sitemaps, the editions and their pages lead to, found by following links from `/`. */
export async function crawl(origin: string): Promise<Map<string, Response & { text: string }>> {
  const found = new Map<string, Response & { text: string }>();
  const queue = ['/', '/sitemap.xml', '/robots.txt'];
  while (queue.length > 0) {
    const path = queue.pop() as string;
    if (found.has(path)) continue;
    const response = await fetch(origin + path, { redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    const text = /image\/webp/.test(type) ? '' : await response.text();
    found.set(path, Object.assign(response, { text }) as never);
    for (const match of text.matchAll(/(?:href|src)="([^"]+)"|<loc>([^<]+)<\/loc>/g)) {
      const target = match[1] ?? match[2];
      const url = new URL(target as string, origin + path);
      if (url.origin === origin && !found.has(url.pathname)) queue.push(url.pathname);
    }
  }
  return found;
}
