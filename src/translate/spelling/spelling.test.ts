import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, type Run, textRuns } from '../../base/runs.ts';
import { parseTermList } from '../../entities/term-list.ts';
import { changedParts } from './changed-parts.ts';
import { particleFor } from './korean-particle.ts';
import { indexSpellings, otherSpellings } from './other-spellings.ts';
import { respell } from './respell.ts';
import { reviewPage } from './review-page.ts';

const entities = parseTermList([
  {
    id: 'chen-gang',
    type: 'person',
    names: {
      vi: ['Trần Cương'],
      'zh-Hans': ['陈刚'],
      en: ['Chen Gang', 'Chen'],
      id: ['Chen Gang'],
      ar: ['تشن قانغ'],
      th: ['เฉิน กัง'],
      ko: ['천강'],
    },
  },
  {
    id: 'who',
    type: 'organisation',
    names: {
      ms: ['Pertubuhan Kesihatan Sedunia'],
      en: { preferred: 'World Health Organization', acronyms: ['WHO'] },
      id: { preferred: 'Organisasi Kesehatan Dunia', acronyms: ['DI'] },
    },
  },
  { id: 'ho-chi-minh', type: 'person', names: { vi: ['Hồ Chí Minh'], en: ['Ho Chi Minh'], ko: ['호찌민'] } },
  { id: 'hcmc', type: 'place', names: { en: ['Ho Chi Minh City'], vi: ['Thành phố Hồ Chí Minh'] } },
]);

/** What a sentence would say where `form` is preferred; null where it may stay. */
function respelt(id: string, locale: string, form: string, text: string): string | null {
  const entity = entities.find(one => one.id === id)!;
  const runs = textRuns(text);
  const places = otherSpellings(runs, indexSpellings(entity, locale, form, entities));
  return places.length === 0 ? null : plainText(respell(runs, places, form) ?? []);
}

test.each([
  ['id', 'Chen Gang', 'Tn. Tran Cuong bertemu Trần Cương.', 'Tn. Chen Gang bertemu Chen Gang.'],
  ['vi', 'Trần Cương', 'Ông Tran Cuong và ông Chen Gang.', 'Ông Trần Cương và ông Trần Cương.'],
  ['en', 'Trần Cương', 'Chen Gang spoke; Tran Cuong listened.', 'Trần Cương spoke; Trần Cương listened.'],
  ['zh-Hans', '陈钢', '陈刚表示', '陈钢表示'],
  ['ar', 'تشن غانغ', 'قال تشن قانغ', 'قال تشن غانغ'],
  ['th', 'เฉินกัง', 'นายเฉิน กังกล่าว', 'นายเฉินกังกล่าว'],
  ['ko', '쩐끄엉', '천강은 말했다', '쩐끄엉은 말했다'],
  ['ko', '첸캉리', '천강은 말했다', '첸캉리는 말했다'],
  ['sv', 'Trần Cương', 'Chen Gangs besök', 'Trần Cươngs besök'],
  // What explains another form stays, the form itself explains nothing any more.
  ['en', 'Trần Cương', 'Chen Gang (陈刚) spoke', 'Trần Cương (陈刚) spoke'],
  ['en', 'Trần Cương', 'Chen Gang (Trần Cương) spoke', 'Trần Cương spoke'],
])('in %s, where %s is preferred, “%s” reads “%s”', (locale, form, text, wanted) => {
  expect(respelt('chen-gang', locale, form, text)).toBe(wanted);
});

test.each([
  // The form itself; another admitted one; one in brackets that explains the first; somebody else's longer name.
  ['chen-gang', 'id', 'Chen Gang', 'Chen Gang hadir.'],
  ['chen-gang', 'en', 'Chen Gang', 'Secretary Chen spoke.'],
  ['chen-gang', 'vi', 'Trần Cương', 'Ông Trần Cương (Chen Gang) nói.'],
  ['chen-gang', 'zh-Hans', '陈刚', '陈刚（Trần Cương）表示'],
  ['who', 'ms', 'Pertubuhan Kesihatan Sedunia', 'WHO dan DI berkata'],
  ['ho-chi-minh', 'en', 'President Ho', 'They met in Ho Chi Minh City.'],
  ['chen-gang', 'th', 'เฉิน กัง', 'เฉิน กังกล่าว'],
  ['chen-gang', 'ar', 'تشن قانغ', 'قال تشن قانغ'],
])('of %s in %s, where %s is preferred, “%s” may stay', (id, locale, form, text) => {
  expect(respelt(id, locale, form, text)).toBeNull();
});

test('links and emphasis stay where they are, and a protected part is nobody’s to change', () => {
  const runs: Run[] = [{ text: 'Ông ' }, { open: 1 }, { text: 'Chen' }, { close: 1 }, { text: ' Gang nói.' }];
  expect(respell(runs, [{ start: 4, end: 13 }], 'Trần Cương')).toEqual([
    { text: 'Ông ' },
    { open: 1 },
    { text: 'Trần Cương' },
    { close: 1 },
    { text: ' nói.' },
  ]);
  expect(respell([{ placeholder: 1, text: 'Chen Gang' }], [{ start: 0, end: 9 }], 'Trần Cương')).toBeNull();
});

test.each([
  ['천강', '은 말했다', '은 말했다'],
  ['첸강리', '은 말했다', '는 말했다'],
  ['서울', '으로', '로'],
  ['하노이', '과 함께', '와 함께'],
  ['천강', '이다', '이다'],
  ['Chen', '은', '은'],
])('after %s “%s” is “%s”', (name, following, wanted) => {
  expect(particleFor(name, following)).toBe(wanted);
});

test.each([
  ['Ông Chen Gang nói.', 'Ông Trần Cương nói.', 'Chen Gang', 'Trần Cương'],
  ['陈刚表示', '陈钢表示', '刚', '钢'],
  ['قال تشن قانغ', 'قال تشن غانغ', 'قانغ', 'غانغ'],
])('between “%s” and “%s” %s became %s', (before, after, then, now) => {
  const parts = changedParts(before, after);
  expect(parts.before.map(([start, end]) => before.slice(start, end))).toEqual([then]);
  expect(parts.after.map(([start, end]) => after.slice(start, end))).toEqual([now]);
});

test('what is left when the changed parts are taken out is the same in both', () => {
  const without = (text: string, places: [number, number][]) =>
    places.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '陈', 'ไทย', 'نص', '.'), { maxLength: 12 })
    .map(all => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = changedParts(before, after);
      const [one, two] = [without(before, parts.before), without(after, parts.after)];
      expect(one.replaceAll(' ', '')).toBe(two.replaceAll(' ', ''));
    }),
  );
});

test('the page of a review marks what differs, in the language and direction of the sentence', () => {
  const sentence = (locale: string, before: string, after: string) => ({
    ...{ id: 's-1', slug: 'gap-go', sourceLocale: 'vi', locale, state: 'proposed' as const, decidedBy: null },
    ...{ before: textRuns(before), after: textRuns(after) },
  });
  const page = reviewPage('“تشن غانغ”', [
    sentence('ar', 'قال تشن قانغ', 'قال تشن غانغ'),
    sentence('vi', '<b>Chen Gang</b> nói', '<b>Trần Cương</b> nói'),
  ]);
  expect(page).toContain('<p lang="ar" dir="rtl">قال تشن <del>قانغ</del></p>');
  expect(page).toContain('&lt;b&gt;<ins>Trần Cương</ins>&lt;/b&gt; nói');
  expect(page).toContain('Vietnamese, the outlet&#39;s own words');
});
