import { describe, expect, it } from 'vitest';
import { SampanError } from '../../src/base/error.ts';
import { datesOf } from '../../src/theme/dates.ts';
import { catalogueFor, catalogues, type Key, type Message, sayIn } from '../../src/theme/strings.ts';
import { stylesheet } from '../../src/theme/style.ts';
import { typeset } from '../../src/theme/typography.ts';
import { editionLocales } from './models.ts';

const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const places = (message: Message) => new Set(texts(message).flatMap(text => text.match(/\{\w+\}/g) ?? []));
const en = catalogues.en as Record<Key, Message>;

describe.each(editionLocales)('the words of %s', locale => {
  const catalogue = catalogues[locale] as Record<Key, Message>;

  it('are all there, and none too many', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    for (const message of Object.values(catalogue)) for (const text of texts(message)) expect(text.trim()).toBe(text);
  });

  it('have a form for every CLDR plural category of the language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
    for (const [key, message] of Object.entries(catalogue)) {
      expect(typeof message, key).toBe(typeof en[key as Key]);
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(categories);
    }
  });

  it('have the places of the English ones', () => {
    // A dual says "two" in the word itself, so that not every form has a number.
    for (const key of Object.keys(en) as Key[]) expect(places(catalogue[key]), key).toEqual(places(en[key]));
  });

  it('leave no place unfilled and no English behind', () => {
    const say = sayIn(locale);
    const values = {
      count: 3,
      name: 'x',
      names: 'x',
      engines: 'x',
      outlet: 'x',
      date: 'x',
      language: 'x',
      state: 'x',
    };
    for (const key of Object.keys(en) as Key[]) expect(say.text(key, values), key).not.toMatch(/[{}]/);
    if (locale === 'en') return;
    const same = (Object.keys(en) as Key[]).filter(key => JSON.stringify(catalogue[key]) === JSON.stringify(en[key]));
    expect(same.filter(key => !['language', 'seal', 'machine'].includes(key))).toEqual([]);
  });
});

describe('strings', () => {
  it('serve other regions of the same language and script, and refuse a language they do not have', () => {
    expect(catalogueFor('fr-CA')).toBe('fr');
    expect(catalogueFor('zh')).toBe('zh-Hans');
    expect(catalogueFor('zh-CN')).toBe('zh-Hans');
    expect(() => catalogueFor('zh-Hant')).toThrow(SampanError);
    expect(() => catalogueFor('ja')).toThrow(SampanError);
  });

  it('choose the Arabic form by number', () => {
    const say = sayIn('ar');
    const forms = [0, 1, 2, 3, 11, 100].map(count => say.text('changes', { count }));
    expect(new Set(forms).size).toBe(6);
    expect(forms[2]).toContain('جملتان');
    expect(forms[3]).toContain('3 جمل ');
  });
});

describe('typography', () => {
  it('keeps French punctuation, numbers and units together', () => {
    expect(typeset('Second chantier : « la voie » aura 1 435 mm ; pourquoi ? Voilà !', 'fr')).toBe(
      'Second chantier\u00a0: «\u00a0la voie\u00a0» aura 1\u202f435\u00a0mm\u00a0; pourquoi\u00a0? Voilà\u00a0!',
    );
    expect(typeset('25 % de 14 300 000 €, à 16 h 20', 'fr-CA')).toBe(
      '25\u00a0% de 14\u202f300\u202f000\u00a0€, à 16\u00a0h 20',
    );
  });

  it('does not take a year or a word for a number or a unit', () => {
    expect(typeset('en 2025 300 personnes', 'fr')).toBe('en 2025 300 personnes');
    expect(typeset('à 3 mois', 'fr')).toBe('à 3 mois');
    expect(typeset('12 minutes', 'en')).toBe('12 minutes');
  });

  it('keeps number and unit together in the other languages too', () => {
    expect(typeset('rộng 1.435 mm : được', 'vi')).toBe('rộng 1.435\u00a0mm : được');
    expect(typeset('1 435 mm', 'sv')).toBe('1\u00a0435\u00a0mm');
    expect(typeset('lebar 1.435 mm', 'id')).toBe('lebar 1.435\u00a0mm');
  });

  it('changes nothing but spaces, in any language', () => {
    const all = [
      '« 1 435 mm » : 10 km ; oui !',
      'กว้าง 1,435 มม.',
      '轨距为1435毫米。',
      'عرض السكة 1435 ملم: نعم',
      'lebar 5 km',
    ];
    for (const locale of editionLocales)
      for (const text of all) expect(typeset(text, locale).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
  });
});

describe('dates', () => {
  const at = '2025-12-18T17:30:00.000Z';

  it('are those of the publication’s time zone, in the words of the language', () => {
    const day = (locale: string) => datesOf(locale, 'Asia/Ho_Chi_Minh').day(at);
    expect(editionLocales.map(day)).toEqual([
      '19 tháng 12, 2025',
      '2025年12月19日',
      '19 December 2025',
      '19 décembre 2025',
      '19 Desember 2025',
      '19 Disember 2025',
      '19 december 2025',
      '19 december 2025',
      '19 de diciembre de 2025',
      '19 ديسمبر 2025',
      '19 ธันวาคม 2568',
      '2025년 12월 19일',
    ]);
    expect(datesOf('fr', 'Europe/Paris').day(at)).toBe('18 décembre 2025');
  });

  it('tell the hour only of today', () => {
    const { clockOrDay } = datesOf('id', 'Asia/Jakarta');
    expect(clockOrDay(at, '2025-12-19T03:00:00.000Z')).toBe('00.30');
    expect(clockOrDay(at, '2025-12-20T03:00:00.000Z')).toBe('19 Des');
    expect(clockOrDay(at, null)).toBe('19 Des');
  });
});

describe('the style sheet', () => {
  it('stays within 12 KiB and asks for nothing', () => {
    expect(Buffer.byteLength(stylesheet)).toBeLessThanOrEqual(12 * 1024);
    expect(stylesheet).not.toMatch(/url\(|@import|@font-face/);
  });

  it('says nothing of left and right, so that every page can be mirrored', () => {
    expect(stylesheet.replaceAll(/\([^)]*\)/g, '')).not.toMatch(/(?<![\w-])(left|right)(?![\w-])|-(left|right)/);
  });
});
