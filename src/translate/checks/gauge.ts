import { languageOf } from '../../base/locale.ts';
import { plainText } from '../../base/runs.ts';
import { asciiDigits } from '../../text/digits.ts';
import type { Check, Severity } from '../check.ts';

/** Distances between rails that railways are built with, in millimetres. */
const gauges = new Set('1000 1009 1050 1067 1372 1435 1495 1520 1522 1524 1588 1600 1665 1668 1676'.split(' '));
/** No round number, and most of the world's railways: beside rails it is hardly ever the length of anything. */
const standard = '1435';
const metre =
  'm|meter|metre|metres|meters|mètres?|metros?|metri|mét|метр\\p{L}*|м|米|公尺|متر|أمتار|مترًا|เมตร|ม\\.|미터';
const millimetre =
  'mm|milli?m[eè]t(?:er|re|ro|ri)s?|milímetros?|mi-?li-?mét|миллиметр\\p{L}*|мм|毫米|公厘|مم|ملم|مليمتر\\p{L}*|มม\\.?|มิลลิเมตร|밀리미터|㎜';
const kilometre =
  'km|kilomet\\p{L}*|kilómetros?|ki-?lô-?mét|cây số|км|километр\\p{L}*|公里|千米|كم|كيلومتر\\p{L}*|กม\\.?|กิโลเมตร|킬로미터|㎞';
const noLetter = '(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Arabic}\\p{M}\\p{Nd}])';
const number = "(?<![\\p{Nd}.,])(\\p{Nd})([.,٫٬’'\\u00a0\\u202f ]?)(\\p{Nd}{3})";
const inMetres = new RegExp(`${number}[ \\u00a0\\u202f-]?(?:${metre})${noLetter}`, 'gu');
const inKilometres = new RegExp(`${number}[ \\u00a0\\u202f-]?(?:${kilometre})${noLetter}`, 'giu');
const inMillimetres = new RegExp(`${number}[ \\u00a0\\u202f-]?(?:${millimetre})${noLetter}`, 'giu');

/** Rails and no other track: one for runners, a motorway and a prize are spelt alike in some languages. */
const railway =
  /kereta|\brel\b|\bspoor(?!t)|treinspoor|järnväg|spårvidd|normalspår|\bräls|jernban|ferroviair|chemins? de fer|voies? ferr|\brail|\bgauge|eisenbahn|bahnstrecke|bahnlinie|schiene|spurweite|normalspur|ferrocarril|ferrovi|vías? férrea|đường sắt|đường ray|铁路|鐵路|铁道|鐵道|铁轨|鐵軌|轨距|軌距|(?:سكة|سكك) ?(?:ال)?حديد|السكة|รถไฟ|รางกว้าง|รางมาตรฐาน|철도|철로|궤간|표준궤|железнодорож|железн\p{L}* дорог|колея/iu;
const width =
  /gauge|standard|standar|piawai|lebar|khổ|tiêu chuẩn|轨距|軌距|标准|標準|窄轨|宽轨|écartement|spoorwijdte|spårvidd|spurweite|\bancho|estándar|مقياس|قياسي|عرض|กว้าง|มาตรฐาน|궤간|표준|협궤|광궤|колея|стандарт/iu;
const long =
  /sepanjang|panjang|\blang|lengte|lång|längd|\blong|longueur|length|länge|\blargo|longitud|comprimento|lunghezza|\bdài\b|长|長|طول|ยาว|길이|длин/iu;

/**
 * A gauge of 1,435 mm that became a railway 1.435 m long. Where the source is at hand it must have the number as a width,
 * and no such length; without it only the standard gauge is sure, and another one a question where a width is spoken of.
 */
export const gauge: Check = {
  id: 'gauge',
  dimension: 'accuracy',
  severity: 'critical',
  run({ source, target, from, to }) {
    const [original, text] = [plainText(source), plainText(target)];
    return [...text.matchAll(inMetres)].flatMap(match => {
      const digits = asciiDigits(match[1]! + match[3]!);
      const around = text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 40);
      if (!gauges.has(digits) || isWidth(text, match, to) || !railway.test(around)) return [];
      const severity = severityOf(digits, around, original, from);
      if (severity === null) return [];
      return [
        {
          check: 'gauge',
          dimension: 'accuracy',
          severity,
          message: `“${match[0]}”: ${digits} is the distance between two rails in millimetres, not the length of a line in metres`,
          remedy: `Write the gauge: ${digits} mm, or ${new Intl.NumberFormat(to, { minimumFractionDigits: 3 }).format(Number(digits) / 1000)} m between the rails.`,
          source: null,
          target: { start: match.index, end: match.index + match[0].length },
        },
      ];
    });
  },
};

function severityOf(digits: string, around: string, original: string, from: string): Severity | null {
  const same = (match: RegExpMatchArray) => asciiDigits(match[1]! + match[3]!) === digits;
  if ([...original.matchAll(inMillimetres)].some(same)) return 'critical';
  if ([...original.matchAll(inKilometres)].some(same)) return null;
  const metres = [...original.matchAll(inMetres)].filter(same);
  if (metres.length > 0) return metres.every(match => isWidth(original, match, from)) ? 'critical' : null;
  if (digits === standard) return 'critical';
  return width.test(around) ? 'minor' : null;
}

/** Written with the decimal mark of the language and nothing about a length beside it: a metre and some millimetres. */
function isWidth(text: string, match: RegExpMatchArray, locale: string): boolean {
  const start = match.index!;
  const near = text.slice(Math.max(0, start - 12), start + match[0].length + 12);
  return match[2] === decimalMark(locale) && !long.test(near);
}

const marks = new Map<string, string>();

function decimalMark(locale: string): string {
  const key = languageOf(locale);
  const known = marks.get(key);
  if (known !== undefined) return known;
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(part => part.type === 'decimal')?.value ?? '.';
  marks.set(key, mark);
  return mark;
}
