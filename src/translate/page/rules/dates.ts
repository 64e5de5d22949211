import { type Locale, languageOf } from '../../../base/locale.ts';
import { type Found, isText, type Page, type PageRule, within } from '../page.ts';

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
    const day = dayAndMonth(page.locale);
    return page.blocks
      .filter(isText)
      .flatMap((block): Found[] => {
        const match = day.exec(block.text);
        if (!match) return [];
        return [
          {
            severity: 'major',
            message: `The page has no date, and “${match[0]}” may be of any year`,
            places: [within(block, match.index, match.index + match[0].length)],
          },
        ];
      })
      .slice(0, 1);
  },
};

/** A year stands in a line about the article, or in a short line near the top. */
export function isDated({ blocks }: Page): boolean {
  return blocks.some(({ kind, text }, at) => {
    const mayBeDateline = kind === 'meta' || (at < 30 && kind !== 'title' && text.length <= 80);
    return mayBeDateline && /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u.test(text);
  });
}

/** A day and a month's name, no year behind them. */
function dayAndMonth(locale: Page['locale']): RegExp {
  if (/^(?:zh|ja|ko)/.test(locale)) return /(?<![年년]\s?|\p{Nd})\p{Nd}{1,2}[月월]\s?\p{Nd}{1,2}[日일]/u;
  const months = monthsIn(locale).join('|');
  return new RegExp(
    `(?<!\\p{Nd})\\p{Nd}{1,2}\\.?\\s?(?:de\\s|ngày\\s)?(?:${months})(?!\\p{L})(?!,?\\s(?:de\\s|năm\\s)?\\p{Nd}{4})|(?:${months})\\s?\\p{Nd}{1,2}(?!\\p{Nd})(?!,?\\s?\\p{Nd}{4})`,
    'iu',
  );
}

function monthsIn(locale: Locale): string[] {
  const names = (['long', 'short'] as const).flatMap(month => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from(
      { length: 12 },
      (_, at) => format.formatToParts(Date.UTC(2025, at, 3)).find(part => part.type === 'month')!.value,
    );
  });
  return [...new Set(names)]
    .filter(name => /\p{L}/u.test(name))
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[.]/g, '\\.'));
}
