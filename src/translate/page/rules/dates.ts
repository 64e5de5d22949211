import { languageOf } from '../../../base/locale.ts';
import { findDates } from '../../../text/dates/find-dates.ts';
import type { FoundDate } from '../../../text/dates/found-date.ts';
import { isText, type Page, type PageRule, within } from '../page.ts';

/** "This afternoon": whose, when a translation appears days later in another time zone? By language, of a day's parts only. */
const partsOfToday: Record<string, string> = {
  en: 'this (?:morning|afternoon|evening)|tonight',
  fr: 'ce (?:matin|soir)|cet après-midi|cette nuit',
  es: 'esta (?:mañana|tarde|noche)',
  pt: 'esta (?:manhã|tarde|noite)',
  it: 'questa (?:mattina|sera|notte)|questo pomeriggio',
  de: 'heute (?:Morgen|Vormittag|Nachmittag|Abend|Nacht)',
  nl: 'vanmorgen|vanochtend|vanmiddag|vanavond|vannacht',
  sv: 'i morse|i eftermiddag|i kväll|i natt',
  id: '(?:pagi|siang|sore|malam) ini',
  ms: '(?:pagi|tengah hari|petang|malam) ini',
  vi: '(?:sáng|trưa|chiều|tối) nay',
  zh: '今(?:天上午|天下午|早|晚)|今日(?:上午|下午|晚)',
  ko: '오늘 (?:오전|오후|아침|저녁|밤)',
  ar: '(?:صباح|مساء|ظهر|عصر) اليوم',
  th: '(?:เช้า|บ่าย|เย็น|ค่ำ)(?:วัน)?นี้',
};

export const relativeTime: PageRule = {
  id: 'relative-time',
  dimension: 'locale-conventions',
  remedy: 'Write the date, and the time zone where the hour matters.',
  run(page) {
    const words = partsOfToday[languageOf(page.locale)];
    if (!words) return [];
    const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'giu');
    const loose = new RegExp(words, 'giu');
    return page.blocks.filter(isText).flatMap(block =>
      [...block.text.matchAll(/[\p{sc=Han}\p{sc=Thai}]/u.test(block.text) ? loose : pattern)].map(match => ({
        severity: 'minor' as const,
        message: `“${match[0]}” says the time of the original’s day, which readers elsewhere do not know`,
        places: [within(block, match.index, match.index + match[0].length)],
      })),
    );
  },
};

/** A page that says nowhere when: its "21 February" may be of any year. */
export const undated: PageRule = {
  id: 'undated',
  dimension: 'accuracy',
  remedy: 'Print the date of publication above the text.',
  run(page) {
    if (isDated(page)) return [];
    for (const block of page.blocks.filter(isText)) {
      const found = findDates(block.text, page.locale).find(one => isOfAnyYear(one, block.text));
      if (!found) continue;
      const message = `The page has no date, and “${block.text.slice(found.start, found.end)}” may be of any year`;
      return [{ severity: 'major', message, places: [within(block, found.start, found.end)] }];
    }
    return [];
  },
};

/** A year stands in a line about the article, or in a short line near the top or above the text, however long the menus are. */
export function isDated({ blocks }: Page): boolean {
  const top = Math.max(30, blocks.findIndex(({ kind }) => kind === 'paragraph') + 1);
  return blocks.some(({ kind, text }, at) => {
    const mayBeDateline = kind === 'meta' || (at < top && kind !== 'title' && text.length <= 80);
    return mayBeDateline && /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(text);
  });
}

/** A day with the name of its month; figures alone may be a fraction or a score. */
function isOfAnyYear({ start, end, readings }: FoundDate, text: string): boolean {
  const isDay = readings.length > 0 && readings.every(one => one.year === null && one.day !== null);
  return isDay && /\p{L}/u.test(text.slice(start, end));
}
