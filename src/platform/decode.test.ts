import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, type TextKind } from './decode.ts';

const texts = {
  vi: 'Cửa khẩu quốc tế Hữu Nghị – Bằng Tường: “đường sắt” được nâng cấp',
  th: 'ด่านโหย่วอี้กวน ประชุมคณะทำงานร่วม',
  ar: 'معبر الصداقة الدولي: اجتماع اللجنة',
  zh: '友谊关口岸：两国联合工作委员会举行会议',
  id: 'Gerbang Persahabatan – lebar rel 1.435 mm, “café” perbatasan',
};

/** Bytes in a legacy encoding, made by asking the decoder for each one or two bytes. */
function encode(text: string, encoding: string): Buffer {
  const table = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    const char = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) note([byte]);
  if (/gb|big5|euc|jis/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) note([lead, trail]);
  return Buffer.from([...text].flatMap(char => table.get(char) ?? [0x3f]));
}

test.each(Object.entries(texts))('UTF-8 in %s is read as such whatever is declared', (_, text) => {
  for (const declared of [null, '', 'text/html', 'text/html; charset=utf-8', 'text/html; charset=ISO-8859-1'])
    for (const kind of ['html', 'xml', 'text', 'json'] as TextKind[])
      expect(decodeText(Buffer.from(text), declared, kind)).toBe(text.normalize('NFC'));
  for (const lie of [
    'windows-1252',
    'us-ascii',
    'gb2312',
    'windows-1256',
    'windows-874',
    'utf-16',
    'nonsense',
    'iso-2022-kr',
  ])
    expect(decodeText(Buffer.from(text), `text/plain; charset="${lie}"`, 'text')).toBe(text.normalize('NFC'));
});

test.each([
  ['windows-874', texts.th],
  ['tis-620', texts.th],
  ['windows-1256', texts.ar],
  ['gbk', texts.zh],
  ['gb18030', texts.zh],
  ['big5', '友誼關口岸：兩國聯合工作委員會舉行會議'],
  ['euc-kr', '우의관 국경 검문소: 공동 실무위원회 회의'],
  ['shift_jis', '友誼関の国境検問所で会議'],
  ['windows-1252', texts.id],
  ['koi8-r', 'Пограничный переход Дружба'],
])('%s is read as header, meta or XML declaration say', (encoding, text) => {
  const bytes = encode(text, encoding);
  expect(decodeText(bytes, `text/html;charset=${encoding.toUpperCase()}`, 'html')).toBe(text);
  expect(decodeText(bytes, `text/plain; charset='${encoding}'`, 'text')).toBe(text);
  const metas = [
    `<meta charset=${encoding}>`,
    `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`,
  ];
  for (const meta of [...metas, `<title>${' '.repeat(3000)}</title>${metas[0]}`])
    expect(decodeText(Buffer.concat([Buffer.from(meta), bytes]), 'text/html', 'html')).toBe(meta + text);
  const declaration = `<?xml version="1.0" encoding="${encoding}"?>`;
  expect(decodeText(Buffer.concat([Buffer.from(declaration), bytes]), null, 'xml')).toBe(declaration + text);
});

test('the byte order mark wins over header and document', () => {
  const little = Buffer.from(`\ufeff<?xml version="1.0" encoding="gbk"?>${texts.zh}`, 'utf16le');
  const big = Buffer.from(little).swap16();
  const utf8 = Buffer.from(`\ufeff${texts.vi}`);
  for (const bytes of [little, big]) expect(decodeText(bytes, 'text/xml; charset=big5', 'xml')).toContain(texts.zh);
  expect(decodeText(utf8, 'text/html; charset=windows-1258', 'html')).toBe(texts.vi.normalize('NFC'));
});

test('UTF-16 without a mark is known by its XML declaration', () => {
  const little = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?><t>${texts.ar}</t>`, 'utf16le');
  expect(decodeText(little, null, 'xml')).toContain(texts.ar);
  expect(decodeText(Buffer.from(little).swap16(), 'application/xml', 'xml')).toContain(texts.ar);
});

test('the header wins over the document', () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset=big5>'), encode(texts.zh, 'gbk')]);
  expect(decodeText(bytes, 'text/html; charset=gb2312', 'html')).toBe(`<meta charset=big5>${texts.zh}`);
});

test('one stray byte does not spoil a page of UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(texts.vi), Buffer.from([0xff]), Buffer.from(texts.th)]);
  const text = decodeText(bytes, 'text/html; charset=utf-8', 'html');
  expect(text).toBe(`${texts.vi}\ufffd${texts.th}`.normalize('NFC'));
});

test('Latin-1 that calls itself UTF-8 is read as windows-1252, without a declaration too', () => {
  const bytes = Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]);
  for (const declared of ['text/html; charset=utf-8', null]) expect(decodeText(bytes, declared, 'html')).toBe('“café”');
});

test('a meta that is cut off in the middle does no harm', () => {
  const html = `<meta http-equiv=content-type content="text/html; charset"><p>${texts.zh}`;
  expect(decodeText(Buffer.from(html), null, 'html')).toBe(html);
});

test('decomposed text is composed and NUL is dropped', () => {
  expect(decodeText(Buffer.from(`Đ\0ồng Đăng`.normalize('NFD')), null, 'text')).toBe('Đồng Đăng');
});

test('whatever the bytes, the answer is well-formed, in NFC and without NUL', () => {
  const kind = fc.constantFrom<TextKind>('html', 'xml', 'text', 'json');
  const header = fc.constantFrom(
    '',
    'text/html; charset=utf-16',
    'text/html; charset=gbk',
    'text/html; charset=iso-2022-jp',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), header, kind, (bytes, declared, what) => {
      const text = decodeText(bytes, declared, what);
      return text.isWellFormed() && !text.includes('\0') && text === text.normalize('NFC');
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const expected = text
        .replaceAll('\0', '')
        .replace(/^\ufeff/, '')
        .normalize('NFC');
      return decodeText(Buffer.from(text), 'text/plain; charset=utf-8', 'text') === expected;
    }),
  );
});

test('8 MiB are read in a moment', () => {
  const bytes = Buffer.from(texts.vi.repeat(100_000)).subarray(0, 8 * 1024 * 1024);
  const started = performance.now();
  decodeText(bytes, 'text/html', 'html');
  expect(performance.now() - started).toBeLessThan(3_000);
});
