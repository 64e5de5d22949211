import { type Locale, languageOf } from '../../base/locale.ts';
import type { Entity, Name } from '../entity.ts';
import further from './further-names.json' with { type: 'json' };
import { named } from './named.ts';
import { divisionWords } from './places.ts';

/**
 * Countries and parts of the world as CLDR names them in these locales, with the further names of `further-names.json`: `country-vn` for a code of ISO 3166,
 * `region-035` for one of UN M49, and the two organisations among them, `organisation-eu` and `organisation-un`.
 */
export function shippedRegions(locales: readonly Locale[]): Entity[] {
  const names = new Map(locales.map(locale => [locale, regionNames(locale)]));
  return regionCodes().flatMap(code => {
    const id = idOf(code);
    const entity = named(
      id,
      organisations.has(code) ? 'organisation' : 'place',
      locale => names.get(locale)!.get(code),
      locales,
    );
    return entity ? [{ ...entity, typeWords: divisionWords(id) }] : [];
  });
}

const organisations = new Set(['EU', 'UN']);
/**
 * Groups of islands without a people, the euro area, pseudo-locales and "unknown": no places one writes about. The world
 * is a common noun, and "America" is the United States in half of the languages.
 */
const noPlace = new Set(['001', '019', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'XA', 'XB', 'ZZ']);

function idOf(code: string): string {
  if (organisations.has(code)) return `organisation-${code.toLowerCase()}`;
  return `${/^\d/.test(code) ? 'region' : 'country'}-${code.toLowerCase()}`;
}

function regionCodes(): string[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap(first => letters.map(second => first + second));
  const numbers = Array.from({ length: 999 }, (_, at) => String(at + 1).padStart(3, '0'));
  // A code that another took the place of is named like that one.
  return [...pairs, ...numbers].filter(
    code => !noPlace.has(code) && english.of(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
}

type Given = Pick<Name, 'text' | 'status'>;

/** The names of every region in one locale, the one for running text first. */
function regionNames(locale: Locale): Map<string, Given[]> {
  const [long, short] = (['long', 'short'] as const).map(
    style => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' }),
  );
  const all = regionCodes().flatMap(code => {
    const full = long!.of(code);
    return full ? [{ code, full, short: short!.of(code) ?? full, bare: full.replace(/\s*[(（].*$/u, '') }] : [];
  });
  const holders = Map.groupBy(all, one => one.bare);
  return new Map(
    all.map(one => [
      one.code,
      [...formsOf({ ...one, alone: holders.get(one.bare)!.length === 1 }), ...furtherNames(one.code, locale)],
    ]),
  );
}

function furtherNames(code: string, locale: Locale): Given[] {
  const lists: Record<Locale, Record<string, string[]>> = further.names;
  const own = lists[locale] ?? lists[languageOf(locale)];
  return (own?.[code] ?? []).map(text => ({ text, status: isAcronym(text) ? 'acronym' : 'allowed' }));
}

/** "Hong Kong SAR China" is Hong Kong in a sentence, and "Myanmar (Burma)" is Myanmar, where no other region is. */
function formsOf({ full, short, bare, alone }: { full: string; short: string; bare: string; alone: boolean }): Given[] {
  const plain = full !== short && full.includes(short) && alone ? short : alone && bare ? bare : full;
  return [
    { text: plain, status: 'preferred' },
    ...[full, short].map(text => ({ text, status: isAcronym(text) ? ('acronym' as const) : ('allowed' as const) })),
  ];
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(text);
}
