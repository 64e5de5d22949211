import type { Spelling } from './readings.ts';

/**
 * A Hangul syllable as it stands and in Latin letters: the Revised Romanization first, then what newspapers and bearers
 * write (Lee, Moon, Chung, Yoon), all without marks and apostrophes.
 */
export function koreanSpellings(syllable: string): Spelling[] {
  return soundsOf(syllable).flatMap(([hangul, share]) => [[hangul, share] as Spelling, ...latin(hangul, share)]);
}

const [first, vowelCount, endCount] = [0xac00, 21, 28];
const rare = 0.2;

/** At the start of a word ㄹ and ㄴ weaken: 리 is 이, 로 노, 녀 여; inside they stay, so both are met. */
function soundsOf(syllable: string): Spelling[] {
  const code = syllable.charCodeAt(0) - first;
  if (syllable.length !== 1 || code < 0 || code >= 11172) return [];
  const rest = code % (vowelCount * endCount);
  const initial = Math.floor(code / (vowelCount * endCount));
  const vowel = vowels[Math.floor(rest / endCount)] as string[];
  const startsWithY = /^(?:y|i)/.test(vowel[0] as string);
  const weak = initial === 5 ? (startsWithY ? 11 : 2) : initial === 2 && startsWithY ? 11 : initial;
  const sounded = String.fromCharCode(first + weak * vowelCount * endCount + rest);
  return weak === initial
    ? [[syllable, 1]]
    : [
        [syllable, 1],
        [sounded, 1],
      ];
}

const initials = 'g|k kk|gg|k n d|t tt|dd|t r|l|n m b|p pp|bb|p s|sh ss|s  j|ch jj|tch ch k t p h'
  .split(' ')
  .map(list => list.split('|'));
const vowels = (
  'a|ah|ar ae|ai|e ya yae eo|u|o|uh e|ye yeo|yu|yo|you ye|e o|oh|oo wa wae oe|oi|wae yo u|oo|ou|woo|wu wo we wi|ui yu|yoo|you ' +
  'eu|u ui|eui|ee|i i|ee|yi'
)
  .split(' ')
  .map(list => list.split('|'));
const ends = ' k|g|ck k|g k n|l n n t|d l|r k m l l l p l m p|b p t t ng|n t t k t p t'
  .split(' ')
  .map(list => list.split('|'));

function latin(hangul: string, share: number): Spelling[] {
  const code = hangul.charCodeAt(0) - first;
  const parts = [
    initials[Math.floor(code / (vowelCount * endCount))] as string[],
    vowels[Math.floor((code % (vowelCount * endCount)) / endCount)] as string[],
    ends[code % endCount] as string[],
  ];
  return parts.reduce<Spelling[]>(
    (all, part) =>
      all.flatMap(([text, so]) => part.map((one, at): Spelling => [text + one, at === 0 ? so : so * rare])),
    [['', share]],
  );
}
