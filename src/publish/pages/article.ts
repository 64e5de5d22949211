import { type Article, type Figure, nameIn, originalAddress, type Segment, type Unit } from '../../articles/article.ts';
import type { Locale } from '../../base/locale.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { jointBetween } from '../../text/segment.ts';
import type { ArticlePage, BodyBlock, Carriage, FigureModel, Frame, Inline, Provenance } from '../../theme/page.ts';
import { mediaPath, outletPath, sectionPath } from '../paths.ts';
import type { Site } from '../site.ts';
import type { Version } from '../version-store.ts';
import { joined, outletOf } from './card.ts';

/** How a sentence came into the language, as far as readers are told. */
export type CarriedSegment = {
  runs: Run[];
  engine: string | null;
  engineVersion: string | null;
  translator: string | null;
  translatedAt: string | null;
  reviewer: string | null;
  reviewedAt: string | null;
};

export type ArticleContent = {
  version: Version;
  /** The article at the revision this version stands on. */
  article: Article;
  /** The article as its outlet has it now. */
  newest: Article;
  /** Sentences that stand in the place of the outlet's own, by segment id; in the original language those that were respelt. */
  carried: ReadonlyMap<string, CarriedSegment>;
  /** Names of the original's credits in this language, where it has one of its own for them. */
  credits: ReadonlyMap<string, string>;
};

export type VersionLink = { locale: Locale; href: string; carriage: Carriage; current: boolean };

/** The text of an article in an edition's language, unit by unit. Pure. */
export function articleText(content: ArticleContent) {
  const { article, version, carried } = content;
  const isOriginal = version.carriage === 'original';
  const block = (segments: readonly Segment[]): Inline[] => {
    let before = '';
    return segments.map(({ id, runs: written, codes }) => {
      const runs = carried.get(id)?.runs ?? (isOriginal ? written : []);
      const joint = before === '' ? '' : jointBetween(before, version.locale);
      before = plainText(runs) || before;
      return { joint, runs, codes };
    });
  };
  const units = article.revision.units;
  const of = (kind: Unit['kind']) => block(units.find(unit => unit.kind === kind)?.segments ?? []);
  return { headline: of('headline'), lead: of('lead'), block, units };
}

export function articlePage(
  site: Site,
  content: ArticleContent,
  parts: { frame: Frame; versions: VersionLink[]; related: ArticlePage['related'] },
): ArticlePage {
  const { article, version } = content;
  const { locale } = version;
  const text = articleText(content);
  const blocks = bodyBlocks(content, text);
  const heroAt = leadingFigure(blocks);
  const hero = heroAt === -1 ? null : (blocks[heroAt] as Extract<BodyBlock, { kind: 'figure' }>).figure;
  const section = site.sections.find(one => one.id === article.sectionId);
  return {
    frame: parts.frame,
    section: section
      ? { name: nameIn(section.names, locale, site.defaultLocale), href: sectionPath(locale, section.id) }
      : null,
    headline: text.headline,
    lead: text.lead.length > 0 ? text.lead : null,
    byline: article.revision.byline,
    outlet: { ...outletOf(site, article.outletId, locale), href: outletPath(locale, article.outletId) },
    publishedAt: article.firstPublishedAt,
    modifiedAt: article.revision.modifiedAt,
    provenance: provenanceOf(content),
    versions: parts.versions,
    changes: changesSince(content),
    hero,
    body: blocks.filter((_, at) => at !== heroAt),
    related: parts.related,
  };
}

export function provenanceOf({ article, version, carried }: ArticleContent): Provenance {
  const used = article.revision.units.flatMap(unit => unit.segments.flatMap(segment => carried.get(segment.id) ?? []));
  const distinct = (values: (string | null)[]) => [...new Set(values.filter(value => value !== null))].sort();
  const dates = used.map(one => one.reviewedAt ?? one.translatedAt).filter(at => at !== null);
  return {
    original: version.sourceLocale,
    carriage: version.carriage,
    engines: distinct(used.map(one => (one.engine ? engineName(one.engine, one.engineVersion) : null))),
    translators: distinct(used.map(one => one.translator)),
    reviewers: distinct(used.map(one => one.reviewer)),
    translatedAt: dates.sort().at(-1) ?? null,
    sourceUrl: originalAddress(article),
  };
}

/** `apertium` and `3.8.3 ind-zlm 87322867` are `Apertium 3.8.3` to a reader; the whole version stays on record. */
function engineName(engine: string, version: string | null): string {
  const name = engine.charAt(0).toUpperCase() + engine.slice(1);
  const [number] = version?.split(' ') ?? [];
  return number ? `${name} ${number}` : name;
}

/** Headline and lead stand apart; an image's alt and caption stand with it, wherever its first unit is. */
function bodyBlocks(content: ArticleContent, text: ReturnType<typeof articleText>): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  const shown = new Set<string>();
  for (const unit of text.units) {
    if (unit.kind === 'headline' || unit.kind === 'lead') continue;
    if (unit.figureId) {
      const figure = content.article.revision.figures.find(one => one.id === unit.figureId);
      if (shown.has(unit.figureId) || !figure?.image) continue;
      shown.add(unit.figureId);
      blocks.push({ kind: 'figure', figure: figureModel(content, text, figure) });
      continue;
    }
    const sentences = text.block(unit.segments);
    const last = blocks.at(-1);
    if (unit.kind !== 'item') blocks.push({ kind: unit.kind as 'paragraph', content: sentences });
    else if (last?.kind === 'list') last.items.push(sentences);
    else blocks.push({ kind: 'list', items: [sentences] });
  }
  return blocks;
}

/** Outlets often put the opening picture behind the first paragraph: it opens the article here. */
function leadingFigure(blocks: readonly BodyBlock[]): number {
  return blocks.slice(0, 2).findIndex(block => block.kind === 'figure');
}

function figureModel(content: ArticleContent, text: ReturnType<typeof articleText>, figure: Figure): FigureModel {
  const { locale } = content.version;
  const of = (kind: 'alt' | 'caption') => {
    const unit = text.units.find(one => one.kind === kind && one.figureId === figure.id);
    return unit && unit.segments.length > 0
      ? joined(
          text.block(unit.segments).map(sentence => sentence.runs),
          locale,
        )
      : null;
  };
  const image = figure.image as NonNullable<Figure['image']>;
  const [alt, caption] = [of('alt'), of('caption')];
  return {
    // An alt that says what the caption says is no second text: it would be read aloud twice.
    picture: {
      src: mediaPath(image.sha),
      width: image.width,
      height: image.height,
      alt: alt === caption ? '' : (alt ?? ''),
    },
    caption,
    ...creditOf(content, figure),
  };
}

/** Who made the picture, in the edition's language where the term list has the name in it. */
export function creditOf({ version, credits }: ArticleContent, { credit }: Figure) {
  const name = credit === null ? undefined : credits.get(credit);
  return name ? { credit: name, creditLocale: version.locale } : { credit, creditLocale: version.sourceLocale };
}

/**
 * The sentences of the original that changed after the revision this version stands on: what stood there, what stands
 * there now. Derived from segment ids alone.
 */
function changesSince({ article, newest }: Pick<ArticleContent, 'article' | 'newest'>): ArticlePage['changes'] {
  if (article.revision.id === newest.revision.id) return [];
  const before = sentences(article);
  const after = sentences(newest);
  const kept = new Set(after.map(one => one.id));
  const known = new Set(before.map(one => one.id));
  const changes: ArticlePage['changes'] = [];
  let at = 0;
  for (const old of before) {
    while (at < after.length && !known.has(after[at]!.id) && kept.has(old.id))
      changes.push({ before: null, after: after[at++]!.text });
    if (kept.has(old.id)) {
      at = after.findIndex(one => one.id === old.id) + 1;
      continue;
    }
    const now = after[at];
    if (now && !known.has(now.id)) at += 1;
    changes.push({ before: old.text, after: now && !known.has(now.id) ? now.text : null });
  }
  while (at < after.length) {
    const one = after[at++]!;
    if (!known.has(one.id)) changes.push({ before: null, after: one.text });
  }
  return changes;
}

function sentences(article: Article): { id: string; text: string }[] {
  return article.revision.units.flatMap(unit =>
    unit.segments.map(segment => ({ id: segment.id, text: joined([segment.runs], article.locale) })),
  );
}
