import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageBytes, pagesIn } from '../support/pages.ts';
import { environment, freePorts, type Ports, startSampan, temporaryFolder, until } from '../support/sampan.ts';
import { sampleSettled } from '../support/settled.ts';

const kills = 20;

describe('a Sampan that is killed again and again', () => {
  let ports: Ports;
  let undisturbed: Map<string, PageBytes>;
  const folders: { remove(): Promise<void> }[] = [];

  const folder = async () => {
    const one = await temporaryFolder();
    folders.push(one);
    return `${one.path}/data`;
  };

  async function finish(dataDir: string): Promise<Map<string, PageBytes>> {
    const running = startSampan(['serve', '--sample'], environment(dataDir, ports));
    try {
      await until('it serves', async () => running.output().includes('Sampan is ready'), 60_000);
      await sampleSettled(dataDir);
    } catch (error) {
      throw new Error(running.output().slice(-4000), { cause: error });
    } finally {
      running.child.kill('SIGTERM');
      await running.exited;
    }
    return pagesIn(dataDir);
  }

  beforeAll(async () => {
    ports = await freePorts();
    undisturbed = await finish(await folder());
  }, 180_000);

  afterAll(async () => {
    for (const one of folders) await one.remove();
  });

  test('ends in the same pages, byte for byte', { timeout: 400_000 }, async () => {
    const dataDir = await folder();
    for (let kill = 0; kill < kills; kill += 1) {
      const running = startSampan(['serve', '--sample'], environment(dataDir, ports));
      // Somewhere between starting up and being through: ingesting, translating, publishing.
      await new Promise(resolve => setTimeout(resolve, 300 + Math.random() * 2500));
      running.child.kill('SIGKILL');
      await running.exited;
    }
    const disturbed = await finish(dataDir);
    expect([...disturbed.keys()]).toEqual([...undisturbed.keys()]);
    for (const [path, page] of undisturbed) expect(disturbed.get(path), path).toEqual(page);
    expect(undisturbed.size).toBeGreaterThan(100);
  });
});
