import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleOf } from '../check-titles.ts';
import { checks } from '../checks/all.ts';
import { conceptsOf } from '../documents/concepts-of.ts';
import type { PlacedFinding } from '../documents/document.ts';
import { remedyOf } from '../remedies.ts';
import { checkPage, checkTogether, placesOf } from './check-pages.ts';
import type { BlockKind, Page } from './page.ts';
import { pageOfHtml } from './read-html.ts';
import { pageRules, textRules } from './rules/all.ts';
import { textChecks } from './text-checks.ts';

const kinds: BlockKind[] = ['title', 'lead', 'heading', 'paragraph', 'item', 'alt', 'caption', 'label', 'meta'];
const locales = ['vi', 'id', 'ms', 'zh-Hans', 'th', 'ar', 'ko', 'nl', 'sv', 'fr', 'en', 'km', 'tlh'];

/** Pieces that checks look at, beside anything at all: half pairs of surrogates, marks of direction, signs of every script. */
const pieces = fc.constantFrom(
  ...[
    'Chen Gang',
    'Tran Cuong',
    ' la camarade ',
    'provinsi ',
    '1.435 m',
    '"En het ',
    '…" En ',
    'Comité du Parti ',
    '(NLDO) - ',
    '.',
  ],
  ...[
    '\ud800',
    '\u202e',
    '\u200b',
    '人民日报',
    'ไม่มีข้อมูล',
    'مذكرة تفاهم',
    '(0)',
    '17/12/2025',
    ', ',
    ' dan ',
    'wilayah/wilayah',
    '﷽',
  ],
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  .map(all => all.join(''));
const pages = fc
  .tuple(fc.constantFrom(...locales), fc.array(fc.tuple(fc.constantFrom(...kinds), texts), { maxLength: 8 }))
  .map(([locale, lines]): Page => {
    const blocks = lines.map(([kind, text], at) => ({ id: String(at + 1), kind, text, locale }));
    return { id: `p-${locale}`, locale, blocks };
  });

const names = (locale: string) =>
  conceptsOf(
    [
      {
        id: 'chen-gang',
        type: 'person',
        gender: 'm',
        names: Object.fromEntries(
          [...locales.map(one => [one, 'Chen Gang'] as const), ['vi', 'Trần Cương'] as const].map(([one, text]) => [
            one,
            [{ text, status: 'preferred' as const, system: null, from: null, until: null }],
          ]),
        ),
        typeWords: {},
        offices: [],
        successors: [],
        from: null,
        until: null,
      },
    ],
    locale,
  );

test('no page makes a check throw, and every place lies in its block', () => {
  fc.assert(
    fc.property(pages, page => {
      for (const finding of checkPage(page, names(page.locale)))
        for (const { segmentId, target } of placesOf(finding)) {
          const { text } = page.blocks.find(block => block.id === segmentId)!;
          expect(target.start).toBeGreaterThanOrEqual(0);
          expect(target.end).toBeGreaterThanOrEqual(target.start);
          expect(target.end).toBeLessThanOrEqual(text.length);
        }
    }),
    { numRuns: 300 },
  );
});

test('every finding says what to do', () => {
  fc.assert(
    fc.property(pages, page => {
      for (const finding of checkPage(page, names(page.locale))) {
        expect(remedyOf(finding), finding.check).not.toMatch(/^Compare with the original, and correct/);
        expect(titleOf(finding.check)).not.toBe(finding.check);
      }
    }),
  );
});

const asSet = (findings: readonly PlacedFinding[]) => findings.map(one => JSON.stringify(one)).sort();

test('what is found does not depend on what was checked before, nor on the order of checks', () => {
  fc.assert(
    fc.property(pages, pages, (a, b) => {
      const first = asSet(checkPage(a));
      checkPage(b);
      expect(asSet(checkPage(a))).toEqual(first);
      const run = (checks: typeof textChecks) =>
        a.blocks.flatMap(({ text }) =>
          checks.flatMap(check =>
            check.run({ from: a.locale, to: a.locale, kind: 'paragraph', source: [], target: [{ text }] }),
          ),
        );
      expect(
        run([...textChecks].reverse())
          .map(one => JSON.stringify(one))
          .sort(),
      ).toEqual(
        run(textChecks)
          .map(one => JSON.stringify(one))
          .sort(),
      );
    }),
    { numRuns: 60 },
  );
});

test('pages that are looked at together may come in any order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(pages, { maxLength: 4, selector: page => page.id }), all => {
      const sets = (order: readonly Page[]) =>
        [...checkTogether(order)].map(([id, found]) => [id, found.map(one => one.check).sort()]).sort();
      expect(sets([...all].reverse())).toEqual(sets(all));
    }),
    { numRuns: 60 },
  );
});

test('anything at all is read as HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      checkPage(pageOfHtml('p', `<p>${text}</p>${text}`));
    }),
  );
});

test('every rule and check has words for editors', () => {
  const ids = [...checks, ...textChecks, ...textRules, ...pageRules].map(one => one.id);
  for (const id of ids) {
    expect(titleOf(id), id).not.toBe(id);
    const own = [...textRules, ...pageRules].find(rule => rule.id === id)?.remedy;
    expect(remedyOf({ check: id, ...(own ? { remedy: own } : {}) }), id).not.toMatch(
      /^Compare with the original, and correct/,
    );
  }
});
