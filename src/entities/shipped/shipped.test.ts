import { expect, test } from 'vitest';
import sample from '../../../sample/names.json' with { type: 'json' };
import type { Entity } from '../entity.ts';
import { formsIn, preferredForm } from '../entity.ts';
import border from './border.json' with { type: 'json' };
import china from './china.json' with { type: 'json' };
import { shippedPlaces } from './places.ts';
import { shippedRegions } from './regions.ts';
import { shippedEntities, shippedParts } from './shipped-entities.ts';
import vietnam from './vietnam.json' with { type: 'json' };

const locales = ['vi', 'zh-Hans', 'en', 'fr', 'es', 'id', 'ms', 'nl', 'sv', 'ar', 'th', 'ko'];
const all = shippedEntities(locales, shippedParts);
const byId = new Map(all.map(entity => [entity.id, entity]));
const provinces = vietnam.places.map(place => byId.get(place.id)!);
const lasts = (entity: Entity, day: string) => entity.until === null || entity.until >= day;

test('Vietnam has 63 provinces on 30 June 2025 and 34 the day after', () => {
  expect(provinces.filter(one => lasts(one, '2025-06-30')).length).toBe(63);
  expect(provinces.filter(one => lasts(one, '2025-07-01')).length).toBe(34);
  const cities = vietnam.places.filter(place => place.kind === 'centrally-run-city').map(place => place.id);
  expect(cities.sort()).toEqual(['can-tho', 'da-nang', 'hai-phong', 'hanoi', 'ho-chi-minh-city', 'hue']);
});

test('every province that ended has one successor, which goes on; no other has any', () => {
  const going = new Set(provinces.filter(one => one.until === null).map(one => one.id));
  for (const province of provinces) {
    expect(province.successors.length, province.id).toBe(province.until === null ? 0 : 1);
    for (const successor of province.successors) expect(going, province.id).toContain(successor);
  }
  // Eleven provinces stayed as they were (Resolution 202/2025/QH15), the others took in 29.
  const grew = new Set(provinces.flatMap(one => one.successors));
  expect([...going].filter(id => !grew.has(id)).sort()).toEqual(
    'cao-bang dien-bien ha-tinh hanoi hue lai-chau lang-son nghe-an quang-ninh son-la thanh-hoa'.split(' '),
  );
});

test('China has 34 divisions, of four kinds', () => {
  const count = (kind: string | null) => china.places.filter(place => place.kind === kind).length;
  expect([count('province'), count('municipality'), count('autonomous-region')]).toEqual([22, 4, 5]);
  expect(count('special-administrative-region')).toBe(2);
  expect(china.places.length).toBe(34);
  for (const { id } of china.places) expect(byId.get(id), id).toBeDefined();
});

test('every province, gate and railway has a name in all twelve languages, but for the forms that are not known', () => {
  // These are there for what they are called in Vietnamese.
  const homonyms = new Set(border.homonyms.map(one => one.id));
  const places = shippedPlaces().filter(place => !homonyms.has(place.id));
  const missing = places.flatMap(place =>
    locales.filter(locale => preferredForm(place, locale) === null).map(locale => `${place.id} ${locale}`),
  );
  expect(missing).toEqual(['hekou-gate ar', 'jinshuihe ar']);
});

test('a preferred form names one entity, and what two may be called is known', () => {
  const holders = new Map<string, Set<string>>();
  const preferred: string[] = [];
  for (const { id, names } of all) {
    for (const [locale, forms] of Object.entries(names)) {
      for (const { text, status } of forms) {
        const key = `${locale} ${text}`;
        holders.set(key, (holders.get(key) ?? new Set()).add(id));
        if (status === 'preferred') preferred.push(key);
      }
    }
  }
  expect(preferred.length).toBe(new Set(preferred).size);
  const shared = [...holders].filter(([, ids]) => ids.size > 1).map(([key]) => key);
  expect(shared.sort()).toEqual(['ko 산시', 'vi Hà Bắc', 'vi Hà Nam', 'vi Sơn Tây', 'zh-Hans 河南', 'zh-Hans 河南省']);
});

test('ids are stable and no two are the same', () => {
  expect(byId.size).toBe(all.length);
  expect([...byId.keys()].filter(id => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  for (const id of ['country-vn', 'region-035', 'organisation-eu', 'language-zh-hans', 'currency-vnd', 'quang-ninh'])
    expect(byId.get(id), id).toBeDefined();
});

test('the places of the sample have the same preferred forms', () => {
  const sampled = new Map(sample.map(entity => [entity.id, entity.names as Record<string, string[]>]));
  const shared = shippedPlaces().filter(place => sampled.has(place.id));
  expect(shared.length).toBeGreaterThanOrEqual(20);
  for (const place of shared) {
    const wanted = Object.fromEntries(locales.map(locale => [locale, sampled.get(place.id)![locale]?.[0]]));
    expect(Object.fromEntries(locales.map(locale => [locale, preferredForm(place, locale)])), place.id).toEqual(wanted);
  }
});

test('where CLDR names a division of China, that is its name', () => {
  for (const code of ['HK', 'MO', 'TW']) {
    const entity = byId.get(`country-${code.toLowerCase()}`)!;
    for (const locale of locales) {
      const names = (['long', 'short'] as const).map(style =>
        new Intl.DisplayNames(locale, { type: 'region', style }).of(code),
      );
      expect(names, `${code} ${locale}`).toContain(preferredForm(entity, locale));
    }
  }
  expect(byId.get('country-hk')!.typeWords.vi).toEqual(['đặc khu hành chính']);
});

test('regions are named as one writes them in a sentence', () => {
  const form = (id: string, locale: string) => preferredForm(byId.get(id)!, locale);
  expect(form('country-hk', 'zh-Hans')).toBe('香港');
  expect(form('country-mm', 'th')).toBe('เมียนมา');
  expect(form('country-mm', 'vi')).toBe('Myanmar');
  expect(form('country-cd', 'zh-Hans')).toBe('刚果（金）');
  expect(formsIn(byId.get('country-us')!, 'en')).toEqual(['United States', 'United States of America', 'US', 'USA']);
  expect(form('country-vn', 'ar')).toBe('فيتنام');
  expect(byId.has('country-zz') || byId.has('country-su') || byId.has('country-qo')).toBe(false);
  expect(shippedRegions(['uk']).find(one => one.id === 'country-vn')?.names.uk?.[0]?.text).toBe('Вʼєтнам');
});

test('countries have the names they had until lately, as admitted ones', () => {
  const names = (id: string, locale: string) => byId.get(id)!.names[locale]!.map(one => `${one.text} ${one.status}`);
  expect(names('country-tr', 'en')).toEqual(['Türkiye preferred', 'Turkey allowed']);
  expect(names('country-mm', 'th')).toContain('พม่า allowed');
  expect(names('country-cz', 'vi')).toContain('Cộng hòa Séc allowed');
  expect(names('country-mm', 'ar')).toContain('بورما allowed');
  expect(names('country-mm', 'ko')).toContain('버마 allowed');
  expect(formsIn(byId.get('country-cg')!, 'en')).toContain('Republic of the Congo');
});

test('languages do not bear the names of countries', () => {
  const forms = (locale: string) => formsIn(byId.get('language-vi')!, locale);
  expect(['id', 'ms', 'th', 'en', 'vi'].map(forms)).toEqual([
    ['bahasa Vietnam'],
    ['bahasa Vietnam'],
    ['ภาษาเวียดนาม'],
    ['Vietnamese'],
    ['Tiếng Việt'],
  ]);
});

test('currencies have their forms for one and many and their code', () => {
  const names = byId.get('currency-eur')!.names;
  expect(names.nl!.map(({ text, status }) => [text, status])).toEqual([
    ['Euro', 'preferred'],
    ['euro', 'allowed'],
    ['EUR', 'acronym'],
  ]);
  expect(formsIn(byId.get('currency-usd')!, 'en')).toEqual(['US Dollar', 'US dollar', 'US dollars', 'USD']);
});

test('names say how they came into the language', () => {
  const systems = (id: string) => ['vi', 'zh-Hans', 'en', 'ko'].map(locale => byId.get(id)!.names[locale]![0]!.system);
  expect(systems('quang-ninh')).toEqual(['native', 'sino-vietnamese', 'transcribed', 'transcribed']);
  expect(systems('yunnan')).toEqual(['sino-vietnamese', 'native', 'pinyin', 'transcribed']);
  expect(systems('inner-mongolia')[2]).toBe('translated');
});

test('gates face each other, and every capital is named', () => {
  const gates = new Map(border.places.filter(place => place.kind === 'border-gate').map(gate => [gate.id, gate]));
  expect(gates.size).toBe(24);
  for (const gate of gates.values()) {
    const facing = gates.get(gate.facing as string)!;
    expect([facing.facing, facing.side], gate.id).toEqual([gate.id, gate.side === 'vn' ? 'cn' : 'vn']);
  }
  for (const place of vietnam.places.filter(one => one.kind === 'province'))
    expect((place.capital ?? '').length, place.id).toBeGreaterThan(2);
});

test('a name that was another until a day says so', () => {
  const { names } = byId.get('hue')!;
  expect(names.vi!.map(({ text, from, until }) => [text, from, until])).toEqual([
    ['Huế', '2025-01-01', null],
    ['Thừa Thiên Huế', null, '2024-12-31'],
    ['Thừa Thiên - Huế', null, '2024-12-31'],
  ]);
});

test('a form that is an ordinary word of the language stands with the word for its kind', () => {
  const forms = (id: string, locale: string) => formsIn(byId.get(id)!, locale);
  // Peace; Comrade Lin; "after"; "except"; storage.
  expect(forms('hoa-binh', 'zh-Hans')).toEqual(['和平省']);
  expect(forms('lam-dong', 'zh-Hans')).toEqual(['林同省']);
  expect(forms('hue', 'ko')).not.toContain('후에');
  expect(forms('hue', 'th')).not.toContain('เว้');
  expect(forms('zhejiang', 'ko')).toEqual(['저장성']);
});

test('regions and places come by themselves, languages and currencies when asked for', () => {
  const prefixes = new Set(shippedEntities(['vi', 'ar']).map(one => one.id.split('-')[0]));
  expect(prefixes.has('language') || prefixes.has('currency')).toBe(false);
  expect(shippedEntities(['th'], ['currencies']).every(one => one.id.startsWith('currency-'))).toBe(true);
});

test('a locale that was not asked for has no names', () => {
  const two = shippedEntities(['th', 'ar'], shippedParts);
  expect(new Set(two.flatMap(entity => Object.keys(entity.names)))).toEqual(new Set(['th', 'ar']));
  expect(two.some(entity => Object.keys(entity.names).length === 0)).toBe(false);
});
