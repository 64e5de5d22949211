import type { Spelling } from './readings.ts';

const rare = 0.4;

/** A syllable of Jyutping as it stands and as Hong Kong and Macao write it: can is Chan, hoeng Heung, gwok Kwok. */
export function cantoneseSpellings(jyutping: string): Spelling[] {
  const whole = wholeSyllables[jyutping] ?? [];
  const [, initial = '', final = ''] = /^(ng(?=.)|gw|kw|[bpmfdtnlgkhwzcsj](?=.))?(.*)$/.exec(jyutping) ?? [];
  const starts = initials[initial] ?? [initial];
  const ends = finals[final] ?? [final];
  const press = starts.flatMap((start, at) =>
    ends.map((end, to): Spelling => [joined(start, end), (at === 0 ? 1 : rare) * (to === 0 ? 1 : rare)]),
  );
  return [...press, ...whole.map((one): Spelling => [one, 1]), [jyutping, rare]];
}

const joined = (start: string, end: string) => (start === 'y' && end.startsWith('y') ? end : start + end);

const wholeSyllables: Record<string, string[]> = {
  zi: ['tsz', 'tze', 'tse'],
  ci: ['tsz', 'tse'],
  si: ['sz', 'sze'],
  ji: ['yi', 'yee', 'e'],
  m: ['ng'],
  ng: ['ng'],
};

const initials: Record<string, string[]> = {
  b: ['p', 'b'],
  d: ['t', 'd'],
  g: ['k', 'g'],
  gw: ['kw', 'k', 'gw'],
  kw: ['kw', 'k'],
  z: ['ch', 'ts', 'tz', 'j', 'c'],
  c: ['ch', 'ts', 'tz', 'c'],
  s: ['s', 'sh'],
  j: ['y', 'i', ''],
  ng: ['ng', ''],
  '': ['', 'ng'],
};

const finals: Record<string, string[]> = Object.fromEntries(
  (
    'aa:a ah ar|aai:ai|aau:au aau|aam:am|aan:an|aang:ang|aap:ap|aat:at|aak:ak ark|ai:ai|au:au ow ou|am:am um om em|an:an un en|' +
    'ang:ang|ap:ap up op|at:at ut|ak:ak ark|e:e eh|ei:ei ee i ay|eng:eng ing|ek:ek eck|i:i ee|iu:iu ew|im:im|in:in|' +
    'ing:ing eng|ip:ip|it:it|ik:ik ick ek|o:o oh or aw|oi:oi oy|on:on|ong:ong|ot:ot|ok:ok ock|ou:o ou oo ow|oe:eu|oeng:eung|' +
    'oek:euk eok|oei:ui|eoi:ui oi eui|eon:un eon on|eot:ut eot|u:u oo|ui:ui oi ooi|un:un oon wun uen|ung:ung|ut:ut|' +
    'uk:uk ook ok|yu:yu u ue|yun:uen yuen un yun|yut:uet yuet ut'
  )
    .split('|')
    .map(line => {
      const [final, list = ''] = line.split(':');
      return [final, list.split(' ')] as [string, string[]];
    }),
);
