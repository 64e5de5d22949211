import { languageOf } from '../../../base/locale.ts';
import type { Place } from '../../documents/document.ts';
import { type Found, isText, type PageBlock, type PageRule, within } from '../page.ts';
import { bare, wordsOf } from '../words-of.ts';

/** Words for people coming together, of which a named meeting has one; in languages that write compounds in one word. */
const meetings: Record<string, readonly string[]> = {
  nl: ['bijeenkomst', 'vergadering', 'overleg', 'ontmoeting', 'conferentie', 'beraad'],
  de: ['treffen', 'tagung', 'versammlung', 'konferenz', 'zusammenkunft'],
  sv: ['mötet', 'möte', 'träff', 'träffen', 'sammanträde', 'konferens'],
  da: ['møde', 'mødet', 'træf', 'konference'],
  nb: ['møte', 'møtet', 'treff', 'konferanse'],
};

/** And the words for them before or behind their name, in languages that keep the words apart: "Spring Meeting", "Spring Conference". */
const before: Record<string, string> = {
  en: '(\\p{Lu}\\p{Ll}+) (Meeting|Gathering|Conference|Encounter)',
  id: '(?:Pertemuan|Rapat|Konferensi) (\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)',
  ms: '(?:Mesyuarat|Pertemuan|Persidangan) (\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)',
  fr: "(?:[Rr]éunion|[Rr]encontre|[Cc]onférence) (de (?:printemps|l[’']été|l[’']automne|l[’']hiver))",
  es: '(?:[Rr]eunión|[Ee]ncuentro|[Cc]onferencia) (de (?:primavera|verano|otoño|invierno))',
  vi: '(?:[Gg]ặp gỡ|[Hh]ội nghị|[Cc]uộc họp) (đầu xuân|mùa xuân|cuối năm)',
  zh: '(新春|迎春|春季|年终)(?:会晤|会议|见面会|座谈会)',
  ko: '(신춘|춘계|봄) ?(?:회담|회의|회동|만남)',
  th: '(?:การประชุม|การพบปะ|การหารือ)(ต้นฤดูใบไม้ผลิ|ฤดูใบไม้ผลิ)',
  ar: '(?:اجتماع|لقاء|مؤتمر) (الربيع|الصيف|الخريف|الشتاء)',
};

/** First parts that name a meeting held once a year; "climate meeting" and "climate conference" may well be two. */
const seasons: Record<string, RegExp> = {
  nl: /^(?:voorjaar|lente|zomer|najaar|herfst|winter|nieuwjaar)/,
  de: /^(?:frühjahr|frühling|sommer|herbst|winter|neujahr)/,
  sv: /^(?:vår(?!d)|sommar|höst|vinter|nyår)/,
  da: /^(?:forår|sommer|efterår|vinter|nytår)/,
  nb: /^(?:vår(?!d)|sommer|høst|vinter|nyttår)/,
  en: /^(?:spring|summer|autumn|winter)$/,
  id: /musim/,
  ms: /musim/,
};

/** One meeting called voorjaarsbijeenkomst, voorjaarsoverleg and voorjaarsvergadering in one text. */
export const meetingWords: PageRule = {
  id: 'one-mechanism',
  dimension: 'terminology',
  remedy: 'Choose the official name of the meeting, enter it in the list of names, and use it throughout.',
  run(page) {
    const language = languageOf(page.locale);
    const heads = meetings[language];
    const apart = before[language];
    const uses = page.blocks.filter(isText).flatMap((block): Use[] =>
      [...(heads ? compounds(block.text, heads) : []), ...(apart ? named(block.text, apart) : [])].map(one => ({
        ...one,
        place: within(block, one.start, one.end),
        sentence: sentenceOf(block, one.start),
      })),
    );
    return [...Map.groupBy(uses, one => one.subject).values()].flatMap((all): Found[] => {
      const forms = [...Map.groupBy(all, one => one.form).values()].sort((a, b) => a.length - b.length);
      if (new Set(all.map(one => one.head)).size < 2) return [];
      const [first, ...others] = forms.flat().map(one => one.place);
      const names = forms.map(([one]) => `“${one!.form}”`).join(', ');
      return isOne(all, language)
        ? [
            {
              severity: 'major',
              message: `One meeting under ${forms.length} names: ${names}`,
              places: [first!, ...others],
            },
          ]
        : [{ severity: 'minor', message: `Is this one meeting? ${names}`, places: [first!, ...others] }];
    });
  },
};

/** A season's meeting, and no sentence that names it in two ways: such a sentence would tell two meetings apart. */
function isOne(all: readonly Use[], language: string): boolean {
  const named = seasons[language];
  if (named && !all.every(one => named.test(one.subject))) return false;
  const bySentence = Map.groupBy(all, one => one.sentence);
  return [...bySentence.values()].every(same => new Set(same.map(one => one.head)).size === 1);
}

/** Which sentence of its block a place is in. */
function sentenceOf({ id, text }: PageBlock, start: number): string {
  return `${id} ${text.slice(0, start).match(/[.!?。！？؟]/gu)?.length ?? 0}`;
}

type Form = { subject: string; head: string; form: string; start: number; end: number };
type Use = Form & { place: Place; sentence: string };

/** "voorjaars" + "overleg" + anything: what stands before the word for a meeting is what it is about. */
function compounds(text: string, heads: readonly string[]): Form[] {
  return wordsOf(text).flatMap(({ text: word, start, end }) => {
    const small = bare(word);
    const head = heads.map(bare).find(one => small.indexOf(one) >= 5);
    return head
      ? [{ subject: word.toLowerCase().slice(0, small.indexOf(head)), head: stemOf(head), form: small, start, end }]
      : [];
  });
}

const stemOf = (head: string) => head.slice(0, 4);

function named(text: string, pattern: string): Form[] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(match => ({
    subject: match[1]!.toLowerCase(),
    head: match[0].replace(match[1]!, '').trim().toLowerCase(),
    form: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
