import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedDatabase } from '../../src/db/open.ts';
import { namesIn } from '../../src/entities/name-store.ts';
import { saveEntities } from '../../src/entities/store.ts';
import { parseTermList } from '../../src/entities/term-list.ts';
import { testDatabase } from '../support/database.ts';

let database: OpenedDatabase;

const entity = (id: string, names: Record<string, string[]>) => ({ id, type: 'organisation', gender: null, names });

beforeAll(async () => {
  database = await testDatabase();
  await saveEntities(
    database.db,
    parseTermList([
      entity('workshop', { vi: ['xưởng Sampan', 'Xưởng Sampan'], 'zh-Hans': ['舢板工坊'], en: ['Sampan workshop'] }),
      entity('agency', { vi: ['TTXVN'], zh: ['越通社'], pt: ['VNA'], 'pt-BR': ['Agência VNA'] }),
      entity('bao-a', { vi: ['Báo Biên giới'], en: ['Border Daily'] }),
      entity('bao-b', { vi: ['Báo Biên giới'], en: ['Frontier'] }),
    ]),
  );
});
afterAll(() => database?.close());

test.each([
  ['xưởng Sampan', 'vi', 'zh-Hans', '舢板工坊'],
  ['Xưởng Sampan', 'vi', 'en', 'Sampan workshop'],
  ['舢板工坊', 'zh-Hans', 'vi', 'xưởng Sampan'],
  ['TTXVN', 'vi', 'zh-Hans', '越通社'],
  ['TTXVN', 'vi', 'pt-BR', 'Agência VNA'],
  // No name in that language; two entities of one name; no such name.
  ['TTXVN', 'vi', 'ko', undefined],
  ['Báo Biên giới', 'vi', 'en', undefined],
  ['xưởng', 'vi', 'en', undefined],
])('%s (%s) is in %s: %s', async (text, from, to, name) => {
  expect((await namesIn(database.db, [text], from, to)).get(text)).toBe(name);
});
