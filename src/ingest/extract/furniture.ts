import { isReadAlso, isTool, withoutShortcodes } from '../formats/text/labels.ts';
import { endsSentence } from '../formats/text/lines.ts';
import { collapse } from '../markup-text.ts';
import { type Element, elementChildren, find, isElement, rawText, tokensOf } from './tree.ts';

const neverContent = new Set(
  'nav footer form button select input textarea dialog menu script noscript iframe embed video link meta head datalist progress meter'.split(
    ' ',
  ),
);
const frameRoles = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog alert menu menubar toolbar tablist tooltip'.split(
    ' ',
  ),
);

/**
 * What the parts of a page are called in class names and ids, in the English that templates are written in. A name is
 * only believed of a part that holds little of the page's prose.
 */
const frameTokens = new Set(
  `ad ads adv advert advertisement advertising adslot adunit adbox dfp sponsor sponsored sponsors promo promos promotion promoted outbrain taboola
  share shares sharing sharebar sharetools social socials socialmedia follow followus related relatednews recirc recirculation recommend recommended
  recommendation recommendations readmore readnext newsletter newsletters subscribe subscription signup signin login register paywall
  comment comments commentlist disqus respond breadcrumb breadcrumbs crumb crumbs sidebar rail menu navbar navigation nav toolbar
  footer colophon masthead skip popup modal overlay lightbox cookie cookies consent gdpr banner trending popular mostread mostpopular
  tags taglist tagcloud keywords authorbox authorbio bio pagination pager prevnext rating ratings vote poll print printfriendly
  hidden invisible offscreen screenreader copyright disclaimer jump teaser teasers carousel playlist livefyre embedcode gallery slideshow hatnote editsection toc`
    .split(/\s+/)
    .filter(token => token !== ''),
);
const framePairs =
  /(?:sr|visually|screen)-?(?:only|hidden)|most-(?:read|popular|viewed)|more-(?:on|from|stories|news|articles)|read-(?:more|also|next)|also-(?:read|like)|sign-?up|author-(?:bio|box|card|info)|social-|link-?box|call-to-action|\bcta\b|post-(?:meta|tags|nav)|entry-(?:meta|footer)|article-(?:tools|meta|footer|tags|share)|story-(?:tools|footer)|editor-note/;

/** Names that a page's own text wears: they take back what a token says. */
const contentTokens = new Set(
  'article articlebody articletext body content entry entrycontent story storybody post postcontent main text paragraph'.split(
    ' ',
  ),
);

/** Letters in a part of a page: of prose, of all text, of linked text; and the number of links. */
export type PartMeasure = { prose: number; text: number; linked: number; links: number };

/** Facts about a page that a judgement of one part needs. */
export type Page = {
  /** Letters of prose in the whole page. */
  prose: number;
  measure(element: Element): PartMeasure;
  /** Off where believing names would leave too little: page builders call every part a widget or a card. */
  trustNames: boolean;
  /** Judgements already made. */
  furniture: Map<Element, boolean>;
};

export function proseOf(page: Page, element: Element): number {
  return page.measure(element).prose;
}

/** Whether a part of the page belongs to its frame and not to the article. */
export function isFurniture(element: Element, page: Page): boolean {
  const known = page.furniture.get(element);
  if (known !== undefined) return known;
  const judged = judge(element, page);
  page.furniture.set(element, judged);
  return judged;
}

function judge(element: Element, page: Page): boolean {
  if (neverContent.has(element.name) || isHidden(element)) return true;
  if (isOverlay(element)) return true;
  const share = page.prose === 0 ? 0 : proseOf(page, element) / page.prose;
  if (share > 0.4) return false;
  if (frameRoles.has(element.attributes.role?.toLowerCase() ?? '')) return true;
  if (element.name === 'aside') return !isPullQuote(element);
  // A quotation from a social network stands in a part that is called after the network.
  if (page.trustNames && hasFrameName(element) && !find(element, one => one.name === 'blockquote')) return true;
  return isLinkList(element, page) || holdsForm(element, page);
}

const overlayTokens =
  /^(?:cookie|cookies|cookielaw|consent|gdpr|cli|popup|modal|comments|commentlist|disqus|onetrust|cmp)$/;

/** What lies over a page or under an article may hold more words than the article, but never its title. */
function isOverlay(element: Element): boolean {
  if (!/^(?:div|section|dialog|ol|ul)$/.test(element.name)) return false;
  return (
    tokensOf(element).some(token => overlayTokens.test(token)) &&
    !find(element, one => one.name === 'h1' || one.name === 'article')
  );
}

function isHidden(element: Element): boolean {
  const { style = '', hidden } = element.attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return (
    element.attributes['aria-hidden'] === 'true' &&
    element.name !== 'img' &&
    element.name !== 'figure' &&
    !element.children.some(isElement)
  );
}

function isPullQuote(element: Element): boolean {
  return elementChildren(element).some(child => child.name === 'blockquote' || child.name === 'figure');
}

export function hasFrameName(element: Element): boolean {
  if (element.name === 'body' || element.name === 'html' || element.name === 'figure' || element.name === 'figcaption')
    return false;
  const tokens = tokensOf(element);
  if (tokens.some(token => frameTokens.has(token)))
    return !(tokens.some(token => contentTokens.has(token)) && tokens.length > 6);
  return framePairs.test(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`.toLowerCase());
}

/** A block that is mostly links, without sentences between them: menus, related articles, tags, share tools. */
function isLinkList(element: Element, page: Page): boolean {
  if (/^(?:p|a|span|figure|figcaption|h[1-6])$/.test(element.name)) return false;
  const { text, linked, links } = page.measure(element);
  if (text === 0 || text > 4000 || links === 0) return false;
  const density = linked / text;
  if (density > 0.9 || (links >= 2 && density > 0.6)) return true;
  return links >= 3 && density > 0.4 && text < 600 && !endsSentence(collapse(rawText(element)));
}

/** A form asks for something: an address, a vote, a comment. Text around it says what for. */
function holdsForm(element: Element, page: Page): boolean {
  return page.measure(element).text < 400 && elementChildren(element).some(child => child.name === 'form');
}

/** Whether a paragraph is a leftover of the frame: an advertisement code, a pointer to another article, a tool. */
export function isLeftover(text: string, linkedShare: number): boolean {
  if (withoutShortcodes(text) === '' || isTool(text) || isReadAlso(text) || isContact(text)) return true;
  // A paragraph that is one link leads away; a sentence that ends in a full stop may still be the article's.
  return linkedShare > 0.95 && !endsSentence(text);
}

/** An address alone in a line: of a reporter, of an account, of a page. */
function isContact(text: string): boolean {
  return /^(?:[\w.+-]+@[\w.-]+\.\w+|@\w+|(?:https?:\/\/|www\.|(?:twitter|x|facebook|instagram)\.com\/)\S+)$/i.test(
    text,
  );
}
