import { directionOf, type Locale } from '../../src/base/locale.ts';
import { textRuns } from '../../src/base/runs.ts';
import { iconPath } from '../../src/theme/icon.ts';
import type {
  ArticlePage,
  BodyBlock,
  Card,
  Carriage,
  FigureModel,
  Frame,
  HomePage,
  Inline,
  Picture,
} from '../../src/theme/page.ts';
import { stylesheetPath } from '../../src/theme/style.ts';
import { type SampleTexts, sampleTexts } from './sample-texts.ts';

// Page models as the publisher makes them, filled with the sample sentences. The same call gives the same model.

export const editionLocales: Locale[] = ['vi', 'zh-Hans', 'en', 'fr', 'id', 'ms', 'nl', 'sv', 'es', 'ar', 'th', 'ko'];

const outlets = [
  { name: 'Sông Kỳ', locale: 'vi' },
  { name: '南岸晚报', locale: 'zh-Hans' },
  { name: 'ข่าวลุ่มน้ำ', locale: 'th' },
  { name: 'De Veerman', locale: 'nl' },
];
const scenes = ['rail', 'gate', 'port', 'school', 'bay', 'market', 'lantern', 'mountains', 'field'];
const carriages: Carriage[] = ['reviewed', 'machine', 'original', 'reviewed'];

export function textsOf(locale: Locale): SampleTexts {
  return sampleTexts[locale] as SampleTexts;
}

export function picture(locale: Locale, n: number): Picture {
  const alt = textsOf(locale).headlines[(n + 3) % 6] as string;
  return { src: `/media/${scenes[n % scenes.length]}.svg`, width: 1200, height: 800, alt };
}

export function frameOf(locale: Locale, page = ''): Frame {
  const texts = textsOf(locale);
  const base = 'https://news.example';
  return {
    locale,
    timeZone: 'Asia/Ho_Chi_Minh',
    siteName: 'Sampan',
    tagline: texts.tagline,
    path: `/${locale}/${page}`,
    title: page ? (texts.headlines[0] as string) : null,
    description: texts.lead,
    canonical: `${base}/${locale}/${page}`,
    index: true,
    alternates: editionLocales.map(one => ({ locale: one, href: `${base}/${one}/${page}` })),
    xDefault: `${base}/${page}`,
    tabs: editionLocales.map(one => ({ locale: one, href: `/${one}/${page}`, current: one === locale })),
    sections: texts.sections.map((name, i) => ({
      name,
      href: `/${locale}/section-${i}/`,
      current: page !== '' && i === 0,
    })),
    home: `/${locale}/`,
    about: `/${locale}/about/`,
    feed: `/${locale}/feed.xml`,
    date: '2025-12-18T04:52:00.000Z',
    shareImage: `${base}/media/share.jpg`,
    jsonLd: [{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: texts.headlines[0] }],
    stylesheet: stylesheetPath,
    icon: iconPath,
  };
}

/** The n-th card of an edition; every fourth is an original of the edition itself. */
export function cardOf(locale: Locale, n: number, withPicture = true): Card {
  const texts = textsOf(locale);
  const carriage = carriages[n % 4] as Carriage;
  const outlet = carriage === 'original' ? { name: 'Sampan', locale } : (outlets[n % 4] as (typeof outlets)[0]);
  const abroad = outlet.locale === locale && carriage !== 'original' ? { name: 'Kabar Selat', locale: 'id' } : outlet;
  return {
    href: `/${locale}/2025/12/story-${n}/`,
    headline: texts.headlines[n % 6] as string,
    lead: texts.lead,
    picture: withPicture ? picture(locale, n) : null,
    pictures: 3 + n,
    seal: { locale: abroad.locale, carriage },
    outlet: abroad,
    section: texts.sections[n % 5] as string,
    publishedAt: new Date(Date.UTC(2025, 11, 18, 4, 52) - n * 47 * 60_000).toISOString(),
  };
}

export function cards(locale: Locale, from: number, count: number, withPicture = true): Card[] {
  return Array.from({ length: count }, (_, i) => cardOf(locale, from + i, withPicture));
}

/** A front page of 45 items, as on a busy day. */
export function homeOf(locale: Locale): HomePage {
  const { sections } = textsOf(locale);
  const river = (i: number, from: number) => ({
    title: sections[i] as string,
    href: `/${locale}/section-${i}/`,
    cards: [...cards(locale, from, 1), ...cards(locale, from + 1, 3, false)],
  });
  return {
    frame: frameOf(locale),
    lead: cardOf(locale, 0),
    leadLinks: cards(locale, 3, 2, false),
    side: [...cards(locale, 1, 2), cardOf(locale, 3, false)],
    latest: cards(locale, 1, 9, false),
    rivers: [river(0, 13), river(2, 5), river(3, 3)],
    gallery: cards(locale, 6, 4),
    voices: [0, 1, 3].map(n => cardOf(locale, n, false)),
    features: { title: sections[4] as string, href: `/${locale}/section-4/`, cards: cards(locale, 8, 4) },
  };
}

export const inline = (text: string, joint: Inline['joint'] = ' '): Inline => ({
  joint,
  runs: textRuns(text),
  codes: [],
});

export function figureOf(locale: Locale, n: number): FigureModel {
  const caption = textsOf(locale).sentences[n % 5] as string;
  return { picture: picture(locale, n), caption, credit: 'Ảnh: Sông Kỳ', creditLocale: 'vi' };
}

/** An article of 11 paragraphs, about 600 words in Latin script, translated from Vietnamese and reviewed. */
export function articleOf(locale: Locale, paragraphs = 11): ArticlePage {
  const texts = textsOf(locale);
  const carriage: Carriage = locale === 'vi' ? 'original' : locale === 'th' ? 'machine' : 'reviewed';
  const body: BodyBlock[] = [];
  for (let i = 0; i < paragraphs; i += 1) {
    const content = [0, 1, 2, 3].map(k =>
      inline(texts.sentences[(i + k) % 5] as string, locale === 'zh-Hans' ? '' : ' '),
    );
    body.push({ kind: 'paragraph', content });
    if (i === 2) body.push({ kind: 'heading', content: [inline(texts.headlines[1] as string)] });
    if (i === 4) body.push({ kind: 'figure', figure: figureOf(locale, 1) });
    if (i === 6) body.push({ kind: 'quote', content: [inline(texts.sentences[4] as string)] });
  }
  body.push({ kind: 'list', items: texts.headlines.slice(1, 4).map(text => [inline(text)]) });
  body.push({ kind: 'correction', content: [inline(texts.sentences[3] as string)] });
  const versionCarriage = (one: Locale): Carriage =>
    one === 'vi' ? 'original' : one === 'th' ? 'machine' : 'reviewed';
  return {
    frame: frameOf(locale, '2025/12/rail/'),
    section: { name: texts.sections[0] as string, href: `/${locale}/section-0/` },
    headline: [inline(texts.headlines[0] as string)],
    lead: [inline(texts.lead)],
    byline: 'Nguyễn Thu Hà',
    outlet: { name: 'Sông Kỳ', locale: 'vi', href: `/${locale}/song-ky/` },
    publishedAt: '2025-12-17T11:40:00.000Z',
    modifiedAt: '2025-12-18T01:15:00.000Z',
    provenance: {
      original: 'vi',
      carriage,
      engines: carriage === 'original' ? [] : ['Apertium 3.8'],
      translators: [],
      reviewers: carriage === 'reviewed' ? ['Claire Aubry'] : [],
      translatedAt: carriage === 'original' ? null : '2025-12-17T12:05:00.000Z',
      sourceUrl: 'https://songky.example/duong-sat',
    },
    versions: editionLocales.map(one => ({
      locale: one,
      href: `/${one}/2025/12/rail/`,
      carriage: versionCarriage(one),
      current: one === locale,
    })),
    changes:
      carriage === 'original'
        ? []
        : [
            { before: 'Năm địa phương tham gia cơ chế.', after: 'Năm tỉnh, thành phố tham gia cơ chế.' },
            { before: null, after: 'Cuộc họp tới dự kiến vào mùa xuân.' },
          ],
    hero: figureOf(locale, 0),
    body,
    related: cards(locale, 1, 4),
  };
}

export const directions = Object.fromEntries(editionLocales.map(locale => [locale, directionOf(locale)]));
