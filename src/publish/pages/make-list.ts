import { nameIn } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { renderList } from '../../theme/list.ts';
import { outletLd } from '../json-ld.ts';
import { outletPath, sectionPath } from '../paths.ts';
import { htmlType, type MadePage, type PageSource } from '../source.ts';
import { shareImage } from './card.ts';

const listLength = 100;

/** A section or an outlet of an edition; null where it has nothing to show. */
export async function makeList(
  source: PageSource,
  locale: Locale,
  kind: 'section' | 'outlet',
  id: string,
): Promise<MadePage | null> {
  const { site, filled } = source;
  const isFilled = (at: Locale) => (kind === 'section' ? filled.sections : filled.outlets).get(at)?.has(id) ?? false;
  if (!isFilled(locale)) return null;
  const pathIn = (at: Locale) => (kind === 'section' ? sectionPath(at, id) : outletPath(at, id));
  const found = await source.cards(
    await source.visible({ locale, limit: listLength, ...(kind === 'section' ? { sectionId: id } : { outletId: id }) }),
  );
  const elsewhere = new Map(
    site.editions.filter(one => isFilled(one.locale)).map(one => [one.locale, pathIn(one.locale)]),
  );
  const heading = kind === 'section' ? sectionHeading(source, locale, id) : outletHeading(source, locale, id);
  return {
    status: 200,
    contentType: htmlType,
    body: renderList({
      frame: source.frame({
        locale,
        path: pathIn(locale),
        title: heading.title,
        elsewhere,
        indexable: new Set(elsewhere.keys()),
        xDefault: elsewhere.get(site.defaultLocale) ?? null,
        sectionId: kind === 'section' ? id : null,
        date: found[0]?.card.publishedAt ?? null,
        shareImage: shareImage(site, found),
        jsonLd: kind === 'outlet' ? [outletLd(site, id, locale)] : [],
      }),
      ...heading,
      cards: found.map(one => one.card),
    }),
    shows: found.map(one => one.version.articleId),
  };
}

type Heading = { title: string; titleLocale: Locale; note: string | null; link: { href: string; text: string } | null };

function sectionHeading({ site }: PageSource, locale: Locale, id: string): Heading {
  const section = site.sections.find(one => one.id === id);
  return {
    title: nameIn(section?.names ?? {}, locale, site.defaultLocale),
    titleLocale: locale,
    note: null,
    link: null,
  };
}

/** An outlet stands under its own name; the name as the edition's readers can say it stands beside it. */
function outletHeading({ site }: PageSource, locale: Locale, id: string): Heading {
  const outlet = site.outlets.get(id);
  if (!outlet) return { title: id, titleLocale: locale, note: null, link: null };
  const title = nameIn(outlet.names, outlet.locale);
  const reading = nameIn(outlet.names, locale);
  return {
    title,
    titleLocale: outlet.locale,
    note: reading === title ? null : reading,
    link: { href: outlet.home, text: outlet.home.replace(/^https?:\/\/|\/$/g, '') },
  };
}
