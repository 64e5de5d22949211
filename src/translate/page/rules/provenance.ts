import { type Locale, languageOf, scriptOf } from '../../../base/locale.ts';
import { countScripts, type ScriptName } from '../../../text/script.ts';
import { type Found, type Page, type PageBlock, type PageRule, whole, within } from '../page.ts';
import { translationWords } from '../words/labels.ts';
import { isDated } from './dates.ts';
import { senseOf } from './labels.ts';

/** "Bron", and nothing behind it; or an address without the name of whose it is. */
export const sourceLine: PageRule = {
  id: 'source-line',
  dimension: 'markup',
  remedy: 'Name the outlet, link to its article, and say in which language that is.',
  run: page =>
    sourceLines(page).flatMap((block): Found[] => {
      const rest = sourceIn(block);
      if (rest === '')
        return [{ severity: 'major', message: `“${block.text}” names no source`, places: [whole(block)] }];
      if (/^https?:\/\/\S+$/.test(rest))
        return [
          {
            severity: 'minor',
            message: 'The source is an address, which does not say whose article it is',
            places: [whole(block)],
          },
        ];
      return [];
    }),
};

/** A translation that does not say it is one. */
export const translationNotice: PageRule = {
  id: 'translation-notice',
  dimension: 'markup',
  remedy:
    'Say beneath the headline that this is a translation, by which engine or person, from which language, whether somebody reviewed it, and link to the original.',
  run(page) {
    const words = translationWords[languageOf(page.locale)];
    const body = page.blocks.some(block => block.kind === 'paragraph');
    if (!words || !body || page.blocks.some(one => isFrame(one) && new RegExp(words, 'iu').test(one.text))) return [];
    const place = sourceLines(page)[0] ?? page.blocks[0];
    return place
      ? [
          {
            severity: 'major',
            message: 'Nothing tells readers that this text is a translation',
            places: [whole(place)],
          },
        ]
      : [];
  },
};

/** What an article's head must say: a headline, a date, whose it is. */
export const missingMetadata: PageRule = {
  id: 'missing-metadata',
  dimension: 'markup',
  remedy: 'Take these over from the original’s page, or enter them by hand.',
  run(page) {
    const body = page.blocks.find(block => block.kind === 'paragraph');
    if (!body) return [];
    const has = (kind: PageBlock['kind']) => page.blocks.some(block => block.kind === kind);
    const missing = [
      ...(has('title') ? [] : ['headline']),
      ...(isDated(page) ? [] : ['date']),
      ...(has('meta') || isHeaded(page) ? [] : ['outlet']),
    ];
    if (missing.length === 0) return [];
    // A source line that names nobody is where readers would look next.
    const silent = missing.includes('outlet') ? sourceLines(page).find(block => sourceIn(block) === '') : undefined;
    const places = [whole(body), ...(silent ? [whole(silent)] : [])] as const;
    return [{ severity: 'major', message: `The page has no ${missing.join(', no ')}`, places }];
  },
};

/** What is checked as an article is none, or was taken for the page's frame: little of it has been looked at. */
export const withoutText: PageRule = {
  id: 'without-text',
  dimension: 'markup',
  remedy:
    'Mark paragraphs up as such (p inside article or main), or check the text itself with --alone. On a page of lists there is nothing to do.',
  run({ blocks }) {
    const [first] = blocks;
    if (!first || blocks.some(({ kind }) => kind === 'paragraph' || kind === 'lead')) return [];
    const isList = blocks.some(({ kind }) => kind === 'item');
    const severity = isList ? 'minor' : 'major';
    return [
      {
        severity,
        message: 'No paragraph was found: of the page only labels and lists are checked',
        places: [whole(first)],
      },
    ];
  },
};

/** "More by the same author" under an article that names none. */
export const missingAuthor: PageRule = {
  id: 'missing-author',
  dimension: 'markup',
  remedy: 'Print the author’s name beneath the headline, or leave the block out.',
  run(page) {
    const block = page.blocks.find(one => one.kind !== 'paragraph' && senseOf(one.text) === 'same-author');
    const hasByline = page.blocks.some(one => one.kind === 'meta' && byline.test(one.text.slice(0, 200)));
    return block && !hasByline
      ? [{ severity: 'minor', message: `“${block.text}”, and the page names no author`, places: [whole(block)] }]
      : [];
  },
};

/** Pictures that nobody is named for. */
export const missingCredit: PageRule = {
  id: 'missing-credit',
  dimension: 'markup',
  remedy: 'Name the photographer or agency of every picture.',
  run({ blocks }) {
    const captions = blocks.filter(block => block.kind === 'caption');
    const bare = captions.filter(block => !credit.test(block.text));
    const [first, ...others] = bare;
    if (!first || blocks.some(block => block.kind === 'meta' && credit.test(block.text))) return [];
    return [
      {
        severity: 'minor',
        message: `${bare.length} of ${captions.length} pictures have no credit`,
        places: [whole(first), ...others.map(whole)],
      },
    ];
  },
};

/** An outlet's name, a motto in another language's letters, which readers of this page cannot say. */
export const foreignMeta: PageRule = {
  id: 'foreign-meta',
  dimension: 'accuracy',
  remedy: 'Put what the name means behind it in brackets, and mark its language.',
  run: page =>
    page.blocks.flatMap((block): Found[] => {
      if (block.kind !== 'meta' || languageOf(block.locale) !== languageOf(page.locale)) return [];
      const match = foreignName(block.text, page);
      if (!match) return [];
      const isCountry = countryNames.has(match.name.toLowerCase());
      const message = isCountry
        ? `The outlet is given as “${match.name}”, the name of a country`
        : `“${match.name}” is in another language, and nothing says what it means`;
      return [{ severity: isCountry ? 'major' : 'minor', message, places: [within(block, match.start, match.end)] }];
    }),
};

const isFrame = ({ kind }: PageBlock) => kind === 'label' || kind === 'meta';
const byline = /\p{L}{2,} \p{L}{2,}.*(?:·|\||,)|^(?:by|par|por|von|door|av|oleh|bởi|بقلم|โดย)\s|记者|기자/iu;
const credit =
  /[(（][^()（）]{0,20}[:：/][^()（）]{2,60}[)）]\s*\.?$|©|(?:photo(?:graph(?:er|ie)?)?s?|pictures?|images?|illustration|illustratie|illustrasjon|infografik|graphic|credit|crédit|kredit|fotograf(?:i|ía|ia|o)?|foto|bild|afbeelding|gambar|ilustrasi|ảnh|minh họa|đồ họa|nguồn|图|圖|摄影|攝影|来源|사진|출처|제공|写真|ภาพ|ที่มา|تصوير|الصورة|صورة|المصدر|фото|källa|bron|sumber|source|摄|攝)(?: by| de| par| von| oleh)?\s*[:：/]|[摄攝]$/iu;

/** Above the text stands a site's frame or its mark: whose it is, readers see there. */
function isHeaded({ blocks }: Page): boolean {
  const first = blocks.findIndex(({ kind }) => kind === 'title' || kind === 'paragraph');
  return blocks.slice(0, Math.max(first, 0)).some(({ kind }) => kind === 'label' || kind === 'alt');
}

const sourceIn = ({ text }: PageBlock) => text.replace(/^[^:：]*[:：]?\s*/u, '').trim();

function sourceLines({ blocks }: Page): PageBlock[] {
  return blocks.filter(block => isFrame(block) && senseOf(block.text.replace(/[:：].*$/su, '')) === 'source');
}

/** A name in Vietnamese letters or in a script that is not the page's, once where the name is doubled. */
function foreignName(text: string, page: Page): { name: string; start: number; end: number } | null {
  const match = /^[^\p{Nd}:：]+/u.exec(text);
  if (!match || !isForeign(match[0], page.locale)) return null;
  const name = match[0].trim();
  const half = name.slice(0, name.length / 2);
  return { name: half.repeat(2) === name ? half : name, start: 0, end: match[0].trimEnd().length };
}

/** Letters that only Vietnamese has. */
const vietnamese = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư]/iu;

/** Latin letters are read everywhere, but for what only Vietnamese has; another script only where most letters are of it. */
function isForeign(name: string, locale: Locale): boolean {
  const own = scriptsOf(locale);
  const counts = Object.entries(countScripts(name)) as [ScriptName, number][];
  const letters = counts.reduce((sum, [, count]) => sum + count, 0);
  const others = counts.filter(([script]) => script !== 'Latn' && !own.has(script));
  if (others.reduce((sum, [, count]) => sum + count, 0) * 2 > letters) return true;
  return languageOf(locale) !== 'vi' && vietnamese.test(name.normalize('NFC'));
}

/** Scripts a language's readers read, as `countScripts` names them. */
function scriptsOf(locale: Locale): Set<string> {
  const script = scriptOf(locale);
  if (script === 'Jpan') return new Set(['Hans', 'Kana']);
  if (script === 'Kore') return new Set(['Hang', 'Hans']);
  return new Set([script === 'Hant' ? 'Hans' : script]);
}

/** In the languages outlets are named in. */
const countryNames = new Set(
  ['en', 'vi', 'fr', 'es', 'id', 'zh', 'th', 'ar', 'ko'].flatMap(locale => {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    return 'VN CN LA KH TH MY ID SG PH JP KR FR DE ES US GB'.split(' ').map(region => names.of(region)!.toLowerCase());
  }),
);
