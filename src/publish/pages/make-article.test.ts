import { expect, test } from 'vitest';
import type { PageSource } from '../source.ts';
import { mayIndex } from './make-article.ts';

test.each([
  ['machine', false, false],
  ['machine', true, true],
  ['human', false, true],
  ['reviewed', false, true],
  ['original', false, true],
] as const)(
  'search engines may have a text of carriage %s in an edition with indexMachine %s: %s',
  (carriage, indexMachine, may) => {
    const site = { editions: [{ locale: 'ms', indexMachine }] } as unknown as PageSource['site'];
    expect(mayIndex({ site }, { locale: 'ms', carriage } as never)).toBe(may);
  },
);
