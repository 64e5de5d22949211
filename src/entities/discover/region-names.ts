import type { Locale } from '../../base/locale.ts';
import { indexNames, type NameIndex } from '../find-names.ts';

const known = new Map<Locale, NameIndex>();

/** Countries and territories as CLDR names them in a language, and in English, in which many stay untranslated. */
export function regionNames(locale: Locale): NameIndex {
  const index = known.get(locale) ?? indexRegions(locale);
  known.set(locale, index);
  return index;
}

function indexRegions(locale: Locale): NameIndex {
  const own = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const regions = regionCodes(english).map(code => {
    const forms = [own.of(code), english.of(code)].filter(name => name !== undefined);
    return { id: code, names: { [locale]: [...new Set(forms)].map(asName) } };
  });
  return indexNames(regions, locale);
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The codes in use that have a name; X and Z codes are for private use, VD was North Vietnam. */
function regionCodes(names: Intl.DisplayNames): string[] {
  const pairs = letters.flatMap(a => letters.map(b => a + b));
  return pairs.filter(code => !/^[XZ]|^(EU|EZ|UN|QO)/.test(code) && names.of(code) !== undefined && isCurrent(code));
}

const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;

function asName(text: string) {
  return { text, status: 'allowed' as const, system: null, from: null, until: null };
}
