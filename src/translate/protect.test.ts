import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, type Run } from '../base/runs.ts';
import { protect } from './protect.ts';

const span = (text: string, part: string, target: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, target };
};

describe('names', () => {
  test.each([
    ['vi', 'Bộ trưởng Trần Cương đến Hà Nội.', 'Trần Cương', 'Chen Gang'],
    ['th', 'ผู้ว่าการเฉินกังเดินทางถึงฮานอย', 'เฉินกัง', 'Chen Gang'],
    ['ar', 'وصل الحاكم تشن قانغ إلى هانوي.', 'تشن قانغ', 'Chen Gang'],
    ['zh-Hans', '广西党委书记陈刚抵达河内。', '陈刚', 'Chen Gang'],
    ['id', 'Gubernur Chen Gang tiba di Hanoi.', 'Chen Gang', '陈刚'],
  ])('are hidden and come back in the form of the target (%s)', (_, text, name, target) => {
    const guarded = protect([{ text }], [span(text, name, target)]);
    const [before, after] = text.split(name) as [string, string];
    expect(guarded.runs).toEqual([
      { text: before },
      { placeholder: 1, text: name },
      ...(after ? [{ text: after }] : []),
    ]);
    const restored = guarded.restore([{ text: 'x ' }, guarded.runs[1]!, { text: ' y' }]);
    expect(restored).toEqual({ ok: true, runs: [{ text: `x ${target} y` }] });
  });

  test('inside a code keep the code around them', () => {
    const runs: Run[] = [{ text: 'Ông ' }, { open: 1 }, { text: 'Trần Cương' }, { close: 1 }];
    const guarded = protect(runs, [{ start: 4, end: 14, target: 'Chen Gang' }]);
    expect(guarded.runs).toEqual([runs[0], { open: 1 }, { placeholder: 1, text: 'Trần Cương' }, { close: 1 }]);
  });

  test('that a code cuts through stay text', () => {
    const runs: Run[] = [{ text: 'Ông Trần ' }, { open: 1 }, { text: 'Cương' }, { close: 1 }, { text: ' đến' }];
    expect(protect(runs, [{ start: 4, end: 14, target: 'Chen Gang' }]).runs).toEqual(runs);
  });

  test('that overlap give way to the first', () => {
    const guarded = protect(
      [{ text: 'Ban Công tác Quảng Tây' }],
      [
        { start: 0, end: 22, target: 'A' },
        { start: 13, end: 22, target: 'B' },
      ],
    );
    expect(guarded.runs).toEqual([{ placeholder: 1, text: 'Ban Công tác Quảng Tây' }]);
  });

  test('with offsets that make no sense are left out', () => {
    const runs = [{ text: '河内' }];
    const spans = [
      { start: 1, end: 1, target: 'x' },
      { start: 1, end: 9, target: 'x' },
      { start: -1, end: 1, target: 'x' },
    ];
    expect(protect(runs, spans).runs).toEqual(runs);
  });
});

describe('what nobody translates', () => {
  test.each([
    ['Baca di https://vietnam.vn/id/a?b=c&d=1.', 'https://vietnam.vn/id/a?b=c&d=1'],
    ['请看（https://vietnam.vn/zh）。', 'https://vietnam.vn/zh'],
    ['اكتب إلى news@langson.gov.vn اليوم', 'news@langson.gov.vn'],
    ['联系news@langson.gov.vn。', 'news@langson.gov.vn'],
    ['Đoạn một [iklan_2] đoạn hai', '[iklan_2]'],
    ['ข่าว [gallery ids="1,2"] ภาพ', '[gallery ids="1,2"]'],
    ['x [/caption_1] y', '[/caption_1]'],
  ])('is hidden: %s', (text, fixed) => {
    const hidden = protect([{ text }], []).runs.filter(run => 'placeholder' in run);
    expect(hidden).toEqual([{ placeholder: 1, text: fixed }]);
  });

  test.each(['Ia berkata: "[kereta] itu tiba."', 'a @ b', '[1]', 'từ [sic] này', 'http://', 'www.'])(
    'ordinary text is left alone: %s',
    text => {
      expect(protect([{ text }], []).runs).toEqual([{ text }]);
    },
  );

  test('an address wins over a name in it', () => {
    const text = 'www.hanoi.vn';
    expect(protect([{ text }], [span(text, 'hanoi', 'Hà Nội')]).runs).toEqual([{ placeholder: 1, text }]);
  });

  test.each(['a'.repeat(1_000_000), '[a '.repeat(300_000), 'x@y.'.repeat(250_000), 'https://'.repeat(125_000)])(
    'a megabyte of what only looks like it takes no time (%#)',
    text => {
      const before = performance.now();
      protect([{ text }], []);
      expect(performance.now() - before).toBeLessThan(3_000);
    },
  );
});

describe('an answer', () => {
  const source: Run[] = [
    { text: 'Rapat ' },
    { open: 1 },
    { text: 'Hanoi' },
    { close: 1 },
    { text: ' oleh ' },
    { placeholder: 4, text: '%s' },
  ];
  const guarded = protect(source, [{ start: 6, end: 11, target: 'Hà Nội' }]);
  const name: Run = { placeholder: 5, text: 'Hanoi' };
  const given: Run = { placeholder: 4, text: '' };

  test('may have its codes in another order', () => {
    const restored = guarded.restore([given, { text: ' họp ' }, { open: 1 }, name, { close: 1 }]);
    expect(restored).toEqual({
      ok: true,
      runs: [{ placeholder: 4, text: '%s' }, { text: ' họp ' }, { open: 1 }, { text: 'Hà Nội' }, { close: 1 }],
    });
  });

  test.each<[string, Run[]]>([
    ['misses a placeholder', [{ open: 1 }, { close: 1 }, given]],
    ['doubles a placeholder', [{ open: 1 }, name, name, { close: 1 }, given]],
    ['invents a placeholder', [{ open: 1 }, name, { close: 1 }, given, { placeholder: 6, text: 'x' }]],
    ['misses a code', [name, given]],
    ['crosses codes', [{ close: 1 }, name, { open: 1 }, given]],
  ])('is refused when it %s', (_, answer) => {
    expect(guarded.restore(answer)).toMatchObject({ ok: false });
  });
});

test('an engine that changes nothing gives back the source with the names replaced', () => {
  const word = fc.constantFrom('Trần Cương', 'เฉินกัง', 'تشن', '陈刚', 'tiba di ', 'a@b.vn', ' ', '[iklan_2]');
  const piece = fc.oneof(
    word.map(text => [{ text }]),
    word.map(text => [{ open: 0 }, { text }, { close: 0 }]),
  );
  const sentence = fc.array(piece, { maxLength: 8 }).map(pieces => {
    return pieces.flatMap((runs, id): Run[] =>
      runs.map(run => ('text' in run ? run : 'open' in run ? { open: id } : { close: id })),
    );
  });
  fc.assert(
    fc.property(sentence, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 }), (runs, places) => {
      const text = plainText(runs);
      const spans = places.map(([start, length]) => ({ start, end: start + length, target: '' }));
      const same = spans.map(one => ({ ...one, target: text.slice(one.start, one.end) }));
      const guarded = protect(runs, same);
      const restored = guarded.restore(guarded.runs);
      expect(restored.ok && plainText(restored.runs)).toBe(text);
    }),
  );
});
