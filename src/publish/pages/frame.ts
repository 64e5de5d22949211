import { nameIn } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import type { Frame } from '../../theme/page.ts';
import { aboutPath, feedPath, homePath, sectionPath } from '../paths.ts';
import type { Site } from '../site.ts';

/** Which sections and outlets of which editions have something to show. */
export type Filled = {
  sections: ReadonlyMap<Locale, ReadonlySet<string>>;
  outlets: ReadonlyMap<Locale, ReadonlySet<string>>;
};

export type FrameRequest = {
  locale: Locale;
  path: string;
  title: string | null;
  description?: string | null;
  /** Path of this page in each edition that has it, this one included; tabs lead there, others lead home. */
  elsewhere: ReadonlyMap<Locale, string>;
  /** The editions whose version search engines may show. */
  indexable: ReadonlySet<Locale>;
  /** Path for readers of no edition's language; null where no version may be indexed. */
  xDefault: string | null;
  sectionId?: string | null;
  date?: string | null;
  shareImage?: string | null;
  jsonLd?: object[];
  /** A page without an address of its own. */
  isAddressless?: boolean;
};

export type Assets = { stylesheet: string; icon: string };

export function frameOf(site: Site, filled: Filled, assets: Assets, request: FrameRequest): Frame {
  const { locale, path } = request;
  const absolute = (at: string) => `${site.baseUrl}${at}`;
  const index = request.indexable.has(locale) && !request.isAddressless;
  const alternates = site.editions.flatMap(edition => {
    const at = request.elsewhere.get(edition.locale);
    return at && request.indexable.has(edition.locale) ? [{ locale: edition.locale, href: absolute(at) }] : [];
  });
  const hasAlternates = index && alternates.length > 1;
  return {
    locale,
    timeZone: site.timeZone,
    siteName: nameIn(site.names, locale, site.defaultLocale),
    tagline: nameIn(site.taglines, locale, site.defaultLocale),
    path,
    title: request.title,
    description: request.description ?? null,
    canonical: request.isAddressless ? null : absolute(path),
    index,
    alternates: hasAlternates ? alternates : [],
    xDefault: hasAlternates && request.xDefault ? absolute(request.xDefault) : null,
    tabs: site.editions.map(edition => ({
      locale: edition.locale,
      href: request.elsewhere.get(edition.locale) ?? homePath(edition.locale),
      current: edition.locale === locale,
    })),
    sections: site.sections
      .filter(section => filled.sections.get(locale)?.has(section.id))
      .map(section => ({
        name: nameIn(section.names, locale, site.defaultLocale),
        href: sectionPath(locale, section.id),
        current: section.id === request.sectionId,
      })),
    home: homePath(locale),
    about: aboutPath(locale),
    feed: feedPath(locale),
    date: request.date ?? null,
    shareImage: request.shareImage ?? null,
    jsonLd: request.jsonLd ?? [],
    stylesheet: assets.stylesheet,
    icon: assets.icon,
  };
}

/** A page that every edition has, such as its home. */
export function everywhere(
  site: Site,
  pathIn: (locale: Locale) => string,
): Pick<FrameRequest, 'elsewhere' | 'indexable'> {
  return {
    elsewhere: new Map(site.editions.map(edition => [edition.locale, pathIn(edition.locale)])),
    indexable: new Set(site.editions.map(edition => edition.locale)),
  };
}
