import type { Locale } from '../base/locale.ts';
import type { Code, Run } from '../base/runs.ts';
import type { Instant } from '../base/time.ts';

// Page models: everything a template needs, as values. A model holds no ids and no database rows; two equal models
// render to the same bytes.

/** How a text came into the edition's language; `human`: translated by a person, reviewed by nobody yet. */
export type Carriage = 'original' | 'reviewed' | 'human' | 'machine';

/** The mark that says in which language something was reported and who carried it here. */
export type Seal = { locale: Locale; carriage: Carriage };

export type Picture = { src: string; width: number; height: number; alt: string };

/** An article as it stands in a list. Texts are in the edition's language. */
export type Card = {
  href: string;
  headline: string;
  lead: string | null;
  picture: Picture | null;
  pictures: number;
  seal: Seal;
  outlet: { name: string; locale: Locale };
  section: string | null;
  publishedAt: Instant;
};

export type EditionTab = { locale: Locale; href: string; current: boolean };
export type SectionLink = { name: string; href: string; current: boolean };

/** What stands around every page of an edition. */
export type Frame = {
  locale: Locale;
  timeZone: string;
  siteName: string;
  tagline: string;
  /** Path of the page itself, `/fr/2025/12/rail/`. */
  path: string;
  /** Document title without the site's name; null on the home page. */
  title: string | null;
  description: string | null;
  /** Absolute; null where the page has no address of its own (404). */
  canonical: string | null;
  index: boolean;
  /** Absolute addresses of every indexable language version, this one included; empty when there are fewer than two. */
  alternates: { locale: Locale; href: string }[];
  xDefault: string | null;
  tabs: EditionTab[];
  sections: SectionLink[];
  home: string;
  about: string;
  feed: string;
  /** The instant the edition's date line shows: of its newest article. */
  date: Instant | null;
  /** Absolute address of a picture for link previews. */
  shareImage: string | null;
  jsonLd: object[];
  stylesheet: string;
  icon: string;
};

export type River = { title: string; href: string | null; cards: Card[] };

export type HomePage = {
  frame: Frame;
  lead: Card | null;
  /** Text-only companions under the lead. */
  leadLinks: Card[];
  side: Card[];
  latest: Card[];
  rivers: River[];
  /** Photo essays: two pictures or more. */
  gallery: Card[];
  /** Reported in another language, read here. */
  voices: Card[];
  features: River | null;
};

/** A sentence, with what stands before it where it is not the first of its block. */
export type Inline = { joint: '' | ' '; runs: Run[]; codes: Code[] };

export type FigureModel = { picture: Picture; caption: string | null; credit: string | null; creditLocale: Locale };

export type BodyBlock =
  | { kind: 'paragraph' | 'heading' | 'quote' | 'correction'; content: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'figure'; figure: FigureModel };

export type Provenance = {
  original: Locale;
  carriage: Carriage;
  /** Engines that made the translation or its draft, as a reader may look them up: `Apertium 3.8`. */
  engines: string[];
  translators: string[];
  reviewers: string[];
  translatedAt: Instant | null;
  /** Of the original; null where it has no address. */
  sourceUrl: string | null;
};

export type ArticlePage = {
  frame: Frame;
  section: { name: string; href: string } | null;
  headline: Inline[];
  lead: Inline[] | null;
  byline: string | null;
  outlet: { name: string; locale: Locale; href: string };
  publishedAt: Instant;
  modifiedAt: Instant | null;
  provenance: Provenance;
  /** The languages this article can be read in, the current one included. */
  versions: { locale: Locale; href: string; carriage: Carriage; current: boolean }[];
  /** Sentences of the original that changed after this translation. */
  changes: { before: string | null; after: string | null }[];
  hero: FigureModel | null;
  body: BodyBlock[];
  related: Card[];
};

/** A section or an outlet. */
export type ListPage = {
  frame: Frame;
  title: string;
  titleLocale: Locale;
  note: string | null;
  link: { href: string; text: string } | null;
  cards: Card[];
};

export type AboutPage = {
  frame: Frame;
  paragraphs: string[];
  outlets: { name: string; locale: Locale; href: string; licence: string }[];
};

/** `/`: the editions, each in its own language. */
export type EditionsPage = {
  siteName: string;
  defaultLocale: Locale;
  canonical: string;
  stylesheet: string;
  icon: string;
  editions: { locale: Locale; href: string; absolute: string; tagline: string }[];
};

export type NotFoundPage = { frame: Frame };
/** `since`: when the article was withdrawn; null where it may come back, such as when a licence ended. */
export type GonePage = { frame: Frame; since: Instant | null };
