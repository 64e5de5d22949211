import { type Locale, languageOf } from '../base/locale.ts';

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

const unit =
  'km/h|km²|km|m²|m³|mm|cm|m|ha|kg|mg|g|t|l|h|min|s|°C|°F|kV|kW|MW|GW|kWh|MWh|TWh|Hz|kB|MB|GB|TEU|%|‰|€|\\$|£|¥|₫|฿|₩|USD|EUR|VND|CNY|THB|IDR|MYR|KRW|SEK';
const numberAndUnit = new RegExp(`(\\d) (?=(?:${unit})(?![\\p{L}\\p{N}]))`, 'gu');
const thousands = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d])/g;

/** Who writes thousands in groups with a space, and which one CLDR gives them. */
const groupSpace: Record<string, string> = { fr: narrowNoBreak, sv: noBreak, es: narrowNoBreak };

const passes = new Map<Locale, (text: string) => string>();

/**
 * The text as a compositor of the language sets it: the spaces that must not break are made unbreakable. No
 * character but the space is ever changed, and none is added.
 */
export function typeset(text: string, locale: Locale): string {
  let pass = passes.get(locale);
  if (!pass) {
    pass = passFor(languageOf(locale));
    passes.set(locale, pass);
  }
  return pass(text);
}

function passFor(language: string): (text: string) => string {
  const group = groupSpace[language];
  return text => {
    let out = text;
    if (/\d /.test(out)) {
      if (group) out = out.replace(thousands, number => number.replaceAll(' ', group));
      out = out.replace(numberAndUnit, `$1${noBreak}`);
    }
    if (language === 'fr') out = out.replace(/ (?=[:;!?»])/g, noBreak).replace(/« /g, `«${noBreak}`);
    return out;
  };
}
