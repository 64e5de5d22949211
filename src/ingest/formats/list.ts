import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { jsonFeed } from './json-feed.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';

/** Asked in this order; the first that recognises the text reads it. */
export const formats: readonly Format[] = [
  // A brace at the start is never XML.
  jsonFeed,
  // RSS 1.0 is told by its RDF root, before anything that looks for names which it also contains.
  rdf,
  rss,
  // Last: `feed` is also a word inside the others.
  atom,
];
