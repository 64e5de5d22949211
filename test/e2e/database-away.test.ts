import { writeFile } from 'node:fs/promises';
import { createServer as createWeb } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databases, testDatabase } from '../support/database.ts';
import { doorTo } from '../support/door.ts';
import { environment, freePort, freePorts, runSampan, startSampan, temporaryFolder, until } from '../support/sampan.ts';

test('a Sampan lives on while its database is away, and works on when it is back; SIGTERM does not wait for a hanging page', {
  timeout: 120_000,
}, async () => {
  const database = await testDatabase(databases().at(-1));
  const folder = await temporaryFolder();
  const outlet = createWeb((request, response) => {
    // This page begins and never ends.
    if (request.url?.startsWith('/hang'))
      return void response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html>');
    response.writeHead(404).end();
  });
  const outletPort = await freePort();
  await new Promise<void>(resolve => outlet.listen(outletPort, '127.0.0.1', resolve));
  const door = await doorTo(database.url, await freePort());
  const ports = await freePorts();
  const env = environment(join(folder.path, 'data'), ports, {
    DATABASE_URL: door.url,
    SAMPAN_FETCH_ALLOW: `127.0.0.1:${outletPort}`,
  });
  const publication = {
    name: { vi: 'Thử' },
    tagline: { vi: 'Thử' },
    defaultLocale: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    editions: ['vi'],
    sections: [],
    outlets: [
      {
        id: 'thu',
        locale: 'vi',
        names: { vi: 'Báo Thử' },
        home: `http://127.0.0.1:${outletPort}/`,
        licence: 'x',
        feeds: [{ url: `http://127.0.0.1:${outletPort}/hang` }],
      },
    ],
  };
  const file = join(folder.path, 'publication.json');
  await writeFile(file, JSON.stringify(publication));
  const running = startSampan(['serve'], env);
  try {
    await until('it serves', async () => running.output().includes('Sampan is ready'));
    await door.shut();
    await until(
      'it says that it is not ready',
      async () => (await fetch(`http://127.0.0.1:${ports.ops}/health/ready`)).status === 503,
      20_000,
    );
    await new Promise(resolve => setTimeout(resolve, 4000));
    expect(running.child.exitCode, running.output()).toBeNull();
    expect((await fetch(`http://localhost:${ports.site}/health/live`)).status).toBe(200);
    await door.open();
    await until(
      'it is ready again',
      async () => (await fetch(`http://127.0.0.1:${ports.ops}/health/ready`)).status === 200,
      30_000,
    );
    expect((await runSampan(['config', 'apply', file], env)).code).toBe(0);
    await until('it publishes', async () => (await fetch(`http://localhost:${ports.site}/vi/`)).ok, 40_000);
    await until(
      'it reads the page that hangs',
      async () => new Promise(resolve => outlet.getConnections((_, count) => resolve(count > 0))),
      30_000,
    );
    const stopped = Date.now();
    running.child.kill('SIGTERM');
    expect(await running.exited).toBe(0);
    expect(Date.now() - stopped).toBeLessThan(5000);
  } finally {
    running.child.kill('SIGKILL');
    outlet.closeAllConnections();
    outlet.close();
    await door.shut().catch(() => {});
    await database.close();
    await folder.remove();
  }
});
