import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, textRuns } from '../base/runs.ts';
import { admit } from './admit.ts';
import type { ArticleDraft, DraftBlock } from './draft.ts';

const image = { sha: 'a'.repeat(64), width: 3, height: 2 };
const images = new Map([['https://a.example/1.png', image]]);

const draft = (blocks: DraftBlock[], headline: string | null = 'Cửa khẩu mở thêm làn'): ArticleDraft => ({
  url: 'https://a.example/1',
  headline,
  lead: null,
  byline: null,
  outletName: null,
  publishedAt: null,
  publishedOn: null,
  modifiedAt: null,
  locale: null,
  section: null,
  sourceUrl: null,
  blocks,
});
const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', content: { runs: textRuns(text), codes: [] } });
const figure: DraftBlock = {
  kind: 'figure',
  src: 'https://a.example/1.png',
  alt: 'Xe tải ở cửa khẩu',
  caption: { runs: textRuns('Làn xe mới.'), codes: [] },
  credit: 'Báo Thử',
};
const ids = (admission: ReturnType<typeof admit>) =>
  new Map(admission.units.flatMap(unit => unit.segments.map(segment => [plainText(segment.runs), segment.id])));
const known = (admission: ReturnType<typeof admit>) => ({
  segments: admission.units.flatMap(unit => unit.segments),
  figures: admission.figures,
});

test('a sentence that stays keeps its id; one that changes gets a new one', () => {
  const first = admit(draft([paragraph('Sáng nay trời mưa. Có 12 văn kiện được ký.'), figure]), 'vi', images);
  const second = admit(
    draft([figure, paragraph('Sáng nay trời mưa. Có 21 văn kiện được ký.')]),
    'vi',
    images,
    known(first),
  );
  const [before, after] = [ids(first), ids(second)];
  for (const kept of ['Cửa khẩu mở thêm làn', 'Sáng nay trời mưa.', 'Làn xe mới.', 'Xe tải ở cửa khẩu'])
    expect(after.get(kept)).toBe(before.get(kept));
  expect(after.get('Có 21 văn kiện được ký.')).toBeDefined();
  expect([...before.values()]).not.toContain(after.get('Có 21 văn kiện được ký.'));
  expect(second.figures[0]?.id).toBe(first.figures[0]?.id);
});

test('the same text at another address is known by its fingerprint, whatever its spaces and pictures', () => {
  const one = admit(draft([paragraph('友谊关  今天开放。'), figure]), 'zh-Hans', images);
  const two = admit(draft([paragraph('友谊关 今天开放。')]), 'zh-Hans', new Map());
  expect(two.fingerprint).toBe(one.fingerprint);
  expect(two.contentHash).not.toBe(one.contentHash);
  expect(admit(draft([paragraph('友谊关明天开放。')]), 'zh-Hans', images).fingerprint).not.toBe(one.fingerprint);
});

test('a figure without a picture and without a caption is no figure', () => {
  const bare: DraftBlock = { kind: 'figure', src: 'https://a.example/none.png', alt: 'x', caption: null, credit: null };
  expect(admit(draft([bare]), 'vi', images).figures).toEqual([]);
});

test('admitting the same draft again changes no id and no hash', () => {
  const sentence = fc.constantFrom(
    'Trời mưa.',
    'Chợ đông.',
    'ตลาดเปิดแล้ว',
    'افتتح السوق.',
    '友谊关开放。',
    'Pasar buka.',
  );
  fc.assert(
    fc.property(fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), list => {
      const one = draft(list.map(sentences => paragraph(sentences.join(' '))));
      const first = admit(one, 'vi', images);
      const again = admit(one, 'vi', images, known(first));
      expect(again).toEqual(first);
    }),
  );
});

test.each([
  ['vi', 'Một câu ngắn.'],
  ['th', 'ประโยคสั้นๆ'],
  ['ar', 'جملة قصيرة.'],
])('an article of 20,000 sentences is one, with one more it is too long (%s)', (locale, sentence) => {
  const sentences = Array.from({ length: 20_000 }, () => paragraph(sentence));
  expect(admit(draft(sentences, null), locale, images).units).toHaveLength(20_000);
  const longer = draft(sentences, 'Kiểm kê 清单 رقم 1');
  expect(() => admit(longer, locale, images)).toThrow(
    expect.objectContaining({ code: 'article_too_long', message: expect.stringContaining('清单') }),
  );
});

test('figures of one address, or of none, keep an id each, in their order', () => {
  const captioned = (text: string, src: string | null = null): DraftBlock => ({
    ...(figure as Extract<DraftBlock, { kind: 'figure' }>),
    src,
    caption: { runs: textRuns(text), codes: [] },
  });
  const blocks = ['第一张照片。', 'ภาพที่สอง', 'الصورة الثالثة'].map(text => captioned(text));
  const twice = [captioned('Ảnh một.', 'https://a.example/1.png'), captioned('Ảnh hai.', 'https://a.example/1.png')];
  const first = admit(draft([...blocks, ...twice]), 'vi', images);
  const second = admit(draft([...blocks, ...twice, captioned('Foto keempat.')]), 'vi', images, known(first));
  const idsBefore = first.figures.map(one => one.id);
  expect(new Set(idsBefore).size).toBe(5);
  expect(second.figures.slice(0, 5).map(one => one.id)).toEqual(idsBefore);
  expect(idsBefore).not.toContain(second.figures[5]?.id);
});
