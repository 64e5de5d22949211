import { nameIn } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { jointBetween } from '../../text/segment.ts';
import type { Card, Picture, Seal } from '../../theme/page.ts';
import { articlePath, mediaPath } from '../paths.ts';
import type { Site } from '../site.ts';
import type { CardText, Version } from '../version-store.ts';

/** An article of an edition as lists show it. Null when its headline is not there in the edition's language. */
export function cardOf(site: Site, version: Version, units: readonly CardText[][]): Card | null {
  const { locale } = version;
  const headline = textOf(units, 'headline', locale);
  if (headline === null) return null;
  const figures = [...new Set(units.flatMap(unit => (unit[0]?.figureId && unit[0].image ? [unit[0].figureId] : [])))];
  const section = site.sections.find(one => one.id === version.sectionId);
  return {
    href: articlePath(locale, version.slug, version.firstPublishedAt),
    headline,
    lead: textOf(units, 'lead', locale),
    picture: pictureOf(units, figures[0], locale),
    pictures: figures.length,
    seal: sealOf(version),
    outlet: outletOf(site, version.outletId, locale),
    section: section ? nameIn(section.names, locale, site.defaultLocale) : null,
    publishedAt: version.firstPublishedAt,
  };
}

function sealOf(version: Pick<Version, 'sourceLocale' | 'carriage'>): Seal {
  return { locale: version.sourceLocale, carriage: version.carriage };
}

/** The outlet by its own name, in its own language. */
export function outletOf(site: Site, outletId: string, locale: Locale): { name: string; locale: Locale } {
  const outlet = site.outlets.get(outletId);
  if (!outlet) return { name: outletId, locale };
  return { name: nameIn(outlet.names, outlet.locale), locale: outlet.locale };
}

function textOf(units: readonly CardText[][], kind: string, locale: Locale, figureId?: string): string | null {
  const unit = units.find(one => one[0]?.kind === kind && (figureId === undefined || one[0].figureId === figureId));
  const runs = unit?.map(part => part.runs);
  if (!runs || runs.length === 0 || runs.some(one => one === null)) return null;
  return joined(runs as Run[][], locale);
}

export function joined(sentences: readonly (readonly Run[])[], locale: Locale): string {
  return sentences.reduce((text, runs) => (text === '' ? '' : text + jointBetween(text, locale)) + plainText(runs), '');
}

function pictureOf(units: readonly CardText[][], figureId: string | undefined, locale: Locale): Picture | null {
  const image = units.find(unit => unit[0]?.figureId === figureId)?.[0]?.image;
  if (!figureId || !image) return null;
  return {
    src: mediaPath(image.sha),
    width: image.width,
    height: image.height,
    alt: textOf(units, 'alt', locale, figureId) ?? '',
  };
}

/** The first picture of a list, absolute, for link previews. */
export function shareImage(site: Site, found: readonly { card: Card }[]): string | null {
  const picture = found.find(one => one.card.picture)?.card.picture;
  return picture ? site.baseUrl + picture.src : null;
}
