import { describe, expect, test } from 'vitest';
import type { Concept, Forms } from '../../documents/glossary.ts';
import { type BlockKind, type Page, type PageRule, runRule } from '../page.ts';
import { altContradictsCaption, altElsewhere, altRepeatsCaption } from './alt-and-caption.ts';
import { altStub } from './alt-stub.ts';
import { relativeTime, undated } from './dates.ts';
import { emptyBlock } from './empty-block.ts';
import { genderOfName, mixedHonorifics } from './honorifics.ts';
import { counterForm, labelLanguage, labelSense } from './labels.ts';
import { meetingWords } from './meeting-words.ts';
import { oneName } from './one-name.ts';
import { hybridName, onePerson } from './one-person.ts';
import { oneSpelling } from './one-spelling.ts';
import {
  foreignMeta,
  missingAuthor,
  missingCredit,
  missingMetadata,
  sourceLine,
  translationNotice,
  withoutText,
} from './provenance.ts';
import { unrelated } from './related.ts';
import { repeatedLine } from './repeated-line.ts';
import { signedPaper } from './signed-papers.ts';
import { twinSentences } from './twin-sentences.ts';
import { typeWords } from './type-words.ts';

type Lines = (string | [BlockKind, string])[];

function pageOf(locale: string, lines: Lines): Page {
  const blocks = lines.map((line, at) => {
    const [kind, text] = typeof line === 'string' ? (['paragraph', line] as const) : line;
    return { id: String(at + 1), kind, text, locale };
  });
  return { id: 'p', locale, blocks };
}

/** The words at each place of each finding, the finding's own place first. */
function found(rule: PageRule, locale: string, lines: Lines, names: Concept[] = []): string[][] {
  const page = pageOf(locale, lines);
  return runRule(rule, page, names).map(one =>
    [{ segmentId: one.segmentId, target: one.target! }, ...(one.also ?? [])].map(({ segmentId, target }) =>
      page.blocks.find(block => block.id === segmentId)!.text.slice(target.start, target.end),
    ),
  );
}

const forms = (preferred: string, forbidden: string[] = []): Forms => ({
  preferred,
  allowed: [],
  acronyms: [],
  forbidden,
});
const person = (names: Record<string, string>, gender: 'f' | 'm' | null = null): Concept => ({
  id: 'somebody',
  of: 'name',
  type: 'person',
  gender,
  forms: new Map(Object.entries(names).map(([locale, name]) => [locale, forms(name)])),
  severity: { forbidden: 'critical', foreign: 'critical', missing: 'major' },
});
const chenGang = (own: Record<string, string>) => person({ vi: 'Trần Cương', 'zh-Hans': '陈刚', ...own }, 'm');

/** Longer than what counts as the top of a page. */
const menu = (label: string): Lines => Array.from({ length: 40 }, (_, at) => ['label', `${label} ${at}`]);

type Case = [locale: string, lines: Lines, places: string[][]];
const cases: { rule: PageRule; bad: Case[]; good: [locale: string, lines: Lines][] }[] = [
  {
    rule: altRepeatsCaption,
    bad: [
      [
        'nl',
        [
          ['alt', 'Deelnemers.'],
          ['caption', 'Deelnemers.'],
        ],
        [['Deelnemers.', 'Deelnemers.']],
      ],
      [
        'zh-Hans',
        [
          ['alt', '代表合影'],
          ['caption', '代表合影 '],
        ],
        [['代表合影', '代表合影 ']],
      ],
      [
        'th',
        [
          ['alt', 'ผู้แทน'],
          ['caption', 'ผู้แทน'],
        ],
        [['ผู้แทน', 'ผู้แทน']],
      ],
      [
        'ar',
        [
          ['alt', 'الوفد'],
          ['caption', 'الوفد'],
        ],
        [['الوفد', 'الوفد']],
      ],
      [
        'vi',
        [
          ['alt', 'Đoàn'],
          ['caption', 'Đoàn'],
        ],
        [['Đoàn', 'Đoàn']],
      ],
    ],
    good: [
      [
        'nl',
        [
          ['alt', 'Twaalf mensen'],
          ['caption', 'Deelnemers.'],
        ],
      ],
      [
        'ko',
        [
          ['caption', '사진'],
          ['paragraph', '사진'],
        ],
      ],
    ],
  },
  {
    rule: altContradictsCaption,
    bad: [
      [
        'fr',
        [
          ['alt', 'Un membre du Comité exécutif du Parti'],
          ['caption', 'Un membre du Comité central du Parti'],
        ],
        [['Comité exécutif du', 'Comité central du']],
      ],
      [
        'vi',
        [
          ['alt', 'Lãnh đạo năm địa phương bắt tay'],
          ['caption', 'Lãnh đạo năm tỉnh bắt tay'],
        ],
        [['năm địa phương bắt', 'năm tỉnh bắt']],
      ],
      [
        'ar',
        [
          ['alt', 'وقع القادة خمس وثائق في الحفل'],
          ['caption', 'وقع القادة ست وثائق في الحفل'],
        ],
        [['القادة خمس وثائق', 'القادة ست وثائق']],
      ],
      [
        'id',
        [
          ['alt', 'Para wakil menandatangani risalah rapat'],
          ['caption', 'Para wakil menandatangani nota rapat'],
        ],
        [['menandatangani risalah rapat', 'menandatangani nota rapat']],
      ],
      [
        'ko',
        [
          ['alt', '대표들이 회의 문서에 서명했다'],
          ['caption', '대표들이 회의 문서를 서명했다'],
        ],
        [['회의 문서에 서명했다', '회의 문서를 서명했다']],
      ],
    ],
    good: [
      [
        'en',
        [
          ['alt', 'A shopper looks at cords'],
          ['caption', '2 of 4. A shopper looks at cords'],
        ],
      ],
      [
        'fr',
        [
          ['alt', 'Cinq hommes debout devant un drapeau'],
          ['caption', 'La réunion de Ha Long, le 21 février'],
        ],
      ],
      [
        'vi',
        [
          ['alt', 'Năm người'],
          ['caption', 'Năm người'],
        ],
      ],
    ],
  },
  {
    rule: altElsewhere,
    bad: [
      [
        'nl',
        [
          ...(['een', 'twee', 'drie'] as const).flatMap(
            (n): Lines => [
              ['alt', `De afgevaardigden bekeken document ${n} in de zaal`],
              ['caption', `De afgevaardigden bekeken document ${n} in de zaal`],
            ],
          ),
          ['alt', 'Leiders van de partij poseren voor een foto'],
          ['caption', 'Bloemen worden aangeboden'],
        ],
        [['Leiders van de partij poseren voor een foto', 'Bloemen worden aangeboden']],
      ],
    ],
    good: [
      [
        'nl',
        [
          ['alt', 'Leiders van de partij poseren'],
          ['caption', 'Bloemen worden aangeboden'],
        ],
      ],
    ],
  },
  {
    rule: altStub,
    bad: [
      ['fr', [['alt', 'un']], [['un']]],
      ['id', [['alt', 'Gặp gỡ đầu xuân- Ảnh 2.']], [['Gặp gỡ đầu xuân- Ảnh 2.']]],
      ['zh-Hans', [['alt', '图3']], [['图3']]],
      ['ko', [['alt', '사진 1']], [['사진 1']]],
      ['ar', [['alt', 'صورة 4']], [['صورة 4']]],
      ['th', [['alt', 'IMG_2031.jpg']], [['IMG_2031.jpg']]],
      [
        'sv',
        [['alt', 'Samtal i Nanning'], 'x', ['alt', 'Samtal i Nanning']],
        [['Samtal i Nanning', 'Samtal i Nanning']],
      ],
    ],
    good: [
      ['vi', [['alt', 'Cầu']]],
      ['zh-Hans', [['alt', '桥梁']]],
      ['th', [['alt', 'สะพาน']]],
      ['ar', [['alt', 'جسر']]],
      [
        'en',
        [
          ['alt', 'A bridge'],
          ['alt', 'A boat'],
          ['caption', 'un'],
        ],
      ],
    ],
  },
  {
    rule: repeatedLine,
    bad: [
      [
        'nl',
        [
          ['item', 'Thung Nham'],
          ['item', 'Thung Nham'],
        ],
        [['Thung Nham', 'Thung Nham']],
      ],
      ['zh-Hans', ['集市', '集市'], [['集市', '集市']]],
      ['th', ['ตลาด', 'ตลาด'], [['ตลาด', 'ตลาด']]],
      ['ar', ['سوق', 'سوق'], [['سوق', 'سوق']]],
      ['ko', ['시장', '시장'], [['시장', '시장']]],
    ],
    good: [['nl', ['een', 'twee', 'een']]],
  },
  {
    rule: oneName,
    bad: [
      [
        'fr',
        [
          'Selon le Comité du Parti provincial de Quang Ninh, oui.',
          'Selon le Comité provincial du Parti de Quang Ninh, non.',
        ],
        [['Comité provincial du Parti de Quang Ninh', 'Comité du Parti provincial de Quang Ninh']],
      ],
      [
        'nl',
        ['bij de Nationale Academie voor Politiek Ho Chi Minh', 'van de Nationale Politieke Academie van Ho Chi Minh'],
        [['Nationale Politieke Academie van Ho Chi Minh', 'Nationale Academie voor Politiek Ho Chi Minh']],
      ],
      [
        'id',
        ['di Komite Kerja Bersama Provinsi', 'di Komite Bersama Kerja Provinsi', 'di Komite Kerja Bersama Provinsi'],
        [['Komite Bersama Kerja Provinsi', 'Komite Kerja Bersama Provinsi', 'Komite Kerja Bersama Provinsi']],
      ],
      [
        'vi',
        ['tại Học viện Chính trị Quốc gia Hồ Chí Minh', 'tại Học viện Quốc gia Chính trị Hồ Chí Minh'],
        [['Học viện Quốc gia Chính trị Hồ Chí Minh', 'Học viện Chính trị Quốc gia Hồ Chí Minh']],
      ],
      [
        'ru',
        ['в Национальном Комитете Партии Куангнинь', 'в Национальном Партии Комитете Куангнинь'],
        [['Национальном Партии Комитете Куангнинь', 'Национальном Комитете Партии Куангнинь']],
      ],
      [
        'nl',
        [
          'in de Autonome Regio Guangxi Zhuang',
          'in de autonome regio Guangxi Zhuang',
          'in de autonome regio Guangxi Zhuang',
        ],
        [['Autonome Regio Guangxi Zhuang', 'autonome regio Guangxi Zhuang', 'autonome regio Guangxi Zhuang']],
      ],
    ],
    good: [
      ['en', ['by Van Der Beek again', 'in Van Der Beek’s house']],
      ['en', [['title', 'New Cases of Plague Diagnosed in China'], 'three new cases of plague diagnosed in China']],
      ['en', ['the European Union and NATO', 'and NATO and the European Union']],
      ['sv', ['med Pham Thi Duyens man', 'att Pham Thi Duyen kom']],
      ['pl', ['z Narodowej Fundacji Nauki', 'przez Narodowa Fundacja Nauki']],
      ['fr', ['par le Comité du Parti de Quang Ninh', 'par le Comité du Parti']],
      ['id', ['kata Menteri Luar Negeri Indonesia', 'kata Menteri Dalam Negeri Indonesia']],
      ['zh-Hans', ['胡志明国家政治学院', '国家胡志明政治学院']],
      ['th', ['สถาบันการเมืองแห่งชาติ']],
    ],
  },
  {
    rule: oneSpelling,
    bad: [
      ['ms', ['oleh Politbiro itu', 'ahli Politburo itu'], [['Politburo', 'Politbiro']]],
      [
        'id',
        [
          ['item', 'Jet Su-30-MK2 lewat'],
          ['item', 'dengan Su-30MK2 yang'],
        ],
        [['Su-30MK2', 'Su-30-MK2']],
      ],
      ['zh-Hans', ['歼击机 Su-30MK2 升空', '歼击机 Su-30-MK2 升空'], [['Su-30-MK2', 'Su-30MK2']]],
      ['th', ['เครื่องบิน Su-30MK2 บิน', 'เครื่องบิน Su-30-MK2 บิน'], [['Su-30-MK2', 'Su-30MK2']]],
      ['ar', ['طائرة Su-30MK2 هنا', 'طائرة Su-30-MK2 هنا'], [['Su-30-MK2', 'Su-30MK2']]],
    ],
    good: [
      ['sv', ['med Vietnams regering', 'i Vietnam']],
      ['en', ['in Australia', 'in Austria', 'in Covid-19 or COVID-19']],
      ['vi', ['ở Quảng Ninh', 'ở Quảng Nam']],
      ['de', ['im Krankenhaus', 'in Krankenhäusern']],
      ['ko', ['A320 그리고 A321']],
    ],
  },
  {
    rule: typeWords,
    bad: [
      ['id', ['menyambut provinsi Guangxi dan', 'dari Daerah Otonomi Guangxi Zhuang'], [['Guangxi', 'Guangxi Zhuang']]],
      [
        'fr',
        [
          'de la région autonome Zhuang du Guangxi'.replace('Zhuang du ', ''),
          'les deux provinces de Quang Ninh et du Guangxi',
        ],
        [['Guangxi', 'Guangxi']],
      ],
      ['nl', ['voor de provincie Guangxi', 'de autonome regio Guangxi'], [['Guangxi', 'Guangxi']]],
      ['vi', ['với tỉnh Quảng Tây', 'khu tự trị Quảng Tây'], [['Quảng Tây', 'Quảng Tây']]],
      ['zh-Hans', ['在广西省', '广西自治区'], [['广西', '广西']]],
    ],
    good: [
      ['id', ['provinsi Lang Son dan kota Lang Son']],
      ['nl', ['de provincies Quang Ninh, Lang Son en Cao Bang en de autonome regio Guangxi']],
      ['zh-Hans', ['广东省和广西自治区']],
      ['th', ['จังหวัดกว๋างนิญ']],
      ['ar', ['مقاطعة كوانغ نينه']],
    ],
  },
  {
    rule: genderOfName,
    bad: [
      [
        'fr',
        ['par le camarade Tran Cuong', 'à la camarade Tran Cuong', 'avec le camarade Tran Cuong'],
        [['la camarade Tran Cuong', 'le camarade Tran Cuong', 'le camarade Tran Cuong']],
      ],
      [
        'id',
        ['Bapak Nguyen Thang dan', 'oleh Ibu Nguyen Thang', 'Bapak Nguyen Thang'],
        [['Ibu Nguyen Thang', 'Bapak Nguyen Thang', 'Bapak Nguyen Thang']],
      ],
      ['en', ['Mr Chen Gang', 'by Ms Chen Gang', 'Mr Chen Gang'], [['Ms Chen Gang', 'Mr Chen Gang', 'Mr Chen Gang']]],
      [
        'vi',
        ['ông Trần Cương', 'bà Trần Cương', 'ông Trần Cương'],
        [['bà Trần Cương', 'ông Trần Cương', 'ông Trần Cương']],
      ],
      ['zh-Hans', ['陈刚先生', '陈刚女士', '陈刚先生'], [['陈刚女士', '陈刚先生', '陈刚先生']]],
    ],
    good: [
      ['fr', ['le camarade Tran Cuong et la camarade Trinh Thanh']],
      ['vi', ['ông Vũ Đại Thắng', 'bà Trịnh Thị Thanh']],
      ['en', ['Mr Chen Gang met Ms Li Na']],
      ['ar', ['السيد تشن', 'السيدة لي']],
      ['th', ['นายเฉิน']],
    ],
  },
  {
    rule: mixedHonorifics,
    bad: [
      ['id', ['Tn. Tran Cuong datang', 'Bapak Nguyen Thang'], [['Tn. Tran Cuong', 'Bapak Nguyen Thang']]],
      ['ms', ['Rakan seperjuangan itu', 'Komrad itu'], [['Rakan seperjuangan itu', 'Komrad itu']]],
      ['nl', ['meneer Vu Thang', 'dhr. Tran Cuong'], [['meneer Vu Thang', 'dhr. Tran Cuong']]],
      ['en', ['Mr Chen Gang', 'Mister Vu Thang'], [['Mr Chen Gang', 'Mister Vu Thang']]],
      ['th', ['สหายเฉิน กัง', 'เพื่อนร่วมรบเฉิน กัง'], [['สหายเฉิน กัง', 'เพื่อนร่วมรบเฉิน กัง']]],
    ],
    good: [
      ['id', ['Bapak Tran Cuong dan Ibu Trinh Thanh']],
      ['fr', ['Le camarade Vu Dai et le camarade Tran Cuong']],
      ['vi', ['ông Trần Cương và ông Vũ Đại Thắng']],
      ['ar', ['السيد تشن والسيد فو']],
      ['ar', ['السيد تشن قانغ', 'الأستاذ فو داي']],
      ['zh-Hans', ['陈刚先生']],
    ],
  },
  {
    rule: meetingWords,
    bad: [
      [
        'nl',
        ['de voorjaarsbijeenkomst', 'de voorjaarsbijeenkomst', 'het voorjaarsoverleg'],
        [['voorjaarsoverleg', 'voorjaarsbijeenkomst', 'voorjaarsbijeenkomst']],
      ],
      ['sv', ['vårpartimötet 2025', 'vårpartiträffen'], [['vårpartimötet', 'vårpartiträffen']]],
      ['id', ['Pertemuan Musim Semi', 'Rapat Musim Semi'], [['Pertemuan Musim Semi', 'Rapat Musim Semi']]],
      ['zh-Hans', ['新春会晤在此', '新春会议'], [['新春会晤', '新春会议']]],
      ['ar', ['اجتماع الربيع', 'لقاء الربيع'], [['اجتماع الربيع', 'لقاء الربيع']]],
    ],
    good: [
      ['nl', ['de voorjaarsbijeenkomst en de najaarsvergadering']],
      ['nl', ['de klimaatconferentie']],
      ['id', ['Pertemuan Musim Semi 2025 dan Pertemuan Musim Semi']],
      ['zh-Hans', ['新春会晤和年终会议']],
      ['vi', ['gặp gỡ đầu xuân và hội nghị cuối năm']],
      ['th', ['การประชุมฤดูใบไม้ผลิ']],
    ],
  },
  {
    rule: signedPaper,
    bad: [
      ['nl', ['Zij ondertekenden de notulen.', 'Zij hebben een memorandum ondertekend.'], [['notulen', 'memorandum']]],
      [
        'id',
        ['Mereka menandatangani risalah.', 'Mereka menandatangani 29 nota kesepahaman.'],
        [['risalah', '29 nota kesepahaman']],
      ],
      ['zh-Hans', ['双方签署纪要。', '双方签署备忘录。'], [['纪要', '备忘录']]],
      ['ar', ['توقيع محضر الاجتماع', 'توقيع مذكرة تفاهم'], [['محضر', 'مذكرة']]],
      ['th', ['ลงนามบันทึกการประชุม', 'ลงนามบันทึกความเข้าใจ'], [['บันทึกการประชุม', 'บันทึกความเข้าใจ']]],
    ],
    good: [
      ['id', ['Mereka menandatangani nota kesepahaman dan risalah.', 'Mereka menandatangani risalah.']],
      ['nl', ['Zij lazen de notulen.', 'Zij ondertekenden een memorandum.']],
      ['zh-Hans', ['双方签署备忘录。']],
      ['vi', ['Hai bên ký biên bản ghi nhớ.', 'Hai bên ký bản ghi nhớ.']],
    ],
  },
  {
    rule: twinSentences,
    bad: [
      [
        'id',
        [
          [
            'lead',
            'Ini kegiatan diplomatik untuk melaksanakan persepsi umum tingkat tinggi para pemimpin kedua negara.',
          ],
          'Ini kegiatan diplomatik untuk melaksanakan pandangan sama tingkat tinggi para pemimpin kedua negara.',
        ],
        [['pandangan sama', 'persepsi umum']],
      ],
      [
        'vi',
        [
          'Đây là hoạt động đối ngoại nhằm triển khai nhận thức chung của hai nước.',
          'Đây là hoạt động đối ngoại nhằm cụ thể hóa nhận thức chung của hai nước.',
        ],
        [['cụ thể hóa', 'triển khai']],
      ],
      [
        'zh-Hans',
        ['这是落实两国领导人重要共识的外交活动之一。', '这是实施两国领导人重要共识的外交活动之一。'],
        [['施', '落']],
      ],
      [
        'ar',
        [
          'هذا نشاط دبلوماسي لتنفيذ التفاهم المشترك بين قادة البلدين الجارين',
          'هذا نشاط دبلوماسي لتنفيذ التصور المشترك بين قادة البلدين الجارين',
        ],
        [['التصور', 'التفاهم']],
      ],
      [
        'ko',
        [
          '이것은 두 나라 지도자의 공동 인식을 이행하는 외교 활동 이다',
          '이것은 두 나라 지도자의 공통 인식을 이행하는 외교 활동 이다',
        ],
        [['공통', '공동']],
      ],
    ],
    good: [
      [
        'en',
        [
          'The delegation arrived in Hanoi on Monday morning by train.',
          'The delegation left for Nanning after three days of talks.',
        ],
      ],
      ['zh-Hans', ['这是落实两国领导人重要共识的外交活动之一。', '双方一致同意加强口岸基础设施互联互通建设。']],
      [
        'vi',
        [
          'Đây là hoạt động đối ngoại nhằm triển khai nhận thức chung.',
          'Đây là hoạt động đối ngoại nhằm triển khai nhận thức chung.',
        ],
      ],
    ],
  },
  {
    rule: relativeTime,
    bad: [
      ['fr', ['Cet après-midi, ils ont signé.'], [['Cet après-midi']]],
      ['vi', ['Sáng nay, đoàn đến.'], [['Sáng nay']]],
      ['zh-Hans', ['代表团今天上午抵达。'], [['今天上午']]],
      ['th', ['คณะเดินทางถึงเช้านี้'], [['เช้านี้']]],
      ['ar', ['وصل الوفد صباح اليوم.'], [['صباح اليوم']]],
    ],
    good: [
      ['fr', ['L’après-midi du 20 février']],
      ['vi', ['Sáng 21/2']],
      ['zh-Hans', ['2月21日上午']],
      ['en', ['in the afternoon of 20 February']],
    ],
  },
  {
    rule: undated,
    bad: [
      ['ms', ['Pada pagi 21 Februari, di Ha Long'], [['21 Februari']]],
      ['vi', ['Ngày 21 tháng 2, tại Hạ Long'], [['21 tháng 2']]],
      ['zh-Hans', ['2月21日上午'], [['2月21日']]],
      ['en', ['On February 21 in Ha Long'], [['February 21']]],
      ['th', ['เมื่อวันที่ 21 กุมภาพันธ์ ที่ฮาลอง'], [['21 กุมภาพันธ์']]],
    ],
    good: [
      ['ms', [['meta', '21/02/2025'], 'Pada pagi 21 Februari']],
      ['vi', [...menu('Mục'), ['item', '21/02/2025'], 'Ngày 21 tháng 2, tại Hạ Long']],
      ['th', [...menu('หมวด'), ['label', '21 กุมภาพันธ์ 2568'], 'เมื่อวันที่ 21 กุมภาพันธ์ ที่ฮาลอง']],
      ['en', ['On 21 February 2025 in Ha Long']],
      ['fr', ['Le 21 février 2025']],
      ['ar', ['اجتمع الوفد']],
    ],
  },
  {
    rule: labelLanguage,
    bad: [
      ['id', [['label', 'No data']], [['No data']]],
      ['fr', [['label', 'Comment (0)']], [['Comment (0)']]],
      ['ar', [['label', 'No videos available']], [['No videos available']]],
      [
        'th',
        [
          ['label', 'ไม่มีข้อมูล'],
          ['label', 'Read more'],
        ],
        [['Read more']],
      ],
      ['zh-Hans', [['label', 'Cùng chủ đề']], [['Cùng chủ đề']]],
    ],
    good: [
      ['en', [['label', 'No data']]],
      [
        'fr',
        [
          ['label', 'Source'],
          ['label', 'Menu'],
        ],
      ],
      ['nl', [['label', 'Home']]],
      ['vi', [['label', 'Nguồn']]],
      ['id', ['No data']],
    ],
  },
  {
    rule: labelSense,
    bad: [
      ['fr', [['label', 'Chiffre']], [['Chiffre']]],
      ['id', [['label', 'Angka']], [['Angka']]],
      ['nl', [['label', 'Erfenis']], [['Erfenis']]],
      ['zh-Hans', [['label', '数字']], [['数字']]],
      ['ar', [['label', 'ميراث']], [['ميراث']]],
      ['sv', [['item', 'Lämna en kommentar för att dela dina känslor!']], [['dela dina känslor']]],
      ['th', [['label', 'แบ่งปันความรู้สึกของคุณ']], [['แบ่งปันความรู้สึกของคุณ']]],
    ],
    good: [
      [
        'fr',
        [
          ['label', 'Personnalités'],
          ['label', 'Patrimoine'],
        ],
      ],
      ['id', [['label', 'Tokoh']]],
      ['nl', [['label', 'Erfgoed'], 'Erfenis']],
      ['zh-Hans', [['label', '人物']]],
      ['ar', [['label', 'تراث']]],
    ],
  },
  {
    rule: counterForm,
    bad: [
      ['nl', [['label', 'Reactie (0)']], [['Reactie (0)']]],
      ['sv', [['label', 'Kommentar (12)']], [['Kommentar (12)']]],
      ['en', [['label', 'Comment (0)']], [['Comment (0)']]],
      ['ru', [['label', 'Комментарий (5)']], [['Комментарий (5)']]],
      ['ar', [['label', 'تعليق (٣)']], [['تعليق (٣)']]],
    ],
    good: [
      ['nl', [['label', 'Nog geen reacties']]],
      ['nl', [['label', 'Reactie (1)']]],
      ['fr', [['label', 'Commentaire (0)']]],
      ['en', [['label', 'Sports (5)']]],
      ['vi', [['label', 'Bình luận (2)']]],
      ['id', [['label', 'Komentar (2)']]],
      ['zh-Hans', [['label', '评论（0）']]],
      ['th', [['label', 'ความคิดเห็น (0)']]],
      ['ar', [['label', 'تعليقات (٣)']]],
      ['en', [['label', '2 comments'], 'Figure (2)']],
      ['zh-Hans', [['label', '2条评论']]],
      ['ar', [['label', 'لا تعليقات']]],
    ],
  },
  {
    rule: emptyBlock,
    bad: [
      [
        'id',
        [
          ['label', 'Dalam topik yang sama'],
          ['label', 'Warisan'],
        ],
        [['Dalam topik yang sama']],
      ],
      ['fr', [['label', 'Même auteur']], [['Même auteur']]],
      ['zh-Hans', [['heading', '相关新闻'], ['heading', '体育'], 'x'], [['相关新闻']]],
      ['th', [['label', 'ไม่มีข้อมูล']], [['ไม่มีข้อมูล']]],
      ['ar', [['label', 'لا توجد بيانات']], [['لا توجد بيانات']]],
    ],
    good: [
      [
        'id',
        [
          ['label', 'Dalam topik yang sama'],
          ['item', 'Kereta baru untuk Lang Son'],
        ],
      ],
      ['vi', [['heading', 'Tin liên quan'], 'Một tin']],
      ['zh-Hans', [['label', '体育']]],
      ['ar', [['heading', 'الرياضة'], 'نص']],
    ],
  },
  {
    rule: sourceLine,
    bad: [
      ['nl', [['label', 'Bron']], [['Bron']]],
      ['id', [['meta', 'Sumber: https://nld.com.vn/x.htm']], [['Sumber: https://nld.com.vn/x.htm']]],
      ['zh-Hans', [['label', '来源：']], [['来源：']]],
      ['ar', [['label', 'المصدر']], [['المصدر']]],
      ['th', [['label', 'ที่มา']], [['ที่มา']]],
    ],
    good: [
      ['fr', [['meta', 'Source : Nhân Dân, https://nhandan.vn/x']]],
      ['zh-Hans', [['meta', '来源：新华社']]],
      ['vi', [['meta', 'Nguồn: Báo Lao Động'], 'Nguồn']],
      ['en', ['Source']],
    ],
  },
  {
    rule: translationNotice,
    bad: [
      ['nl', ['Een tekst.', ['label', 'Bron']], [['Bron']]],
      ['vi', ['Một bài.'], [['Một bài.']]],
      ['zh-Hans', ['一篇文章。'], [['一篇文章。']]],
      ['ar', ['نص.'], [['نص.']]],
      ['th', ['ข้อความ'], [['ข้อความ']]],
    ],
    good: [
      ['nl', [['meta', 'Vertaald uit het Vietnamees'], 'Een tekst.']],
      ['zh-Hans', [['meta', '机器翻译自越南语'], '一篇文章。']],
      ['ar', [['meta', 'مترجم آليًا'], 'نص.']],
      ['th', [['meta', 'แปลจากภาษาเวียดนาม'], 'ข้อความ']],
      ['id', [['title', 'Daftar']]],
    ],
  },
  {
    rule: missingMetadata,
    bad: [
      ['ms', ['Teks.', ['caption', 'Gambar'], ['label', 'Sumber']], [['Teks.', 'Sumber']]],
      ['id', ['Teks.', ['label', 'Sumber: Antara'], ['caption', 'Gambar']], [['Teks.']]],
      ['ar', ['نص.', ['caption', 'صورة']], [['نص.']]],
      ['th', ['ข้อความ'], [['ข้อความ']]],
      ['zh-Hans', [['title', '标题'], '正文。'], [['正文。']]],
    ],
    good: [
      ['vi', [['title', 'Tiêu đề'], ['meta', 'Báo · 21/02/2025'], 'Bài.']],
      ['ar', [['title', 'عنوان'], ['meta', '2025'], 'نص']],
      ['th', [['alt', 'ไทยรัฐ'], ['title', 'หัวข้อ'], 'ปี 2025']],
    ],
  },
  {
    rule: missingAuthor,
    bad: [
      ['id', [['label', 'Dari penulis yang sama']], [['Dari penulis yang sama']]],
      ['zh-Hans', [['label', '同作者']], [['同作者']]],
      ['ar', [['label', 'نفس المؤلف']], [['نفس المؤلف']]],
    ],
    good: [
      [
        'en',
        [
          ['meta', 'By Anh Nguyen'],
          ['label', 'Same author'],
        ],
      ],
      ['vi', [['label', 'Cùng chủ đề']]],
    ],
  },
  {
    rule: missingCredit,
    bad: [
      [
        'nl',
        [
          ['caption', 'Deelnemers.'],
          ['caption', 'Leiders.'],
        ],
        [['Deelnemers.', 'Leiders.']],
      ],
      [
        'sv',
        [
          ['caption', 'Samtal. (Källa: Generalkonsulatet)'],
          ['caption', 'Foto utan namn'],
        ],
        [['Foto utan namn']],
      ],
    ],
    good: [
      ['vi', [['caption', 'Đoàn. (Ảnh: TTXVN)']]],
      ['vi', [['caption', 'Minh họa: Lê Duy']]],
      ['en', [['caption', 'Delegates. Photograph: Reuters']]],
      ['id', [['caption', 'Ilustrasi: Antara']]],
      ['zh-Hans', [['caption', '摄影：王明']]],
      ['th', [['caption', 'ที่มา: สำนักข่าวไทย']]],
      ['ar', [['caption', 'المصدر: رويترز']]],
      ['zh-Hans', [['caption', '代表团。新华社记者摄']]],
      [
        'en',
        [
          ['caption', 'The river'],
          ['meta', '© Song Ky'],
        ],
      ],
    ],
  },
  {
    rule: foreignMeta,
    bad: [
      ['id', [['meta', 'Người Lao ĐộngNgười Lao Động21/02/2025']], [['Người Lao ĐộngNgười Lao Động']]],
      ['nl', [['meta', 'Việt Nam']], [['Việt Nam']]],
      ['ar', [['meta', 'Báo Quốc Tế']], [['Báo Quốc Tế']]],
      ['fr', [['meta', '人民日报 21/02/2025']], [['人民日报']]],
      ['vi', [['meta', 'ไทยรัฐ']], [['ไทยรัฐ']]],
      ['zh-Hans', [['meta', 'الأهرام']], [['الأهرام']]],
    ],
    good: [
      ['hr', [['meta', 'Građanski list']]],
      ['ja', [['meta', '朝日新聞デジタル']]],
      ['ko', [['meta', '人民日報']]],
      ['zh-Hant', [['meta', '聯合報']]],
      ['zh-Hans', [['meta', 'Reuters']]],
      ['ar', [['meta', 'الأهرام']]],
      ['vi', [['meta', 'Người Lao Động']]],
      ['nl', [['meta', 'De Volkskrant']]],
      ['fr', [['meta', 'Français : 21/02/2025']]],
      ['th', [['meta', 'ไทยรัฐ']]],
    ],
  },
  {
    rule: unrelated,
    bad: [
      [
        'fr',
        [
          ['title', 'Réunion de printemps au Guangxi'],
          ['label', 'Même catégorie'],
          ['item', 'Pieds de porc braisés aux herbes'],
          ['item', 'Pêche nocturne au calmar'],
        ],
        [['Pieds de porc braisés aux herbes', 'Pêche nocturne au calmar']],
      ],
      [
        'zh-Hans',
        [
          ['title', '广西新春会晤'],
          ['label', '相关新闻'],
          ['item', '红烧猪脚做法'],
          ['item', '夜钓鱿鱼'],
        ],
        [['红烧猪脚做法', '夜钓鱿鱼']],
      ],
    ],
    good: [
      [
        'fr',
        [
          ['title', 'Réunion de printemps au Guangxi'],
          ['label', 'Même sujet'],
          ['item', 'Le Guangxi ouvre un poste'],
          ['item', 'Autre chose'],
        ],
      ],
      [
        'vi',
        [
          ['title', 'Gặp gỡ'],
          ['item', 'Chân giò'],
        ],
      ],
    ],
  },
];

describe.each(cases.map(one => [one.rule.id, one] as const))('%s', (_, { rule, bad, good }) => {
  test.each(bad)('finds in %s %j', (locale, lines, places) => {
    expect(found(rule, locale, lines)).toEqual(places);
  });

  test.each(good)('leaves in %s %j alone', (locale, lines) => {
    expect(found(rule, locale, lines)).toEqual([]);
  });
});

test.each([
  ['id', 'Chen Gang', 'kata Tn. Tran Cuong', 'Tran Cuong'],
  ['sv', 'Chen Gang', 'med Tran Cuongs besök', 'Tran Cuong'],
  ['th', 'เฉิน กัง', 'โดย Tran Cuong', 'Tran Cuong'],
  ['ar', 'تشن قانغ', 'قال Tran Cuong', 'Tran Cuong'],
  ['ko', '천강', '서기 陈刚 서기', '陈刚'],
])('in %s one person under two names is found at both', (locale, own, line, wrong) => {
  expect(found(onePerson, locale, [`${own} .`, line], [chenGang({ [locale]: own })])).toEqual([[wrong, own]]);
});

test.each<[locale: string, lines: Lines, severity: string]>([
  ['nl', ['de voorjaarsbijeenkomst', 'het voorjaarsoverleg'], 'major'],
  ['nl', ['de klimaatconferentie', 'het klimaatoverleg'], 'minor'],
  ['sv', ['framtidsmötet', 'framtidskonferensen'], 'minor'],
  ['vi', ['Hội nghị mùa xuân bắt đầu.', 'Gặp gỡ mùa xuân kết thúc.'], 'major'],
  ['vi', ['Hội nghị mùa xuân diễn ra trước Gặp gỡ mùa xuân.'], 'minor'],
  ['zh-Hans', ['新春会晤之后举行新春会议。'], 'minor'],
  ['ar', ['اجتماع الربيع قبل لقاء الربيع'], 'minor'],
  ['en', ['The Annual Meeting', 'the Annual Conference'], 'minor'],
])('in %s %j two words for a meeting are %s', (locale, lines, severity) => {
  expect(runRule(meetingWords, pageOf(locale, lines), []).map(one => one.severity)).toEqual([severity]);
});

test.each<[locale: string, lines: Lines, severities: string[]]>([
  [
    'vi',
    [
      ['label', 'Trang chủ'],
      ['label', 'Bài viết'],
    ],
    ['major'],
  ],
  [
    'th',
    [
      ['title', 'หัวข้อ'],
      ['label', 'หน้าแรก'],
    ],
    ['major'],
  ],
  [
    'id',
    [
      ['title', 'Berita'],
      ['item', 'Rapat dibuka'],
    ],
    ['minor'],
  ],
  ['ar', [['title', 'عنوان'], 'نص'], []],
  ['zh-Hans', [['lead', '导语']], []],
])('in %s a page of %j without paragraphs says so', (locale, lines, severities) => {
  expect(runRule(withoutText, pageOf(locale, lines), []).map(one => one.severity)).toEqual(severities);
});

test('one form throughout is no finding, nor is a name that only begins alike', () => {
  const names = [chenGang({ id: 'Chen Gang' })];
  expect(found(onePerson, 'id', ['Chen Gang datang', 'kata Chen Gang', 'Tran Cuongara'], names)).toEqual([]);
  expect(found(onePerson, 'vi', ['Trần Cương'], names)).toEqual([]);
  expect(found(onePerson, 'id', ['Tran Cuong datang'], names)).toEqual([['Tran Cuong']]);
});

test.each([
  ['zh-Hans', '书记Chen Gang表示欢迎。陈刚还指出。', 'Chen Gang', '陈刚'],
  ['ko', '천강은 환영했다. 이어 Chen Gang은 말했다.', 'Chen Gang', '천강'],
  ['th', 'เฉิน กัง ต้อนรับ. Trần Cươngกล่าว', 'Trần Cương', 'เฉิน กัง'],
  ['ar', 'رحب تشن قانغ. وقال Chen Gang', 'Chen Gang', 'تشن قانغ'],
  ['ja', '陳剛は歓迎した。Trần Cươngは述べた。', 'Trần Cương', '陳剛'],
])('in %s both names are found where no space parts them', (locale, line, wrong, own) => {
  const names = [chenGang({ en: 'Chen Gang', [locale]: own })];
  expect(found(onePerson, locale, [line], names)).toEqual([[wrong, own]]);
});

test.each([
  ['en', 'Mr Chen Gang (陈刚), known in Vietnam as Tran Cuong, spoke.', 'Chen Gang'],
  ['id', 'Chen Gang (Trần Cương) datang', 'Chen Gang'],
  ['vi', 'Ông Trần Cương (Chen Gang, 陈刚) đến', 'Trần Cương'],
  ['zh-Hans', '陈刚（Trần Cương）表示', '陈刚'],
  ['ko', '천강(陈刚) 서기', '천강'],
  ['th', 'เฉิน กัง (Trần Cương) กล่าว', 'เฉิน กัง'],
  ['ar', 'تشن قانغ (Chen Gang) قال', 'تشن قانغ'],
  ['en', 'Chen Gang met Tran Cuong, no relation.', 'Chen Gang'],
  ['en', 'Pupils of the Tran Cuong Primary School sang.', 'Chen Gang'],
])('in %s “%s” is no second person', (locale, line, own) => {
  expect(found(onePerson, locale, [line], [chenGang({ en: 'Chen Gang', [locale]: own })])).toEqual([]);
});

test.each([
  [['Tran Cuong spoke.'], 'major'],
  [['Trần Cương spoke.'], 'critical'],
  [['Tran Cuong spoke.', 'Chen Gang listened.'], 'critical'],
  [['Chen Gang spoke. In the evening the delegation left. Tran Cuong stayed.'], 'critical'],
  [['Tran Cuong Primary School opens', 'Chen Gang listened.'], null],
])('%j is %s', (lines, severity) => {
  const findings = runRule(onePerson, pageOf('en', lines), [chenGang({ en: 'Chen Gang' })]);
  expect(findings.map(one => one.severity)).toEqual(severity === null ? [] : [severity]);
});

test('what somebody forbade stays wrong in brackets too', () => {
  const names: Concept[] = [{ ...chenGang({}), forms: new Map([['en', forms('Chen Gang', ['Tran Cuong'])]]) }];
  expect(runRule(onePerson, pageOf('en', ['Tran Cuong spoke.']), names).map(one => one.severity)).toEqual(['critical']);
  expect(found(onePerson, 'en', ['Chen Gang (Tran Cuong) spoke.'], names)).toEqual([['Tran Cuong', 'Chen Gang']]);
});

test('half of one reading with half of another is a hybrid', () => {
  const names = [person({ vi: 'Vi Thao', 'zh-Hans': '韦韬', sv: 'Wei Tao' })];
  expect(found(hybridName, 'sv', ['ordföranden Wei Thao talade', 'och Wei Tao, Vi Thao'], names)).toEqual([
    ['Wei Thao'],
  ]);
});

test('the list of names tells a gender and a place’s kind that the text has wrong', () => {
  const her: Concept = person({ fr: 'Trinh Thanh' }, 'f');
  expect(found(genderOfName, 'fr', ['par le camarade Trinh Thanh'], [her])).toEqual([['le camarade Trinh Thanh']]);
  const city: Concept = { ...person({ nl: 'Hai Phong' }), type: 'place', typeWords: new Map([['nl', ['stad']]]) };
  expect(found(typeWords, 'nl', ['de vijf provincies Quang Ninh, Hai Phong en Lang Son'], [city])).toEqual([
    ['Hai Phong'],
  ]);
});
