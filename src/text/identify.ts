import { type Locale, languageOf } from '../base/locale.ts';
import { type ClosePair, closePairEvidence, featuresOf } from './close-pairs.ts';
import { countOwnWords, type OwnWords } from './close-words.ts';
import { kin, letterScores } from './eld.ts';
import { indonesianOverMalay } from './indonesian-malay.ts';
import { countScripts, type ScriptName } from './script.ts';

export type Identified = {
  /** Null: the text does not say. */
  locale: Locale | null;
  /** 0..1; below 0.5 a person should look. */
  confidence: number;
};

export type IdentifyHints = {
  /** What the page or feed claims. It decides between answers that fit about equally well. */
  declared?: Locale | null | undefined;
  /** Only these languages can come out. */
  candidates?: readonly Locale[] | undefined;
};

/** Scripts that one living language of news is written in. */
const byScript: Partial<Record<ScriptName, Locale>> = {
  Hang: 'ko',
  Kana: 'ja',
  Thai: 'th',
  Laoo: 'lo',
  Khmr: 'km',
  Mymr: 'my',
  Hebr: 'he',
  Grek: 'el',
  Beng: 'bn',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Gujr: 'gu',
  Guru: 'pa',
  Orya: 'or',
  Sinh: 'si',
  Geor: 'ka',
  Armn: 'hy',
  Ethi: 'am',
  Tibt: 'bo',
};

/** Frequent characters that the simplification changed, one form each: the other form does not occur in that text. */
const simplified =
  /[们这个来国会时说为发经学对东车门问间见书长马万与专业两严义从众优传体关兴养军农冲决况净减击创别动务区医华协单卖卫厂历压县参双变号后听启员响团园围图圆场声处备复头实审宽宾对导将层岁岛师带帮广庆应开张弹归当录忆怀态总战户护报担拥择换据]/g;
const traditional =
  /[們這個來國會時說為發經學對東車門問間見書長馬萬與專業兩嚴義從眾優傳體關興養軍農衝決況淨減擊創別動務區醫華協單賣衛廠歷壓縣參雙變號後聽啟員響團園圍圖圓場聲處備復頭實審寬賓對導將層歲島師帶幫廣慶應開張彈歸當錄憶懷態總戰戶護報擔擁擇換據]/g;

/**
 * The language of `text` (plain, any length; the first 4,000 UTF-16 units are read).
 *
 * Script first, then character n-grams (eld), then word lists and small models of our own where eld has one model for two
 * languages (Indonesian and Malay, both Norwegians), none (Afrikaans, Swahili), or often errs (Danish and Norwegian). Null when the text is too short or too mixed to say, or when the answer is not among the candidates.
 * Accuracy is measured by bench/languages.ts.
 */
export function identifyLanguage(text: string, hints: IdentifyHints = {}): Identified {
  const sample = text.slice(0, 4000).replace(/https?:\/\/\S+|\S+@\S+/g, ' ');
  const scripts = countScripts(sample);
  const total = Object.values(scripts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return { locale: null, confidence: 0 };
  const found = fromScript(scripts, total, sample) ?? fromLetters(sample, total, hints);
  return among(found, hints.candidates);
}

/**
 * How much `text`, a word or more, looks like each of two languages by its letters: 0..1 each, 0 for a language without a
 * model. The same for Indonesian and Malay. 12 µs a word.
 */
export function likeness(text: string, languages: readonly [Locale, Locale]): [number, number] {
  const scores = new Map(letterScores(text.slice(0, 500)));
  const of = (locale: Locale) => scores.get(kin(languageOf(locale)) ?? '') ?? 0;
  return [of(languages[0]), of(languages[1])];
}

function fromScript(scripts: ReturnType<typeof countScripts>, total: number, sample: string): Identified | null {
  const han = scripts.Hans ?? 0;
  const kana = scripts.Kana ?? 0;
  const confidence = (count: number) => Math.min(1, (count / total) * (0.6 + Math.min(total, 20) / 50));
  if ((han + kana) / total > 0.5) {
    if (kana > 0.05 * (han + kana)) return { locale: 'ja', confidence: confidence(han + kana) };
    return { locale: hanForm(sample), confidence: confidence(han) };
  }
  for (const [script, locale] of Object.entries(byScript) as [ScriptName, Locale][]) {
    const count = scripts[script] ?? 0;
    // Korean may mix Han in; a Latin name inside Thai does not make the text Latin.
    if (count / total > 0.5) return { locale, confidence: confidence(count) };
  }
  return null;
}

function hanForm(sample: string): Locale {
  const count = (expression: RegExp) => sample.match(expression)?.length ?? 0;
  return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh-Hans';
}

function fromLetters(sample: string, letters: number, hints: IdentifyHints): Identified {
  const scores = letterScores(sample).filter(([code]) => isCandidate(code, hints.candidates));
  const best = scores[0];
  if (!best) return { locale: null, confidence: 0 };
  const declared = hints.declared ? languageOf(hints.declared) : null;
  const claimed = scores.find(([code]) => code === kin(declared));
  // What is claimed stands unless another language fits clearly better; short texts prove little against it.
  const margin = letters < 40 ? 0.8 : 0.9;
  const chosen = claimed && claimed[1] >= margin * best[1] ? claimed : best;
  const rival = scores.find(([code]) => code !== chosen[0] && !isNeighbour(code, chosen[0]));
  const gap = Math.max(0, chosen[1] - (rival?.[1] ?? 0)) / chosen[1];
  // Neighbours (Russian and Bulgarian, Danish and Norwegian) lie close even when the answer is right: length tells.
  const confidence = Math.min(1, 0.3 + gap * 4 + (chosen === claimed ? 0.3 : 0)) * Math.min(1, letters / 40);
  const close = closer(sample, letters, chosen[0], scores, hints);
  if (close === 'idms') return confidence < 0.15 ? nothing : indonesianOrMalay(sample, confidence, hints);
  const locale = close ?? chosen[0];
  const sure =
    close === null || close === chosen[0] ? confidence : Math.max(confidence, 0.3 * Math.min(1, letters / 40));
  if (sure < 0.15) return { locale: null, confidence: sure };
  return { locale: declared === locale ? (hints.declared ?? locale) : locale, confidence: sure };
}

const nothing: Identified = { locale: null, confidence: 0 };

/** Told apart by `closer`, so that the one is no doubt about the other. */
function isNeighbour(a: string, b: string): boolean {
  return [
    ['nb', 'da'],
    ['ru', 'bg'],
    ['hi', 'mr'],
    ['cs', 'sk'],
  ].some(pair => pair.includes(a) && pair.includes(b));
}

/** The answer of the rules and models for close languages, beginning from eld's; null: they have nothing to say. */
function closer(
  sample: string,
  letters: number,
  code: string,
  scores: readonly (readonly [string, number])[],
  hints: IdentifyHints,
): Locale | 'idms' | null {
  if (/[\p{sc=Cyrl}]/u.test(sample.slice(0, 200))) return cyrillic(sample, code);
  if (code === 'hi' || code === 'mr') return mostWords(sample, ['hi', 'mr', 'ne'], code);
  if (!/\p{sc=Latn}/u.test(sample)) return null;
  const features = featuresOf(sample.slice(0, 1000));
  const possible = (language: string) => isCandidate(language, hints.candidates, true);
  // Eld has no Swahili and spreads it over many languages; sure ones are left to eld.
  const doubt = swahiliDoubt + Math.min(20, letters / 10);
  if (possible('sw') && closePairEvidence('sw', features) > doubt) return 'sw';
  if (code === 'ms' || code === 'id') return 'idms';
  const decide = (pair: ClosePair, own: OwnWords, other: OwnWords) => {
    const counts = countOwnWords(sample, [own, other]);
    return closePairEvidence(pair, features) + wordWeight * ((counts[own] ?? 0) - (counts[other] ?? 0));
  };
  if (code === 'nl' && possible('af')) return possible('nl') && decide('af', 'af', 'nl') <= 0 ? 'nl' : 'af';
  if (code !== 'nb' && code !== 'da') return code === 'cs' || code === 'sk' ? czechOrSlovak(sample, code) : null;
  const scoreOf = (wanted: string) => scores.find(([one]) => one === wanted)?.[1] ?? 0;
  const isDanish = decide('da', 'da', 'no') + eldWeight * (scoreOf('da') - scoreOf('nb')) > 0;
  if (isDanish ? possible('da') : !possible('nb') && !possible('nn')) return 'da';
  const norwegian = decide('nn', 'nn', 'nb') > bokmalFirst ? 'nn' : 'nb';
  return possible(norwegian) ? norwegian : norwegian === 'nn' ? 'nb' : 'nn';
}

/** In the unit of the models, twentieths of a natural logarithm. */
const wordWeight = 40;
const eldWeight = 1200;
const swahiliDoubt = 10;
/** Bokmål is written nine times as often. */
const bokmalFirst = 25;

/** Letters that only one of the neighbours writes. */
function cyrillic(sample: string, code: string): Locale | null {
  if (/[ўЎ]/u.test(sample)) return code === 'be' ? 'be' : null;
  if (/[іїєґІЇЄҐ]/u.test(sample)) return code === 'be' ? null : code === 'ru' || code === 'bg' ? 'uk' : null;
  if (/[ыэёЫЭЁ]/u.test(sample)) return code === 'bg' || code === 'ru' || code === 'uk' || code === 'sr' ? 'ru' : null;
  return null;
}

function czechOrSlovak(sample: string, code: string): Locale {
  const czech = sample.match(/[řěů]/giu)?.length ?? 0;
  const slovak = sample.match(/[ľĺŕôä]/giu)?.length ?? 0;
  if (czech === slovak) return code;
  return czech > slovak ? 'cs' : 'sk';
}

function mostWords(sample: string, languages: OwnWords[], fallback: string): Locale {
  const counts = Object.entries(countOwnWords(sample, languages)) as [Locale, number][];
  const [best, next] = counts.sort((a, b) => b[1] - a[1]);
  return best && best[1] > (next?.[1] ?? 0) ? best[0] : fallback;
}

function indonesianOrMalay(sample: string, confidence: number, hints: IdentifyHints): Identified {
  const possible = ['id', 'ms'].filter(code => isCandidate(code, hints.candidates, true));
  if (possible.length === 1) return { locale: possible[0] as Locale, confidence };
  const prior = hints.declared ? { id: 2, ms: -2 }[languageOf(hints.declared)] : undefined;
  const learnt = (closePairEvidence('id', featuresOf(sample.slice(0, 1000))) - learntLean) / 40;
  const words = indonesianOverMalay(sample) + (prior ?? 0);
  const evidence = words + learnt;
  // Without one telling word the learnt letters must be clear.
  if (Math.abs(evidence) < (words === 0 ? 1.5 : 0.2)) return nothing;
  return { locale: evidence > 0 ? 'id' : 'ms', confidence: confidence * Math.min(1, 0.4 + Math.abs(evidence) / 10) };
}

/** What the learnt weights lean to Indonesian by, of which they saw more. */
const learntLean = 15;

function isCandidate(code: string, candidates: readonly Locale[] | undefined, exact = false): boolean {
  if (!candidates) return true;
  return candidates.some(locale => code === (exact ? languageOf(locale) : kin(languageOf(locale))));
}

function among(found: Identified, candidates: readonly Locale[] | undefined): Identified {
  if (!candidates || found.locale === null) return found;
  const language = languageOf(found.locale);
  const exact = candidates.includes(found.locale) ? found.locale : candidates.find(one => languageOf(one) === language);
  return exact ? { ...found, locale: exact } : { locale: null, confidence: 0 };
}
