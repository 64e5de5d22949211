import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryKey } from './normalise.ts';

test.each([
  ['Vie\u0323\u0302t Nam\u00a0 họp ', 'Việt Nam họp'],
  ['中国\u200b 越南', '中国 越南'],
  ['ประเทศ\u200bไทย', 'ประเทศไทย'],
  ['\u200fمرحبا  بكم', 'مرحبا بكم'],
  ['Rp\u202f5\tjuta', 'Rp 5 juta'],
])('%j and %j are one sentence', (a, b) => {
  expect(memoryKey(a)).toBe(memoryKey(b));
});

test.each([
  ['“Ya”', '"Ya"'],
  ['ma', 'má'],
  ['می\u200cروم', 'میروم'],
  ['a–b', 'a-b'],
  ['Lào', 'lào'],
])('%j and %j are two', (a, b) => {
  expect(memoryKey(a)).not.toBe(memoryKey(b));
});

test('a key is its own key', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => memoryKey(memoryKey(text)) === memoryKey(text)));
});
