import { escapeXml } from '../base/html.ts';
import type { Instant } from '../base/time.ts';

/** Sitemap protocol 0.9. Languages are told in the pages' own hreflang, and only there. */
export function sitemap(urls: readonly { url: string; changedAt: Instant | null; images: readonly string[] }[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
    ...urls.map(
      ({ url, changedAt, images }) =>
        `<url><loc>${escapeXml(url)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}${images
          .map(image => `<image:image><image:loc>${escapeXml(image)}</image:loc></image:image>`)
          .join('')}</url>`,
    ),
    '</urlset>',
    '',
  ].join('\n');
}

export function sitemapIndex(urls: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map(url => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n');
}
