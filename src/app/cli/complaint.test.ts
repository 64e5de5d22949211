import { expect, test } from 'vitest';
import { asTyped } from './as-typed.ts';
import { complaint } from './complaint.ts';

test('a complaint says code, message and remedy; the remedy as it is typed here, and indented where it belongs to a list', () => {
  const error = {
    code: 'outlet_unknown',
    message: 'there is no outlet "báo"',
    remedy: 'Apply it: sampan config apply FILE',
  };
  expect(complaint(error, '  ')).toBe(
    'error (outlet_unknown): there is no outlet "báo"\n  remedy: Apply it: npm run -s sampan -- config apply FILE',
  );
});

test('without a remedy there is no line for one', () => {
  expect(complaint({ code: 'usage', message: 'no', remedy: null })).toBe('error (usage): no');
});

test.each([
  ['sampan doctor', 'npm run -s sampan -- doctor'],
  ['npm ci && sampan doctor --retry-jobs', 'npm ci && npm run -s sampan -- doctor --retry-jobs'],
  ['sampan --help lists them.', 'npm run -s sampan -- --help lists them.'],
  ['(sampan serve or sampan work)', '(npm run -s sampan -- serve or npm run -s sampan -- work)'],
  ['the sampan servers', 'the sampan servers'],
  ['npm run -s sampan -- doctor', 'npm run -s sampan -- doctor'],
  ['SAMPAN_DATA, data/sampan.lock', 'SAMPAN_DATA, data/sampan.lock'],
])('%s is typed %s', (text, typed) => {
  expect(asTyped(text)).toBe(typed);
});
