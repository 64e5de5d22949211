import { expect, test } from 'vitest';
import { sectionFor } from './section-for.ts';

const sections = { 'Biên giới': 'border', 经济: 'economy', Perjalanan: 'travel', ท่องเที่ยว: 'travel', اقتصاد: 'economy' };

test.each([
  ['Biên giới', 'border'],
  ['  BIÊN GIỚI ', 'border'],
  ['经济', 'economy'],
  ['perjalanan', 'travel'],
  ['ท่องเที่ยว', 'travel'],
  ['اقتصاد', 'economy'],
])('the word %s means the section %s', (word, id) => {
  expect(sectionFor(sections, [word])).toBe(id);
});

test('marks that come as characters of their own make no other word', () => {
  expect(sectionFor(sections, ['Biên giới'.normalize('NFD')])).toBe('border');
  expect(sectionFor({ ['Biên giới'.normalize('NFD')]: 'border' }, ['Biên giới'])).toBe('border');
});

test('the first word that is known decides; unknown ones and none are passed over', () => {
  expect(sectionFor(sections, [null, 'Thể thao', '经济', 'Biên giới'])).toBe('economy');
  expect(sectionFor(sections, ['Thể thao', null, 'constructor', ''])).toBeNull();
  expect(sectionFor({}, ['Biên giới'])).toBeNull();
});
