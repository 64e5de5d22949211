import { expect, test } from 'vitest';
import { parsePublication } from './setup.ts';

const outlet = {
  id: 'cho',
  locale: 'vi',
  names: { vi: 'Chợ' },
  home: 'https://cho.example/',
  licence: 'x',
  feeds: [{ url: 'https://cho.example/feed' }],
};
const file = {
  name: { vi: 'Thử' },
  tagline: { vi: 'Thử' },
  defaultLocale: 'vi',
  timeZone: 'UTC',
  editions: ['vi', 'en'],
  sections: [{ id: 'kinh-te', names: { vi: 'Kinh tế' } }],
  outlets: [outlet],
};

const read = (change: object) => parsePublication(JSON.stringify({ ...file, ...change }));

test('a whole file is read', () => {
  expect(read({}).outlets[0]?.feeds[0]?.url).toBe('https://cho.example/feed');
});

test.each([
  [{ outlets: [outlet, { ...outlet, feeds: [] }] }, 'outlets: "cho" stands there twice'],
  [{ outlets: [outlet, { ...outlet, id: 'ban' }] }, 'feeds: "https://cho.example/feed" stands there twice'],
  [{ sections: [...file.sections, ...file.sections] }, 'sections: "kinh-te" stands there twice'],
  [{ editions: ['vi', 'en', 'vi'] }, 'editions: "vi" stands there twice'],
  [{ editions: ['vi', { locale: 'vi', indexMachine: true }] }, 'editions: "vi" stands there twice'],
  [{ outlets: [{ ...outlet, home: 'javascript:alert(1)' }] }, 'outlets.0.home: is not an http(s) address'],
  [
    { outlets: [{ ...outlet, feeds: [{ url: 'file:///etc/passwd' }] }] },
    'outlets.0.feeds.0.url: is not an http(s) address',
  ],
  [{ defaultLocale: 'th' }, 'defaultLocale "th" is not among the editions'],
  [{ timeZone: 'Hanoi' }, 'timeZone: is not a time zone'],
])('a file with a mistake is refused with its place: %j', (change, message) => {
  expect(() => read(change)).toThrow(
    expect.objectContaining({ code: 'publication_invalid', message: expect.stringContaining(message) }),
  );
});
