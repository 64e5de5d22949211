import type { Outlet } from '../articles/article.ts';
import type { Locale } from '../base/locale.ts';

/** The publication as its pages know it. Editions and sections are in their order. */
export type Site = {
  names: Record<Locale, string>;
  taglines: Record<Locale, string>;
  about: Record<Locale, string[]>;
  defaultLocale: Locale;
  timeZone: string;
  /** Without a trailing slash. */
  baseUrl: string;
  editions: { locale: Locale; indexMachine: boolean }[];
  sections: { id: string; names: Record<Locale, string> }[];
  outlets: Map<string, Outlet>;
};
