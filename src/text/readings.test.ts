import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadingSystem } from './readings.ts';
import { explainScore, linkThreshold, scoreNames } from './readings-score.ts';
import { splitName } from './readings-split.ts';
import { createReadings, parseCharacters } from './readings-table.ts';

// forms, pinyin, vi, yue, ko, ja, weight
const table = `陈陳	chen	trần	can	진	chin,jin	24
刚剛	gang	cương	gong	강	gou	100
韦韋	wei	vi	wai	위	i	10
韬韜	tao	thao	tou	도	tou	10
习習	xi	tập	zaap	습	shuu	836
近	jin	cận	gan	근	kin,kon	823
平	ping	bình	ping	평	hei,hyou	1484
湖	hu	hồ	wu	호	ko	200
河	he	hà	ho	하	ka,ga	200
南	nan	nam	naam	남	nan	600
广廣	guang	quảng	gwong	광	kou	300
西	xi	tây	sai	서	sei,sai	900
安	an	an,yên	on	안	an	800
福	fu	phúc	fuk	복	fuku	300
建	jian	kiến	gin	건	ken	800
李	li	lý	lei	리	ri	36
吕呂	lü	lã,lữ	leoi	려	ryo	10
布	bu	bố	bou	포	fu	900`;
const readings = createReadings(parseCharacters(table));
const divided = (name: string, ...systems: ReadingSystem[]) =>
  splitName(name, systems, readings).map(way => way.map(({ written }) => written).join('+'));

describe('a name divides into syllables', () => {
  test.each<[name: string, system: ReadingSystem, ways: string[]]>([
    ['Xi Jinping', 'pinyin', ['Xi+Jin+ping']],
    ['Xí Jìnpíng', 'pinyin', ['Xí+Jìn+píng']],
    ["Xi'an", 'pinyin', ['Xi+an']],
    ['Xian', 'pinyin', ['Xi+an']],
    ['Lü Bu', 'pinyin', ['Lü+Bu']],
    ['Lyu Bu', 'pinyin', ['Lyu+Bu']],
    ['Hsi Chin-p’ing', 'wade-giles', ['Hsi+Chin+ping']],
    ['Hsi Chin-ping', 'wade-giles', ['Hsi+Chin+ping']],
    ['Chen Kang', 'wade-giles', ['Chen+Kang']],
    ['Trần Cương', 'sino-vietnamese', ['Trần+Cương']],
    ['Tran Cuong', 'sino-vietnamese', ['Tran+Cuong']],
    ['HÀ NAM', 'sino-vietnamese', ['HÀ+NAM']],
    ['Hànam', 'sino-vietnamese', ['Hà+nam']],
    ['Lí', 'sino-vietnamese', ['Lí']],
    ['Chan Kong', 'cantonese', ['Chan+Kong']],
    ['Lee Kwong-sai', 'cantonese', ['Lee+Kwong+sai']],
    ['Lee Nam-pyung', 'sino-korean', ['Lee+Nam+pyung']],
    ['Yi Nam', 'sino-korean', ['Yi+Nam']],
    ['이남평', 'sino-korean', ['이+남+평']],
    ['Fukken', 'sino-japanese', ['Fuk+ken']],
    ['Shū Kinpei', 'sino-japanese', ['Shū+Kin+pei']],
    ['Shu Kimpei', 'sino-japanese', ['Shu+Kim+pei']],
    ['陈刚', 'han', ['陈+刚']],
    ['陳剛', 'han', ['陳+剛']],
    ['Johnson', 'pinyin', []],
    ['เฉิน กัง', 'pinyin', []],
    ['تشن قانغ', 'sino-vietnamese', []],
    ['', 'pinyin', []],
  ])('%s as %s', (name, system, ways) => {
    expect(divided(name, system)).toEqual(ways);
  });

  test('each word may be of another system', () => {
    expect(divided('Wei Thao', 'pinyin', 'sino-vietnamese')).toEqual(['Wei+Thao']);
    expect(divided('Wei Thao', 'pinyin')).toEqual([]);
  });

  test('whatever the text, in few ways and without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(splitName(text, ['pinyin', 'sino-japanese', 'han'], readings).length).toBeLessThanOrEqual(32);
      }),
    );
    expect(divided('li'.repeat(500_000), 'pinyin')).toEqual([]);
    expect(divided('Li '.repeat(10_000), 'pinyin')).toEqual([]);
  });
});

function score(a: string, aSystems: ReadingSystem[], b: string, bSystems: ReadingSystem[]): number | null {
  return scoreNames(splitName(a, aSystems, readings), splitName(b, bSystems, readings), readings)?.score ?? null;
}

describe('two names are scored through common characters', () => {
  test.each<[string, ReadingSystem, string, ReadingSystem]>([
    ['Xi Jinping', 'pinyin', 'Tập Cận Bình', 'sino-vietnamese'],
    ['Xi Jinping', 'pinyin', 'Tap Can Binh', 'sino-vietnamese'],
    ['Hunan', 'pinyin', 'Hồ Nam', 'sino-vietnamese'],
    ["Fu'an", 'pinyin', 'Phước Yên', 'sino-vietnamese'],
    ['Lü Bu', 'pinyin', 'Lữ Bố', 'sino-vietnamese'],
    ['Fujian', 'pinyin', 'Fukken', 'sino-japanese'],
    ['陳剛', 'han', 'Chen Gang', 'pinyin'],
    ['이남', 'sino-korean', '李南', 'han'],
    ['Chan Kong', 'cantonese', 'Trần Cương', 'sino-vietnamese'],
  ])('%s (%s) may be %s (%s)', (a, system, b, other) => {
    expect(score(a, [system], b, [other])).toBeGreaterThan(0);
    expect(score(b, [other], a, [system])).toBeCloseTo(score(a, [system], b, [other]) as number);
  });

  test.each<[string, ReadingSystem, string, ReadingSystem]>([
    ['Hunan', 'pinyin', 'Hà Nam', 'sino-vietnamese'],
    ['Xi Jinping', 'pinyin', 'Tập Bình', 'sino-vietnamese'],
    ['陈刚', 'han', 'Vi Thao', 'sino-vietnamese'],
    ['Henan', 'pinyin', '호남', 'sino-korean'],
  ])('%s (%s) is not %s (%s)', (a, system, b, other) => {
    expect(score(a, [system], b, [other])).toBeNull();
  });

  test('marks that are those of another character cost', () => {
    const right = score('Hunan', ['pinyin'], 'Hồ Nam', ['sino-vietnamese']) as number;
    expect(score('Hunan', ['pinyin'], 'Hổ Nam', ['sino-vietnamese'])).toBeLessThan(right);
  });

  test('a name in two systems is linked for less', () => {
    const plain = score('Wei Tao', ['pinyin'], '韦韬', ['han']) as number;
    const mixed = score('Wei Thao', ['pinyin', 'sino-vietnamese'], '韦韬', ['han']) as number;
    expect(mixed).toBeLessThan(plain);
    expect(mixed).toBeGreaterThan(plain / 2);
  });

  test('the characters are the reasons', () => {
    const [a, b] = [
      splitName('Xi Jinping', ['pinyin'], readings),
      splitName('Tap Can Binh', ['sino-vietnamese'], readings),
    ];
    expect(explainScore(scoreNames(a, b, readings)!, readings)).toEqual([
      { a: 'Xi', b: 'Tap', characters: ['习習'] },
      { a: 'Jin', b: 'Can', characters: ['近'] },
      { a: 'ping', b: 'Binh', characters: ['平'] },
    ]);
  });

  test('the threshold is that of the less telling system', () => {
    expect(linkThreshold('pinyin', 'sino-japanese')).toBe(linkThreshold('sino-japanese', 'han'));
    expect(linkThreshold('pinyin', 'sino-japanese')).toBeLessThan(linkThreshold('pinyin', 'sino-vietnamese'));
  });
});
