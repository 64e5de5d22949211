import { similarity } from '../formats/text/lines.ts';
import { isBylineElement, isDateElement } from './byline.ts';
import { isCaptionElement } from './figure.ts';
import { hasFrameName, type Page } from './furniture.ts';
import type { Metadata } from './metadata.ts';
import { closest, type Element, elementChildren, find, findAll, lineOf, tokensOf } from './tree.ts';

const leadTokens = new Set(
  'lead lede standfirst sapo summary dek deck intro introduction subtitle subheadline subhead chapo chapeau excerpt entradilla abstract teaserline preamble ingress vorspann description'.split(
    ' ',
  ),
);
/**
 * The lead: a short text between title and body that its class calls so, or that the page repeats as its description;
 * never a paragraph that stands among the others without either.
 */
export function leadElement(
  root: Element,
  content: Element,
  title: Element | null,
  meta: Metadata,
  page: Page,
  order: Map<Element, number>,
): Element | null {
  const start = title ? (order.get(title) as number) : -1;
  const { description } = meta;
  const candidates = findAll(root, one => {
    const { text } = page.measure(one);
    if ((order.get(one) as number) <= start || text < 15 || text > 900) return false;
    // Layout first: these are asked of every element of the page.
    const isDescribed = description !== null && Math.abs(text - description.length) < 0.2 * description.length + 5;
    return (isDescribed || isNamedLead(one)) && isLeadElement(one) && !holdsBlocks(one);
  });
  const named = candidates.find(one => isNamedLead(one) && isAbove(one, content, order));
  if (named || description === null) return named ?? null;
  return candidates.find(one => !isBodyParagraph(one, content) && similarity(lineOf(one), description) > 0.9) ?? null;
}

function isLeadElement(element: Element): boolean {
  return (
    /^(?:p|div|h2|h3|h4|span|section|strong|header)$/.test(element.name) &&
    !hasFrameName(element) &&
    !isBylineElement(element) &&
    !isDateElement(element) &&
    !closest(element, isPicturePart)
  );
}

function isPicturePart(element: Element): boolean {
  return (
    element.name === 'figure' ||
    element.name === 'figcaption' ||
    isCaptionElement(element) ||
    tokensOf(element).some(token => /^(?:image|photo|media|gallery|video)$/.test(token))
  );
}

function isNamedLead(element: Element): boolean {
  return tokensOf(element).some(token => leadTokens.has(token));
}

/** Above the text, or the first thing in it. */
function isAbove(element: Element, content: Element, order: Map<Element, number>): boolean {
  if (!closest(element, up => up === content)) return (order.get(element) as number) < (order.get(content) as number);
  const first = elementChildren(content).find(
    child => lineOf(child) !== '' && child.name !== 'h1' && child.name !== 'figure',
  );
  if (first !== undefined && closest(element, up => up === first) !== null) return true;
  const paragraph = find(content, one => one.name === 'p' && lineOf(one).length > 80);
  return (
    paragraph === element || (paragraph !== null && (order.get(element) as number) < (order.get(paragraph) as number))
  );
}

function isBodyParagraph(element: Element, content: Element): boolean {
  return (
    element.name === 'p' &&
    element.parent === content &&
    elementChildren(content).filter(one => one.name === 'p').length > 2 &&
    tokensOf(element).length === 0
  );
}

function holdsBlocks(element: Element): boolean {
  return (
    find(
      element,
      one => one !== element && /^(?:p|div|ul|ol|h[1-6]|figure|img|table|section|form|button)$/.test(one.name),
    ) !== null && elementChildren(element).length > 1
  );
}
