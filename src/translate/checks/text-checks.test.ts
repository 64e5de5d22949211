import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textRuns } from '../../base/runs.ts';
import type { Check, CheckInput } from '../check.ts';
import { collapsedPair } from './collapsed-pair.ts';
import { languageName } from './language-name.ts';
import { leftoverCode } from './leftover-code.ts';
import { spacing } from './spacing.ts';

type Case = [from: string, to: string, source: string, target: string, found: string];
type Good = [from: string, to: string, source: string, target: string];

const cases: { check: Check; failing: Case[]; good: Good[] }[] = [
  {
    check: languageName,
    failing: [
      ['vi', 'fr', 'Nhân dịp này, ông đến thăm.', "Français À l'occasion de la réunion, il est venu.", 'Français'],
      [
        'vi',
        'id',
        'Nhân dịp này, ông đến thăm.',
        'Bahasa Indonesia Dalam kesempatan ini ia datang.',
        'Bahasa Indonesia',
      ],
      ['vi', 'sv', 'Nhân dịp này, ông đến thăm.', 'Svenska Vid detta tillfälle kom han.', 'Svenska'],
      ['en', 'zh-Hans', 'On this occasion he came.', '中文 他借此机会来访。', '中文'],
      ['en', 'ar', 'On this occasion he came.', 'العربية وبهذه المناسبة جاء.', 'العربية'],
      ['en', 'th', 'On this occasion he came.', 'ภาษาไทย ในโอกาสนี้เขามา', 'ภาษาไทย'],
      ['en', 'ko', 'On this occasion he came.', '한국어 이 기회에 그가 왔다.', '한국어'],
    ],
    good: [
      ['vi', 'fr', 'Tiếng Pháp được dạy ở đây.', 'Le français est enseigné ici.'],
      ['vi', 'en', 'Ông đến.', 'French President Macron came.'],
      ['vi', 'id', 'Ở In-đô-nê-xi-a.', 'Indonesia Raya dinyanyikan.'],
      ['vi', 'th', 'Ở Thái Lan.', 'ไทย เป็นเจ้าภาพ'],
      ['fr', 'nl', 'Français Et ainsi.', 'Frans En zo.'],
      // What is called after a language, and lessons in it.
      ['en', 'ko', 'Korean lessons are held.', '한국어 수업이 열린다'],
      ['vi', 'th', 'Một ngôn ngữ chính thức.', 'ภาษาไทย เป็นภาษาราชการ'],
      ['vi', 'ar', 'Một ngôn ngữ giàu có.', 'العربية لغة غنية.'],
      ['en', 'ar', 'Al Arabiya: an explosion', 'العربية: انفجار'],
      ['vi', 'zh-Hans', 'Các lớp rất đông.', '中文 课程很受欢迎。'],
      ['zh-Hans', 'sv', '瑞典日报报道', 'Svenska Dagbladet rapporterar'],
      ['en', 'sv', 'The academy chooses', 'Svenska Akademien väljer'],
      ['en', 'nl', 'A dance company opens its season', 'Nederlands Dans Theater opent seizoen'],
      ['vi', 'id', 'Được UNESCO công nhận', 'Bahasa Indonesia Resmi Jadi Bahasa UNESCO'],
      ['vi', 'id', 'Một cuốn sách', 'Bahasa Indonesia Di Mata Dunia'],
      ['en', 'vi', 'A book', 'Tiếng Việt Giàu Đẹp'],
      ['ar', 'es', 'فريق من برشلونة', 'Español Barcelona'],
      ['en', 'id', 'Indonesian is taught here.', 'Bahasa Indonesia Dalam kelas ini diajarkan.'],
      ['vi', 'fr', 'Tờ Le Français đưa tin.', 'Français Dans le journal de ce jour.'],
      // Without a source only capitals show that a sentence begins.
      ['vi', 'zh-Hans', '', '中文 在这里学习'],
      ['vi', 'ar', '', 'العربية في المدارس'],
    ],
  },
  {
    check: collapsedPair,
    failing: [
      ['vi', 'ms', 'các tỉnh và khu', 'antara wilayah dan wilayah itu', 'wilayah dan wilayah'],
      ['vi', 'id', 'diễu hành và tuần hành', 'pawai, dan pawai', 'pawai, dan pawai'],
      ['vi', 'nl', 'tỉnh và vùng', 'de regio en regio samen', 'regio en regio'],
      ['vi', 'fr', 'tỉnh và vùng', 'la région et région', 'région et région'],
      ['vi', 'zh-Hans', 'tỉnh và vùng', '各地区和地区的代表', '地区和地区'],
      ['vi', 'ar', 'tỉnh và vùng', 'بين المنطقة والمنطقة', 'المنطقة والمنطقة'],
    ],
    good: [
      ['en', 'id', 'again and again', 'lagi dan lagi'],
      ['vi', 'en', 'ngày càng đông', 'more and more people'],
      ['fr', 'en', 'le Québec et sa capitale', 'Quebec and Quebec City'],
      ['fr', 'vi', 'le Québec et sa capitale', 'Quebec và Quebec City'],
      ['fr', 'zh-Hans', 'le Québec et sa capitale', '魁北克和魁北克市'],
      ['vi', 'da', 'ngày càng lớn', 'bliver større og større'],
      ['vi', 'en', 'tỉnh và vùng', 'provinces and regions'],
      ['vi', 'sv', 'tỉnh và vùng', 'provinser och regioner'],
      ['vi', 'zh-Hans', 'tỉnh và vùng', '省和地区'],
      ['vi', 'th', 'tỉnh và vùng', 'จังหวัดและเขต'],
    ],
  },
  {
    check: leftoverCode,
    failing: [
      ['vi', 'id', 'Tin [ads_2] tiếp.', 'Berita [iklan_2] lanjut.', '[iklan_2]'],
      ['vi', 'th', 'Tin {{name}} tiếp.', 'ข่าว {{ชื่อ}} ต่อ', '{{ชื่อ}}'],
      ['en', 'ar', 'Hello %s.', 'مرحبا %1$s.', '%1$s'],
      ['en', 'zh-Hans', 'A&nbsp;B', '甲&nbsp;乙', '&nbsp;'],
      ['en', 'ko', 'A<br>B', '가<br/>나', '<br/>'],
      ['en', 'vi', 'A [gallery ids="1,2"]', 'Ảnh [gallery ids="1,2"]', '[gallery ids="1,2"]'],
    ],
    good: [
      ['en', 'vi', '“[We] agree”', '“[Chúng tôi] đồng ý”'],
      ['en', 'id', 'it [sic] is', 'itu [sic] benar'],
      ['vi', 'zh-Hans', 'tăng 5% so với', '比去年增长5%'],
      ['vi', 'ar', 'A & B', 'أ & ب'],
      ['en', 'th', '3 < 5 > 2', '3 < 5 > 2'],
    ],
  },
  {
    check: spacing,
    failing: [
      ['vi', 'nl', 'Trung Quốc.', 'in China (China) . Aanwezig', ' '],
      ['vi', 'ms', 'Cao Bằng, và', 'di Cao Bang , dan', ' '],
      ['vi', 'fr', 'Cao Bằng, và', 'à Cao Bang , et', ' '],
      ['vi', 'ar', 'Cao Bằng, và', 'في كاو بانغ ، ثم', ' '],
      ['vi', 'zh-Hans', 'Cao Bằng.', '高平 。', ' '],
      ['vi', 'ru', 'Cao Bằng!', 'Каобанг !', ' '],
    ],
    good: [
      ['vi', 'fr', 'Ông nói:', 'Il a dit : « Oui ! »'],
      ['vi', 'en', 'từ .5 đến', 'from .5 to 1'],
      ['vi', 'nl', 'ông ...', 'hij …'],
      ['vi', 'zh-Hans', 'Cao Bằng.', '高平。'],
      ['vi', 'th', 'Cao Bằng', 'กาวบั่ง ครับ'],
    ],
  },
];

const input = ([from, to, source, target]: readonly string[]): CheckInput => ({
  from: from!,
  to: to!,
  kind: 'paragraph',
  source: textRuns(source!),
  target: textRuns(target!),
});

describe.each(cases.map(one => [one.check.id, one] as const))('%s', (id, { check, failing, good }) => {
  test.each(failing)('finds from %s to %s: %s as %s', (...one) => {
    const findings = check.run(input(one));
    expect(findings.map(found => one[3].slice(found.target!.start, found.target!.end))).toEqual([one[4]]);
    expect(findings.every(found => found.check === id)).toBe(true);
  });

  test.each(good)('finds nothing from %s to %s: %s as %s', (...one) => {
    expect(check.run(input(one))).toEqual([]);
  });

  test('has failing cases in five scripts or more', () => {
    expect(new Set(failing.map(one => one[1])).size).toBeGreaterThanOrEqual(5);
  });

  test('never throws, keeps its spans in the text and asks nothing of the order', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('A dan A', 'Français À', '[a_1] {{', 'x , y', 'ไทย ก'),
      fc.array(fc.constantFrom('[', ']', '{{', ' ', ',', 'dan', 'a'), { maxLength: 30 }).map(all => all.join('')),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom('vi', 'fr', 'zh-Hans', 'ar', 'id'), (source, target, to) => {
        const one = input(['vi', to, source, target]);
        const findings = check.run(one);
        for (const found of findings) {
          expect(found.target!.start).toBeLessThanOrEqual(found.target!.end);
          expect(found.target!.end).toBeLessThanOrEqual(plainText(one.target).length);
        }
        expect(check.run(one)).toEqual(findings);
      }),
    );
  });

  // A check that is not linear runs into the test's timeout here.
  test('comes to an end with long text', () => {
    for (const unit of ['[', '{{', 'a ', ' ', 'a , ', 'wilayah dan ', '&', '<a '])
      check.run(input(['vi', 'id', 'a', unit.repeat(100_000 / unit.length)]));
  });
});

test.each([
  ['vi', 'fr', '', "Français À l'occasion de la réunion, il est venu.", 'major'],
  ['vi', 'id', '', 'Bahasa Indonesia Dalam kesempatan ini ia datang.', 'major'],
  ['zh-Hans', 'vi', '他来访。', 'Tiếng Việt Nhân dịp này, ông đến thăm.', 'critical'],
  ['ar', 'ru', 'وبهذه المناسبة جاء.', 'Русский По этому случаю он приехал.', 'critical'],
  ['en', 'zh-Hans', 'On this occasion he came.', '中文 他借此机会来访。', 'major'],
  ['en', 'th', 'On this occasion he came.', 'ภาษาไทย ในโอกาสนี้เขามา', 'major'],
])('from %s to %s a menu entry before a sentence (%s; %s) is %s', (from, to, source, target, severity) => {
  expect(languageName.run(input([from, to, source, target])).map(one => one.severity)).toEqual([severity]);
});
