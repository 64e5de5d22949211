import { nameIn, originalAddress } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';
import { type ArticleContent, creditOf, provenanceOf } from './pages/article.ts';
import { homePath, mediaPath, outletPath } from './paths.ts';
import type { Site } from './site.ts';

/** IPTC digital source type of what a machine made. */
export const machineSourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** schema.org NewsArticle of a version. Translations name what they translate; every version names where it comes from. */
export function newsArticle(
  site: Site,
  content: ArticleContent,
  texts: { headline: string; description: string | null; path: string; originalHref: string | null },
): object {
  const { article, version } = content;
  const outlet = site.outlets.get(article.outletId);
  const provenance = provenanceOf(content);
  const isTranslation = version.carriage !== 'original';
  const url = site.baseUrl + texts.path;
  const original = originalAddress(article);
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: texts.headline,
    description: texts.description,
    inLanguage: version.locale,
    datePublished: article.firstPublishedAt,
    dateModified: article.revision.modifiedAt,
    author: article.revision.byline ? { '@type': 'Person', name: article.revision.byline } : undefined,
    sourceOrganization: outlet && {
      '@type': 'NewsMediaOrganization',
      name: nameIn(outlet.names, outlet.locale),
      url: outlet.home,
    },
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: nameIn(site.names, version.locale, site.defaultLocale),
      url: site.baseUrl + homePath(version.locale),
    },
    isBasedOn: original,
    translationOfWork: isTranslation
      ? { '@type': 'NewsArticle', '@id': texts.originalHref ?? original ?? undefined, inLanguage: version.sourceLocale }
      : undefined,
    translator: provenance.translators.map(name => ({ '@type': 'Person', name })),
    editor: provenance.reviewers.map(name => ({ '@type': 'Person', name })),
    digitalSourceType: version.carriage === 'machine' ? machineSourceType : undefined,
    image: article.revision.figures.flatMap(figure =>
      figure.image
        ? [
            compact({
              '@type': 'ImageObject',
              url: site.baseUrl + mediaPath(figure.image.sha),
              width: figure.image.width,
              height: figure.image.height,
              creditText: creditOf(content, figure).credit,
            }),
          ]
        : [],
    ),
  });
}

export function outletLd(site: Site, outletId: string, locale: Locale): object {
  const outlet = site.outlets.get(outletId);
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    name: outlet ? nameIn(outlet.names, outlet.locale) : outletId,
    url: outlet?.home,
    mainEntityOfPage: site.baseUrl + outletPath(locale, outletId),
  });
}

function compact(object: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
