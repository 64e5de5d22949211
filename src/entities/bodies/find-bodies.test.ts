import { expect, test } from 'vitest';
import { textRuns } from '../../base/runs.ts';
import { findNames, indexNames } from '../find-names.ts';
import { parseTermList } from '../term-list.ts';
import { indexBodies } from './body-index.ts';
import { findBodies } from './find-bodies.ts';

const entities = parseTermList([
  {
    id: 'lagos',
    type: 'place',
    typeWords: { en: ['state'] },
    names: { en: ['Lagos'], fr: ['Lagos'], sv: ['Lagos'], id: ['Lagos'], vi: ['Lagos'] },
  },
  {
    id: 'bac-ninh',
    type: 'place',
    typeWords: { en: ['province'] },
    names: {
      en: ['Bac Ninh'],
      fr: ['Bac Ninh'],
      sv: ['Bac Ninh'],
      id: ['Bac Ninh'],
      nl: ['Bac Ninh'],
      vi: ['Bắc Ninh'],
    },
  },
  { id: 'nigeria', type: 'place', names: { en: ['Nigeria'], fr: ['Nigéria'], sv: ['Nigeria'], vi: ['Nigeria'] } },
  { id: 'phan-chu-trinh', type: 'person', names: { en: ['Phan Chu Trinh'], vi: ['Phan Châu Trinh'] } },
  {
    id: 'phan-chu-trinh-academy',
    type: 'organisation',
    names: { en: ['Phan Chu Trinh National Academy of Science'], vi: ['Học viện Khoa học quốc gia Phan Châu Trinh'] },
  },
  {
    id: 'nigerian-consulate',
    type: 'organisation',
    names: { en: ['Consulate General of Nigeria in Bac Ninh'], sv: ['Nigerias generalkonsulat i Bac Ninh'] },
  },
]);

function found(locale: string, ...texts: string[]): string[] {
  const segments = texts.map((text, at) => ({ id: String(at), runs: textRuns(text), codes: [] }));
  const mentions = findNames(segments, indexNames(entities, locale));
  return findBodies(segments, indexBodies(entities, locale), mentions).map(
    one => `${one.entityId}: ${texts[Number(one.segmentId)]?.slice(one.start, one.end)}`,
  );
}

test.each([
  [
    'nl',
    'Zij leidt de Nationale Academie voor Wetenschappen Phan Chu Trinh.',
    'phan-chu-trinh-academy: Nationale Academie voor Wetenschappen Phan Chu Trinh',
  ],
  [
    'id',
    'Direktur Akademi Sains Nasional Phan Chu Trinh berbicara.',
    'phan-chu-trinh-academy: Akademi Sains Nasional Phan Chu Trinh',
  ],
  [
    'sv',
    'De besökte det nigerianska generalkonsulatet i Bac Ninh.',
    'nigerian-consulate: nigerianska generalkonsulatet i Bac Ninh',
  ],
  [
    'fr',
    'Le Comité du Parti de la province de Bac Ninh se réunit.',
    'party-committee-of-bac-ninh: Comité du Parti de la province de Bac Ninh',
  ],
  [
    'nl',
    'Het partijcomité van de provincie Bac Ninh vergaderde.',
    'party-committee-of-bac-ninh: partijcomité van de provincie Bac Ninh',
  ],
  [
    'vi',
    'Ông là Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh.',
    'peoples-committee-of-bac-ninh: Ủy ban nhân dân tỉnh Bắc Ninh',
  ],
])('%s: %s', (locale, text, expected) => {
  expect(found(locale, text)).toEqual([expected]);
});

test('whose a body is that does not say so follows from the place the article is about', () => {
  const texts = ['Bac Ninh accueille Lagos.', 'Bac Ninh remercie.', 'Le Conseil populaire provincial siège.'];
  expect(found('fr', ...texts)).toEqual(['peoples-council-of-bac-ninh: Conseil populaire provincial']);
  expect(found('fr', 'Le Conseil populaire provincial siège.')).toEqual([]);
});

test('a name in it that the place has not makes it another body', () => {
  expect(found('en', 'The People’s Committee of Tien Du district in Bac Ninh met.')).toEqual([]);
});

test('what is named in its own words is not found a second time', () => {
  expect(found('en', 'The Phan Chu Trinh National Academy of Science opened.')).toEqual([]);
});
