import { plainText } from '../../base/runs.ts';
import type { Check, Finding } from '../check.ts';

/** "ĐộngNgười" before another name; names such as McKinsey have one capital inside. */
const words = /(?<=\p{Ll}\p{M}?)\p{Lu}\p{Ll}\p{M}?\p{Ll}+(?:[ ]\p{Lu}\p{Ll}+)+/gu;
/** A date behind a letter: what parted name and date was lost. */
const date = /(?<=\p{Ll}\p{M}?)\p{Nd}{1,2}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{4}/gu;
/** One name twice at the start of a line, as a picture's alt and the name beside it. */
const doubled = /^\s*(\p{L}[^\n]{2,40}?)(?<![\s\p{P}])\1(?![\p{Ll}\p{M}])/u;

/** Words that stand together without a space, where the markup that parted them was lost. */
export const joinedWords: Check = {
  id: 'joined-words',
  dimension: 'linguistic-conventions',
  severity: 'minor',
  run({ target }) {
    const text = plainText(target);
    const twice = doubled.exec(text);
    if (twice && isName(twice[1]!)) {
      const start = text.length - text.trimStart().length;
      return [
        at(`“${twice[1]}” stands here twice without a space`, start, twice.index + twice[0].length),
        ...dates(text),
      ];
    }
    return [
      ...[...text.matchAll(words)]
        .filter(match => !/\b(?:Mc|Mac|De|Van|Le|La)$/.test(text.slice(Math.max(0, match.index - 4), match.index)))
        .map(match => at('Two words stand together without a space', match.index - 1, match.index + 1)),
      ...dates(text),
    ];
  },
};

/** A capital, or four signs of a script without them: doubled words are no names. */
const isName = (text: string) => /^\p{Lu}/u.test(text) || (/^\p{Lo}/u.test(text) && text.length >= 4);

function dates(text: string): Finding[] {
  return [...text.matchAll(date)].map(match =>
    at(`“${match[0]}” stands right behind a word`, match.index - 1, match.index + match[0].length),
  );
}

function at(message: string, start: number, end: number): Finding {
  return {
    check: 'joined-words',
    dimension: 'linguistic-conventions',
    severity: 'minor',
    message,
    source: null,
    target: { start, end },
  };
}
