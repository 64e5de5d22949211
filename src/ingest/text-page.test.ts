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
