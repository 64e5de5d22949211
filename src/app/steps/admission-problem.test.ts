import { expect, test } from 'vitest';
import { admissionProblem } from './admission-problem.ts';

const article = { url: 'https://bao.example/1', headline: 'Chợ phiên', publishedAt: '2025-03-01T01:00:00.000Z' };
const admitted = { kind: 'new', articleId: 'a', embargoUntil: null } as const;

test('an article with headline and date is no problem', () => {
  expect(admissionProblem(admitted, article)).toBeNull();
  expect(admissionProblem({ kind: 'unchanged', articleId: 'a' }, article)).toBeNull();
});

test.each([
  ['article_duplicate', { kind: 'duplicate', articleId: 'b', sourceUrl: 'https://bao.example/0' } as const, {}],
  ['article_without_headline', admitted, { headline: null }],
  ['article_without_date', admitted, { publishedAt: null }],
  ['article_without_headline', admitted, { headline: null, publishedAt: null }],
])('%s is told with the address and a remedy', (code, outcome, change) => {
  expect(admissionProblem(outcome, { ...article, ...change })).toMatchObject({
    code,
    message: expect.stringContaining(article.url),
    remedy: expect.stringMatching(/\w{3}/),
  });
});
