import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';

const log = pino({ level: 'silent' });
const off = { apertium: 'off', bergamotModels: null, routes: null };

test('without an engine every sentence waits for memory or a person', async () => {
  const desk = await openDesk(off, log);
  const sentence = {
    segmentId: 'a',
    runs: [{ text: 'Rapat selesai.' }],
    codes: [],
    hash: '',
    beforeHash: null,
    afterHash: null,
    before: null,
    after: null,
  };
  const outcome = await desk.translate({ from: 'id', to: 'ms', sentences: [sentence], names: new Map() });
  expect(outcome).toEqual({ translated: [], failures: [], isWorthRetrying: false });
  await desk.close();
});

test('a route to an engine that does not exist, and a path that is no Apertium, are refused', async () => {
  await expect(openDesk({ ...off, routes: 'id>ms=apertum' }, log)).rejects.toMatchObject({ code: 'routes_invalid' });
  await expect(openDesk({ ...off, apertium: '/no/such' }, log)).rejects.toMatchObject({ code: 'apertium_missing' });
});

test('a folder without models is reported and does not stop the rest', async () => {
  const lines: string[] = [];
  const desk = await openDesk(
    { ...off, bergamotModels: '/no/such/folder' },
    pino({}, { write: line => lines.push(line) }),
  );
  expect(lines.join()).toContain('/no/such/folder');
  await desk.close();
});
