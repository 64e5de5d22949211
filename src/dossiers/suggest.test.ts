import { expect, test } from 'vitest';
import type { Article } from '../articles/article.ts';
import { textRuns } from '../base/runs.ts';
import { suggestClaims } from './suggest.ts';

const article = {
  id: 'a',
  revision: {
    units: [
      { kind: 'headline', figureId: null, segments: [{ id: 's0', runs: textRuns('Gặp gỡ đầu xuân'), codes: [] }] },
      {
        kind: 'paragraph',
        figureId: null,
        segments: [{ id: 's1', runs: textRuns('Gặp gỡ đầu xuân diễn ra tại Hạ Long.'), codes: [] }],
      },
      { kind: 'paragraph', figureId: null, segments: [{ id: 's2', runs: textRuns('Trời lạnh.'), codes: [] }] },
    ],
  },
} as unknown as Article;

test('a sentence that names the mechanism of a dossier is suggested as its evidence, once', () => {
  const mentions = [
    { segmentId: 's0', entityId: 'spring-meeting', start: 0, end: 15 },
    { segmentId: 's1', entityId: 'spring-meeting', start: 0, end: 15 },
    { segmentId: 's1', entityId: 'spring-meeting', start: 20, end: 25 },
    { segmentId: 's1', entityId: 'ha-long', start: 28, end: 35 },
  ];
  expect(suggestClaims(article, mentions, new Map([['spring-meeting', 'spring']]))).toEqual([
    { dossierId: 'spring', segmentId: 's1', quote: 'Gặp gỡ đầu xuân diễn ra tại Hạ Long.', start: 0, end: 36 },
  ]);
});
