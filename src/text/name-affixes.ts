import { type Locale, languageOf } from '../base/locale.ts';

/** What may be joined to a name in running text: `before` (and, but, with …) and `after` (cases, particles). */
export type Affixes = { before: readonly string[]; after: readonly string[] };

/** The affixes of a language in folded spelling, longest first. */
export function affixesOf(locale: Locale): Affixes {
  const language = languageOf(locale);
  return { before: before[language] ?? [], after: after[language] ?? [] };
}

const list = (words: string) => words.split(' ').sort((a, b) => b.length - a.length);
const genitive = list('s');

// One consonant each, joined to the word: and, then, in, to, as, the future; and two of them.
const arabic = list('و ف ب ل ك س وب ول وك فب فل');
const hebrew = list('ו ה ב ל מ ש כ וב ול ומ וה שב של');

const before: Record<string, readonly string[]> = { ar: arabic, he: hebrew };

// Particles that stand after a noun, and the common pairs of them.
const korean = list(
  '은 는 이 가 을 를 의 에 와 과 도 로 만 씨 님 측 께 아 야 나 란 라 및 ' +
    '에서 에게 에는 에도 에만 으로 까지 부터 께서 한테 처럼 보다 마다 조차 마저 이나 이란 이라 라는 라고 과의 와의 로의 에의 ' +
    '에서는 에서도 에서의 에게는 에게서 으로는 으로도 으로의 으로서 으로써 로서 로써 부터는 까지는 까지도 과는 와는 이며 이고 이다 인 ' +
    '이라는 이라고 으로부터 로부터 에게도 씨는 씨가 씨의 씨를 씨와 측은 측이 측의 성 성의 성은 성이 성과 성에 성에서 시 시의 시는 시가 시와 시에 시에서',
);

const after: Record<string, readonly string[]> = {
  sv: genitive,
  da: genitive,
  nb: genitive,
  nn: genitive,
  no: genitive,
  de: genitive,
  nl: genitive,
  af: genitive,
  id: list('nya lah kah pun'),
  ms: list('nya lah kah pun'),
  ko: korean,
  // Endings after a consonant; where the ending takes a vowel's place the form itself must be listed.
  ru: list('а у ом е ем ы и ой'),
  uk: list('а у ом і ем ові и'),
  pl: list('u a em ie owi iem'),
  cs: list('u a em e ovi y'),
  sk: list('u a om e ovi y'),
  hr: list('a u om em e'),
  sr: list('a u om em e а у ом ем е'),
  bs: list('a u om em e'),
  sl: list('a u om em i'),
  fi: list('n a ssa sta lla lta lle in an en seen on'),
  et: list('s st l lt le ga i is ist ni'),
  hu: list('ban ben bol rol nak nek val vel ra re ba be ig hoz hez t ot et at on en n'),
  tr: list('da de ta te dan den tan ten in un i u a e ya ye nin nun'),
};
