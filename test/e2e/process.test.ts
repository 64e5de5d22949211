import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment, freePorts, root, runSampan, startSampan, temporaryFolder, until } from '../support/sampan.ts';
import { type ServedSample, serveSample } from '../support/site.ts';

describe('a Sampan as a process', () => {
  let site: ServedSample;

  beforeAll(async () => {
    site = await serveSample();
  }, 180_000);

  afterAll(() => site?.stop());

  test('a second one on the same folder is refused and says who holds it', async () => {
    const { code, output } = await runSampan(['serve'], site.env);
    expect(code).toBe(3);
    expect(output).toMatch(/error \(data_in_use\): .* held by process \d+/);
    expect(output).toContain('remedy:');
  });

  test('health, readiness and metrics are on a port of their own, and tell nothing of paths or secrets', async () => {
    const ops = `http://127.0.0.1:${site.ports.ops}`;
    expect((await fetch(`${ops}/health/live`)).status).toBe(200);
    expect((await fetch(`${ops}/health/ready`)).status).toBe(200);
    const metrics = await (await fetch(`${ops}/metrics`)).text();
    expect(metrics).toMatch(/sampan_jobs_total\{task="take-in",outcome="done"\} \d+/);
    expect(metrics).toMatch(/sampan_pages_stored_total [1-9]/);
    expect(metrics).not.toContain(site.folder);
    expect((await fetch(`${site.origin}/metrics`)).status).toBe(404);
  });

  test('the doctor finds a running Sampan well', async () => {
    const { code, output } = await runSampan(['doctor'], site.env);
    expect(output).not.toContain('error (');
    expect(code, output).toBe(0);
  });

  test('no header but those of a page has any effect on its bytes', async () => {
    const plain = await (await fetch(`${site.origin}/vi/`)).text();
    const odd = await fetch(`${site.origin}/vi/?utm=1`, {
      headers: {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'host=evil.example',
        cookie: 'a=b',
      },
    });
    expect(await odd.text()).toBe(plain);
    expect(plain).not.toContain('evil.example');
  });

  test('a request may name a whole address, as proxies do', async () => {
    const { port } = new URL(site.origin);
    const answer = (target: string) =>
      new Promise<string>((resolve, reject) => {
        get({ host: 'localhost', port, path: target }, response => {
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', chunk => (text += chunk))
            .on('end', () => resolve(text));
        }).on('error', reject);
      });
    const plain = await answer('/vi/');
    expect(plain).toContain('<html lang="vi"');
    expect(await answer(`http://news.example:${port}/vi/?utm=1`)).toBe(plain);
    expect(await answer('//vi/')).not.toBe(plain);
  });

  test('the sample is removed by one command, and nothing of it is served any more', async () => {
    const { code, output } = await runSampan(['ingest', '--remove-sample'], site.env);
    expect(output).toContain('Removed 16 articles');
    expect(code).toBe(0);
    await until('the pages are gone', async () => (await fetch(`${site.origin}/vi/`)).status === 404);
    const again = await runSampan(['ingest', '--remove-sample'], site.env);
    expect(again.output).toContain('Removed 0 articles');
  });

  test("a sample that was removed stays away, and so it does from a publication of one's own", async () => {
    site.running().child.kill('SIGTERM');
    await site.running().exited;
    const file = join(site.env.SAMPAN_DATA!, '../own.json');
    const own = {
      name: { vi: 'Tin Riêng' },
      tagline: { vi: 'Tin' },
      defaultLocale: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
    };
    writeFileSync(file, JSON.stringify({ ...own, editions: ['vi'], sections: [], outlets: [] }));
    for (const [does, served] of [
      ['as it was left', 404],
      ['with a publication', 200],
    ] as const) {
      if (served === 200) expect((await runSampan(['config', 'apply', file], site.env)).code).toBe(0);
      const started = startSampan(['serve', '--sample'], site.env);
      await until(`it serves ${does}`, async () => started.output().includes('Sampan is ready'), 20_000);
      await until(`${served} is answered`, async () => (await fetch(`${site.origin}/vi/`)).status === served, 20_000);
      expect((await fetch(`${site.origin}/km/`)).status).toBe(404);
      if (served === 200) expect(await (await fetch(`${site.origin}/vi/`)).text()).toContain('Tin Riêng');
      started.child.kill('SIGTERM');
      expect(await started.exited).toBe(0);
    }
  });
});

describe('starting and stopping', () => {
  test('SIGTERM ends it within 5 s with its work in hand; the next start loses nothing', {
    timeout: 120_000,
  }, async () => {
    const site = await serveSample();
    try {
      const before = await (await fetch(`${site.origin}/ar/`)).text();
      const stopped = Date.now();
      site.running().child.kill('SIGTERM');
      expect(await site.running().exited).toBe(0);
      expect(Date.now() - stopped).toBeLessThan(5000);

      const again = startSampan(['serve', '--sample'], site.env);
      await until('it serves', async () => (await fetch(`${site.origin}/ar/`)).ok, 10_000);
      expect(await (await fetch(`${site.origin}/ar/`)).text()).toBe(before);
      again.child.kill('SIGINT');
      again.child.kill('SIGINT');
      expect(await again.exited).toBe(0);
    } finally {
      await site.stop();
    }
  });
});

test('npm start ends with its npm, which passes no SIGTERM on', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder();
  const ports = await freePorts();
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: environment(join(folder.path, 'data'), ports),
    stdio: 'ignore',
    detached: true,
  });
  const health = () => fetch(`http://localhost:${ports.site}/health/live`);
  try {
    await until('it serves', async () => (await health()).ok);
    npm.kill('SIGTERM');
    await until('it has ended', async () => !(await health().catch(() => null)), 10_000);
    await until('its folder is free', async () => !existsSync(join(folder.path, 'data/sampan.lock')), 10_000);
  } finally {
    // The group, should the test have failed: it would live on.
    if (npm.pid) tryKill(-npm.pid);
    await folder.remove();
  }
});

function tryKill(group: number): void {
  try {
    process.kill(group, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}
