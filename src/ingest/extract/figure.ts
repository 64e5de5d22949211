import type { DraftBlock, Inline } from '../../articles/draft.ts';
import { plainText, type Run } from '../../base/runs.ts';
import { absoluteAddress } from '../address.ts';
import { isCreditLine, splitCredit } from '../credit.ts';
import { collapse } from '../markup-text.ts';
import { InlineBuilder } from './inline.ts';
import { type Element, elementChildren, find, findAll, isBlock, isElement, rawText, tokensOf } from './tree.ts';

export type FigureBlock = Extract<DraftBlock, { kind: 'figure' }>;

const captionTokens = new Set(
  'caption captions figcaption legend note notes desc description cutline imgdesc phototext imagecaption piccaption'.split(
    ' ',
  ),
);
const pictureTokens = new Set('pic picture photo photos image images img figure fig media'.split(' '));
const creditTokens = new Set(
  'credit credits creditline source byline author photographer copyright attribution courtesy'.split(' '),
);

/** The picture in an element with its alt; null when there is none, or only an icon, a spacer or a counter. */
export function readFigure(element: Element, base: string): FigureBlock | null {
  const image = bestImage(element);
  if (!image) return null;
  const src = imageAddress(image, base);
  const captionElement =
    find(element, one => one.name === 'figcaption') ?? find(element, one => one !== element && isCaptionElement(one));
  const { caption, credit } = captionElement ? readCaption(captionElement, base) : { caption: null, credit: null };
  const outside = credit ?? creditBeside(element, captionElement);
  if (src === null && caption === null) return null;
  return { kind: 'figure', src, alt: collapse(image.attributes.alt ?? '') || null, caption, credit: outside };
}

export function isCaptionElement(element: Element): boolean {
  return element.name !== 'img' && tokensOf(element).some(token => captionTokens.has(token));
}

/** Whether a paragraph below a picture says by its class that it is the caption: `pic-note`, `photo_text`. */
export function isCaptionBelow(element: Element): boolean {
  const tokens = tokensOf(element);
  if (find(element, one => one.name === 'img') || collapse(rawText(element)).length > 600) return false;
  return tokens.some(token => captionTokens.has(token) || pictureTokens.has(token) || creditTokens.has(token));
}

/** Caption and credit: a part of its own for the credit where there is one, else what the words show. */
export function readCaption(element: Element, base: string): { caption: Inline | null; credit: string | null } {
  const part = findAll(element, one => one !== element && isCreditElement(one)).at(-1);
  const builder = new InlineBuilder(base);
  addWithout(element, part ?? null, builder);
  const inline = builder.take()?.content ?? null;
  if (part) return { caption: inline, credit: bareCredit(collapse(rawText(part))) };
  if (inline === null) return { caption: null, credit: null };
  return cutCredit(inline);
}

function isCreditElement(element: Element): boolean {
  const text = collapse(rawText(element));
  if (text === '' || text.length > 160) return false;
  return tokensOf(element).some(token => creditTokens.has(token)) || isCreditLine(text);
}

function bareCredit(text: string): string | null {
  const clean = text.replace(/^[\s(（|–—-]+|[\s)）|]+$/gu, '');
  return splitCredit(clean).credit ?? (clean || null);
}

function addWithout(element: Element, part: Element | null, builder: InlineBuilder): void {
  for (const child of element.children) {
    if (child === part) continue;
    if (!isElement(child) || (!contains(child, part) && !isBlock(child))) builder.add(child);
    else {
      builder.space();
      addWithout(child, part, builder);
      builder.space();
    }
  }
}

function contains(element: Element, part: Element | null): boolean {
  for (let one = part; one; one = one.parent) if (one === element) return true;
  return false;
}

/** Takes a credit that the words show off the end of a caption, through the runs it spans. */
function cutCredit(inline: Inline): { caption: Inline | null; credit: string | null } {
  const { caption, credit } = splitCredit(plainText(inline.runs));
  if (credit === null) return { caption: inline, credit: null };
  if (caption === '') return { caption: null, credit };
  let left = caption.length;
  const runs = inline.runs.flatMap((run): Run[] => {
    if (!('text' in run)) return [run];
    const text = run.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  // Links of a credit would be left around nothing.
  const open = new Set(
    runs.flatMap((run, index) => ('open' in run && !('close' in (runs[index + 1] ?? {})) ? [run.open] : [])),
  );
  const kept = runs.filter(run => !('open' in run && !open.has(run.open)) && !('close' in run && !open.has(run.close)));
  return { caption: { runs: kept, codes: inline.codes.filter(code => open.has(code.id)) }, credit };
}

function creditBeside(element: Element, caption: Element | null): string | null {
  const part = find(
    element,
    one =>
      one !== caption &&
      one !== element &&
      !contains(one, caption) &&
      one.name !== 'img' &&
      isCreditElement(one) &&
      isCredited(one),
  );
  return part && !contains(caption ?? part, caption ? part : null) ? bareCredit(collapse(rawText(part))) : null;
}

function isCredited(element: Element): boolean {
  return tokensOf(element).some(token => creditTokens.has(token));
}

/** The largest picture that is no icon; one in `<noscript>` counts, it is the real one behind a lazy place-holder. */
function bestImage(element: Element): Element | null {
  const images = findAll(element, one => one.name === 'img').filter(image => !isSmall(image));
  return images.find(image => realAddress(image) !== null) ?? images[0] ?? null;
}

function isSmall(image: Element): boolean {
  const width = Number.parseInt(image.attributes.width ?? '', 10);
  const height = Number.parseInt(image.attributes.height ?? '', 10);
  return (
    (width > 0 && width < 80) ||
    (height > 0 && height < 60) ||
    tokensOf(image).some(token => /^(?:icon|avatar|emoji|logo|spacer|pixel)$/.test(token))
  );
}

function imageAddress(image: Element, base: string): string | null {
  return absoluteAddress(realAddress(image) ?? sourceAddress(image), base);
}

const lazyNames = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-image',
  'data-hi-res-src',
  'data-full-src',
  'data-srcset',
  'data-lazy-srcset',
];

/** Place-holders are `data:` addresses; the real one waits in another attribute. */
function realAddress(image: Element): string | null {
  const attributes = image.attributes;
  for (const name of lazyNames) {
    const value = attributes[name];
    if (value && !value.startsWith('data:')) return name.includes('srcset') ? largest(value) : value;
  }
  const set = attributes.srcset && !attributes.srcset.startsWith('data:') ? largest(attributes.srcset) : null;
  const { src } = attributes;
  if (src && !/^(?:data|about|blob):/i.test(src)) return src;
  return set;
}

function sourceAddress(image: Element): string | null {
  const picture = image.parent?.name === 'picture' ? image.parent : null;
  for (const source of picture ? elementChildren(picture).filter(child => child.name === 'source') : []) {
    const set = source.attributes['data-srcset'] ?? source.attributes.srcset;
    if (set && !set.startsWith('data:')) return largest(set);
  }
  return null;
}

/** The candidate of a `srcset` with the greatest width or density; addresses may hold commas, never white space. */
function largest(srcset: string): string | null {
  let best: { url: string; size: number } | null = null;
  for (const match of srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const size = Number(match[2] ?? 1);
    if (!best || size > best.size) best = { url: match[1] as string, size };
  }
  return best?.url ?? null;
}
