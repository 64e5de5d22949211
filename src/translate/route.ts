import { SampanError } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import type { Capabilities, LanguagePair } from './engine.ts';

/** `from` and `to` are language ranges (RFC 4647): `zh` means `zh-Hans` too, `*` means any. */
export type Route = { from: string; to: string; engines: string[] };

/** What may stand in a route though no engine carries it: the translation memory is asked before any route. */
const memory = 'memory';

/**
 * Reads `id>ms=apertium,bergamot;zh>*=bergamot;*=memory`: best engine first, `memory` for no engine at all.
 *
 * Throws SampanError `routes_invalid` for a route that cannot be read, stands twice, or names an engine not in `known`.
 */
export function parseRoutes(text: string | null, known: readonly string[]): Route[] {
  const routes = (text ?? '')
    .split(';')
    .map(one => one.trim())
    .filter(Boolean)
    .map(one => parseRoute(one, known));
  const pairs = routes.map(route => `${route.from}>${route.to}`);
  const twice = pairs.find((pair, at) => pairs.indexOf(pair) !== at);
  if (twice) throw invalid(`${twice} stands in it twice`);
  return routes;
}

function parseRoute(text: string, known: readonly string[]): Route {
  const match = /^(?:\*|(\S+?)\s*>\s*(\S+?))\s*=\s*(.+)$/.exec(text);
  if (!match) throw invalid(`"${text}" is not pair=engines`);
  const engines = match[3]!.split(',').map(name => name.trim());
  for (const name of engines) {
    if (name !== memory && !known.includes(name)) {
      throw invalid(`"${name}" is no engine; there are ${[...known, memory].join(', ')}`);
    }
  }
  return {
    from: parseRange(match[1] ?? '*', text),
    to: parseRange(match[2] ?? '*', text),
    engines: [...new Set(engines)].filter(name => name !== memory),
  };
}

function parseRange(range: string, route: string): string {
  if (range === '*') return range;
  try {
    return new Intl.Locale(range).toString();
  } catch {
    throw invalid(`"${range}" in "${route}" is not a language tag`);
  }
}

function invalid(what: string): SampanError {
  return new SampanError('routes_invalid', `SAMPAN_ROUTES: ${what}`, {
    remedy: 'Write pair=engines, best first, separated by semicolons: id>ms=apertium,bergamot;*=memory.',
  });
}

/**
 * The ids of the engines to ask for a pair, best first: those of the most specific route, else all in the order of
 * `engines`; in both cases only what serves the pair.
 */
export function routeFor(
  pair: LanguagePair,
  engines: readonly { id: string; capabilities: Pick<Capabilities, 'pairs'> }[],
  routes: readonly Route[],
): string[] {
  const able = engines.filter(engine => servesPair(engine.capabilities.pairs, pair)).map(engine => engine.id);
  const fitting = routes.filter(route => inRange(route.from, pair.from) && inRange(route.to, pair.to));
  const route = fitting.sort((a, b) => specificity(b) - specificity(a))[0];
  return route ? route.engines.filter(id => able.includes(id)) : able;
}

function servesPair(pairs: Capabilities['pairs'], pair: LanguagePair): boolean {
  return pairs === 'any' || pairs.some(one => inRange(one.from, pair.from) && inRange(one.to, pair.to));
}

/** The pair of `pairs` that serves `pair`, the most specific when several do; null when none does. */
export function pairServing<P extends LanguagePair>(pairs: readonly P[], pair: LanguagePair): P | null {
  const fitting = pairs.filter(one => servesPair([one], pair));
  return fitting.sort((a, b) => specificity(b) - specificity(a))[0] ?? null;
}

function inRange(range: string, locale: Locale): boolean {
  if (range === '*') return true;
  const [wide, tag] = [range.toLowerCase(), locale.toLowerCase()];
  return tag === wide || tag.startsWith(`${wide}-`);
}

/** More subtags win; between `id>*` and `*>ms` the source does, for an engine is chosen by what it reads. */
function specificity({ from, to }: LanguagePair): number {
  const subtags = (range: string): number => (range === '*' ? 0 : range.split('-').length);
  return subtags(from) * 1.1 + subtags(to);
}
