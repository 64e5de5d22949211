import type { DraftBlock, Inline } from '../../articles/draft.ts';
import { plainText } from '../../base/runs.ts';
import { isCreditLine, splitCredit } from '../credit.ts';
import { withoutShortcodes } from '../formats/text/labels.ts';
import { collapse } from '../markup-text.ts';
import { isCaptionBelow, isCaptionElement, readCaption, readFigure } from './figure.ts';
import { isFurniture, isLeftover, type Page } from './furniture.ts';
import { InlineBuilder } from './inline.ts';
import { withoutRepeatedPictures, withoutTrailingHeadings } from './tidy-blocks.ts';
import { type Element, elementChildren, find, isBlock, isCorrection, isElement, type Node, tokensOf } from './tree.ts';

type TextKind = Exclude<DraftBlock['kind'], 'figure'>;

/**
 * The blocks of the article in reading order. `skip` are elements already read as headline, lead, byline or date.
 */
export function readBlocks(root: Element, page: Page, base: string, skip: ReadonlySet<Element>): DraftBlock[] {
  const reader = new BlockReader(page, base, skip);
  reader.read(root, 'paragraph');
  reader.flush('paragraph');
  return withoutTrailingHeadings(withoutRepeatedPictures(reader.blocks));
}

class BlockReader {
  readonly blocks: DraftBlock[] = [];
  readonly #page: Page;
  readonly #base: string;
  readonly #skip: ReadonlySet<Element>;
  readonly #inline: InlineBuilder;
  readonly #seen = new Set<string>();

  constructor(page: Page, base: string, skip: ReadonlySet<Element>) {
    this.#page = page;
    this.#base = base;
    this.#skip = skip;
    this.#inline = new InlineBuilder(base);
  }

  read(element: Element, kind: TextKind): void {
    let breaks = 0;
    for (const child of element.children) {
      if (!isElement(child)) {
        if (child.trim() !== '') breaks = 0;
        this.#inline.add(child);
      } else if (child.name === 'br') {
        breaks += 1;
        // Two breaks in a row part paragraphs; one is a space.
        if (breaks >= 2) this.flush(kind);
        else this.#inline.space();
      } else {
        breaks = 0;
        this.#element(child, kind);
      }
    }
  }

  flush(kind: TextKind): void {
    const taken = this.#inline.take();
    if (!taken) return;
    const text = plainText(taken.content.runs);
    if (isLeftover(text, kind === 'paragraph' ? taken.linkedShare : 0) || this.#credit(text) || this.#isRepeated(text))
      return;
    this.blocks.push({ kind, content: withoutCodesInText(taken.content) });
  }

  /** A credit alone in a line belongs to the picture above it. */
  #credit(text: string): boolean {
    if (!isCreditLine(text)) return false;
    const last = this.blocks.at(-1);
    if (last?.kind === 'figure') last.credit ??= splitCredit(text).credit;
    return last?.kind === 'figure';
  }

  /** Long text never stands twice in an article; captions of a gallery do. */
  #isRepeated(text: string): boolean {
    if (text.length < 40) return false;
    if (this.#seen.has(text)) return true;
    this.#seen.add(text);
    return false;
  }

  #element(element: Element, kind: TextKind): void {
    if (this.#skip.has(element)) return;
    if (!isBlock(element)) {
      this.#inlineElement(element, kind);
      return;
    }
    if (isFurniture(element, this.#page)) {
      this.flush(kind);
      return;
    }
    this.flush(kind);
    if (this.#picture(element)) return;
    if (this.#captionBelow(element)) return;
    const own = kindOf(element, kind);
    this.read(element, own);
    this.flush(own);
  }

  #inlineElement(element: Element, kind: TextKind): void {
    if (isHiddenInline(element)) return;
    if (element.name === 'img' || element.name === 'picture' || (element.name === 'a' && isPictureOnly(element))) {
      this.flush(kind);
      this.#picture(element);
    } else if (
      element.children.some(child => isElement(child) && (isBlock(child) || find(child, one => one.name === 'img')))
    ) {
      this.read(element, kind);
    } else this.#inline.add(element);
  }

  /** A figure, or an element that holds a picture and no text but its caption. */
  #picture(element: Element): boolean {
    const isFigure = element.name === 'figure';
    if (!isFigure && !isPictureOnly(element)) return false;
    if (isFigure && isGallery(element)) return false;
    const figure = readFigure(element, this.#base);
    if (figure) this.blocks.push(figure);
    // A figure may hold a table, a video or a quotation instead; of those only text is read.
    return figure !== null || (isFigure && !find(element, one => one.name === 'blockquote' || one.name === 'table'));
  }

  #captionBelow(element: Element): boolean {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'figure' || (last.caption !== null && last.credit !== null)) return false;
    if (!isCaptionBelow(element)) return false;
    const { caption, credit } = readCaption(element, this.#base);
    if (last.caption !== null && caption !== null) return false;
    last.caption ??= caption;
    last.credit ??= credit;
    return true;
  }
}

function kindOf(element: Element, outer: TextKind): TextKind {
  if (isCorrection(element) || outer === 'correction') return 'correction';
  if (/^h[1-6]$/.test(element.name)) return 'heading';
  if (element.name === 'blockquote' || outer === 'quote') return 'quote';
  if (element.name === 'li' || (outer === 'item' && element.name !== 'ul' && element.name !== 'ol')) return 'item';
  return 'paragraph';
}

function isHiddenInline(element: Element): boolean {
  const { hidden, style = '' } = element.attributes;
  if (hidden !== undefined || /display\s*:\s*none/i.test(style)) return true;
  return (
    ['script', 'button', 'input', 'select', 'noscript'].includes(element.name) ||
    /\b(?:sr-only|visually-hidden|screen-reader-text)\b/.test(element.attributes.class ?? '')
  );
}

/** Holds a picture, and beside it at most what is called a caption or a credit. */
function isPictureOnly(element: Element): boolean {
  const images = countImages(element);
  if (images !== 1 && !(images === 2 && find(element, one => one.name === 'noscript'))) return false;
  return textBesideCaption(element) === '';
}

function countImages(element: Element): number {
  if (element.name === 'img') return 1;
  return elementChildren(element).reduce((sum, child) => sum + countImages(child), 0);
}

function textBesideCaption(node: Node): string {
  if (!isElement(node)) return node.trim();
  if (
    node.name === 'figcaption' ||
    isCaptionElement(node) ||
    isCreditName(node) ||
    node.name === 'script' ||
    node.name === 'noscript'
  )
    return '';
  return node.children.map(textBesideCaption).join('');
}

function isCreditName(element: Element): boolean {
  return tokensOf(element).some(token => token === 'credit' || token === 'copyright' || token === 'photographer');
}

function isGallery(element: Element): boolean {
  return elementChildren(element).filter(child => child.name === 'figure').length > 1;
}

function withoutCodesInText(content: Inline): Inline {
  return {
    codes: content.codes,
    runs: content.runs.map(run => ('text' in run && /\[/.test(run.text) ? { ...run, text: keepEnds(run.text) } : run)),
  };
}

/** Advertisement codes go, the spaces that part a run from its neighbours stay. */
function keepEnds(text: string): string {
  const clean = withoutShortcodes(text);
  return clean === text.trim()
    ? text
    : `${/^\s/.test(text) ? ' ' : ''}${collapse(clean)}${/\s$/.test(text) ? ' ' : ''}`;
}
