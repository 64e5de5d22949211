import { expect, test } from 'vitest';
import { textRuns } from '../base/runs.ts';
import { findMentions, indexMentions } from './find-mentions.ts';
import { parseTermList } from './term-list.ts';

const entities = parseTermList([
  {
    id: 'hanoi',
    type: 'place',
    names: { vi: ['Hà Nội'], en: ['Hanoi'], id: ['Hanoi'], th: ['ฮานอย'], ar: ['هانوي'], zh: ['河内'] },
  },
  {
    id: 'hanoi-academy',
    type: 'organisation',
    names: {
      vi: ['Học viện Khoa học quốc gia Hà Nội'],
      en: ['Hanoi National Academy of Science'],
      zh: ['河内国家科学院'],
    },
  },
]);

test.each([
  [
    'id',
    'Di Hanoi, Akademi Sains Nasional Hanoi dibuka.',
    [
      ['hanoi', 'Hanoi'],
      ['hanoi-academy', 'Akademi Sains Nasional Hanoi'],
    ],
  ],
  [
    'en',
    'The Hanoi National Academy of Science is in Hanoi.',
    [
      ['hanoi-academy', 'Hanoi National Academy of Science'],
      ['hanoi', 'Hanoi'],
    ],
  ],
  ['vi', 'Học viện quốc gia Khoa học Hà Nội', [['hanoi-academy', 'Học viện quốc gia Khoa học Hà Nội']]],
  [
    'zh-Hans',
    '河内国家科学院在河内',
    [
      ['hanoi-academy', '河内国家科学院'],
      ['hanoi', '河内'],
    ],
  ],
  ['th', 'เดินทางถึงฮานอย', [['hanoi', 'ฮานอย']]],
  ['ar', 'وصل إلى هانوي', [['hanoi', 'هانوي']]],
  // A body of a place is known by its kind and the place, but nobody has listed it.
  ['id', 'Komite Partai Provinsi Hanoi', [['hanoi', 'Hanoi']]],
] as [string, string, [string, string][]][])('%s: %s', (locale, text, expected) => {
  const found = findMentions([{ id: 's', runs: textRuns(text), codes: [] }], indexMentions(entities, locale));
  expect(found.map(one => [one.entityId, text.slice(one.start, one.end)])).toEqual(expected);
});

test('a body that is listed by its kind and place is that one, not another of the place', () => {
  const bodies = parseTermList([
    { id: 'hanoi', type: 'place', names: { vi: 'Hà Nội', ms: 'Hanoi', en: 'Hanoi' } },
    { id: 'party-committee-of-hanoi', type: 'organisation', names: { en: 'Hanoi Party Committee' } },
    { id: 'peoples-congress-of-hanoi', type: 'organisation', names: { en: "Hanoi People's Congress" } },
  ]);
  const text = 'Jawatankuasa Tetap Kongres Rakyat Wilayah Hanoi';
  const found = findMentions([{ id: 's', runs: textRuns(text), codes: [] }], indexMentions(bodies, 'ms'));
  expect(found.map(one => one.entityId)).toEqual(['peoples-congress-of-hanoi']);
});
