import { type Locale, languageOf } from '../../../base/locale.ts';
import { asciiDigits } from '../../../text/digits.ts';
import { type Found, type Page, type PageBlock, type PageRule, whole, within } from '../page.ts';
import { feelingsCalque, type LabelSense, labelSlips, labels, singulars } from '../words/labels.ts';

/** "No data" on an Indonesian page: a string of the site that nobody translated. */
export const labelLanguage: PageRule = {
  id: 'label-language',
  dimension: 'accuracy',
  remedy: 'Translate this string of the site into the page’s language.',
  run: page =>
    frameOf(page).flatMap((block): Found[] => {
      const text = labelText(block.text);
      const language = languageOf(page.locale);
      if (languageOf(block.locale) !== language || wordsIn(language).has(text)) return [];
      const other = languages.find(one => wordsIn(one).has(text));
      if (!other || !wordsIn(language).size) return [];
      return [
        {
          severity: 'major',
          message: `“${block.text}” is ${nameOf(other)}, on a page in ${nameOf(language)}`,
          places: [whole(block)],
        },
      ];
    }),
};

/** "Chiffre" above portraits: a section's name in another sense of its word. */
export const labelSense: PageRule = {
  id: 'label-sense',
  dimension: 'terminology',
  remedy: 'Translate the section’s name from what stands in it, not from an English word.',
  run(page) {
    const language = languageOf(page.locale);
    const feelings = feelingsCalque[language];
    const invitations = page.blocks.filter(block => block.kind === 'item');
    return [...frameOf(page), ...invitations].flatMap((block): Found[] => {
      const text = labelText(block.text);
      const slip = labelSlips.find(one => one.wrong[language]?.includes(text));
      if (slip) {
        const remedy = `Write “${slip.instead[language] ?? slip.instead.en}”.`;
        return [
          {
            severity: 'major',
            message: `“${block.text}” most likely stands for ${slip.sense}`,
            remedy,
            places: [whole(block)],
          },
        ];
      }
      const match = feelings ? new RegExp(feelings.wrong, 'iu').exec(block.text) : null;
      if (!match) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      return [
        {
          severity: 'minor',
          message: `“${match[0]}” is word for word: readers are asked for their opinion`,
          remedy: `Write “${feelings!.instead}”.`,
          places: [within(block, start, end)],
        },
      ];
    });
  },
};

/** "Reactie (0)": a number behind a word for one, where the language has another form for as many. */
export const counterForm: PageRule = {
  id: 'counter-form',
  dimension: 'locale-conventions',
  remedy:
    'Let the number choose the words: “No comments yet”, “1 comment”, “2 comments”, in the language’s own plural forms.',
  run: page =>
    frameOf(page).flatMap((block): Found[] => {
      const match = /^(\p{L}[\p{L}\p{M} ]{1,30}?)\s*[(（[]\s*(\p{Nd}{1,9})\s*[)）\]]$/u.exec(block.text.trim());
      if (!match || agrees(match[1]!.toLowerCase(), Number(asciiDigits(match[2]!)), page.locale)) return [];
      return [
        {
          severity: 'minor',
          message: `“${match[1]}” is the word for one, and the number behind it is ${match[2]}`,
          places: [whole(block)],
        },
      ];
    }),
};

/** Where a language does not tell one from many, or the word is no known word for one, nothing is wrong. */
function agrees(word: string, count: number, locale: Locale): boolean {
  if (!singulars[languageOf(locale)]?.includes(word)) return true;
  const rules = new Intl.PluralRules(locale);
  return rules.select(count) === rules.select(1);
}

/** Which of the known meanings a line of the frame has, in whatever language. */
export function senseOf(text: string): LabelSense | null {
  return senses.get(labelText(text)) ?? null;
}

export function frameOf(page: Page): PageBlock[] {
  return page.blocks.filter(
    block =>
      block.kind === 'label' || block.kind === 'meta' || (block.kind === 'heading' && senseOf(block.text) !== null),
  );
}

/** In small letters, without a counter, a colon or dots behind. */
function labelText(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*[(（[]\s*\p{Nd}*\s*[)）\]]$/u, '')
    .replace(/[\s:：.…。]+$/u, '');
}

const languages = [...new Set(Object.values(labels).flatMap(one => Object.keys(one)))];
const byLanguage = new Map(
  languages.map(language => [language, new Set(Object.values(labels).flatMap(one => one[language] ?? []))]),
);
const wordsIn = (language: string): ReadonlySet<string> => byLanguage.get(language) ?? new Set();
const senses = new Map(
  (Object.entries(labels) as [LabelSense, Record<string, readonly string[]>][]).flatMap(([sense, all]) =>
    Object.values(all).flatMap(words => words.map(word => [word, sense] as const)),
  ),
);

function nameOf(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
