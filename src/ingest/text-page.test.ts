import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainText } from '../base/runs.ts';
import { extractTextPage } from './text-page.ts';

const folder = new URL('./fixtures/text/', import.meta.url);
const pages = readdirSync(folder).filter(name => name.endsWith('.txt'));

describe.each(pages)('%s', name => {
  const text = readFileSync(new URL(name, folder), 'utf8');

  test('reads as its golden file says', async () => {
    const draft = extractTextPage(text);
    const flat = {
      ...draft,
      lead: draft.lead && plainText(draft.lead.runs),
      blocks: draft.blocks.map(block =>
        block.kind === 'figure'
          ? { ...block, caption: block.caption && plainText(block.caption.runs) }
          : { kind: block.kind, text: plainText(block.content.runs) },
      ),
    };
    await expect(`${JSON.stringify(flat, null, 2)}\n`).toMatchFileSnapshot(
      new URL(name.replace('.txt', '.expected.json'), folder).pathname,
    );
  });

  test('reads the same with Windows line ends, spaces at the ends of lines and a byte order mark', () => {
    const careless = `\ufeff${text.replace(/\n/g, ' \r\n')}`;
    expect(extractTextPage(careless)).toEqual(extractTextPage(text));
  });
});

test('an empty page and a page of menus have no headline and no body', () => {
  expect(extractTextPage('')).toMatchObject({ headline: null, blocks: [], locale: null });
  const menus = extractTextPage('Bình luận (0)\n\nNo data\n\nDi sản\n\nDoanh nghiệp\n\nSản phẩm');
  expect(menus).toMatchObject({ headline: null, blocks: [] });
});

test('a source label in a language that no list knows is still no paragraph', () => {
  const body = 'Guhr ta melk en sorra, ni tal vorem ast en dorra, ni fal sorem ast en gorra melk. '.repeat(4);
  const draft = extractTextPage(
    `Sorra ast melk\n\nMelk DorMelk Dor21/02/2025\n\n${body}\n\n${body}x\n\n\nForra\n\nKomra (0)\n\nNo data`,
  );
  expect(draft).toMatchObject({ headline: 'Sorra ast melk', outletName: 'Melk Dor', publishedOn: '2025-02-21' });
  expect(draft.blocks).toHaveLength(2);
});

test.each([
  ['21/02/2025', '2025-02-21'],
  ['02/21/2025', '2025-02-21'],
  ['21.2.2025 10:30', '2025-02-21'],
  ['2025年2月21日', '2025-02-21'],
  ['2025. 2. 21.', '2025-02-21'],
  ['٢١/٠٢/٢٠٢٥', '2025-02-21'],
  ['21/02/2568', '2025-02-21'],
  ['21 tháng 2, 2025', '2025-02-21'],
  ['21 février 2025', '2025-02-21'],
  ['21 Februari 2025', '2025-02-21'],
  ['February 21, 2025', '2025-02-21'],
])('the outlet line with %s is read', (date, day) => {
  const body =
    'Hai bên thống nhất coi đường sắt là khâu phải đi trước, tuyến mới sẽ dùng khổ 1.435 mm như phía bên kia biên giới. '.repeat(
      2,
    );
  const draft = extractTextPage(`Đường sắt qua biên giới\n\nBáo MớiBáo Mới${date}\n\n${body}\n\n${body}.`);
  expect(draft).toMatchObject({ headline: 'Đường sắt qua biên giới', outletName: 'Báo Mới', publishedOn: day });
});

test.each([
  'a'.repeat(2_000_000),
  `${' '.repeat(100)}x`.repeat(10_000),
  '(Ảnh: '.repeat(200_000),
  'Nguồn\n'.repeat(50_000),
  '\n'.repeat(1_000_000),
  `x (0)\n`.repeat(50_000),
])('hostile text %# is read in less than five seconds', text => {
  const start = performance.now();
  extractTextPage(text);
  expect(performance.now() - start).toBeLessThan(5000);
});
