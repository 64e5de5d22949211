import type { Locale } from '../base/locale.ts';

const words = (list: string) => new Set(list.split(/\s+/));

/** Frequent words that their neighbour does not have, from general knowledge of the languages. */
const own = {
  af: words(
    `'n ’n nie hy sy vir wees sê gesê hierdie daardie hulle julle ons my jy jou ek wêreld skool mense kon moes baie geen teen nuwe vyf ses sewe nege tien sedert hoekom asook`,
  ),
  nl: words(
    `een het niet zijn hij zij ze deze mijn wij jij jullie zou zouden moeten werd werden hebben heeft naar bij tijd wereld nieuwe vijf zes zeven negen zegt gezegd tegen mensen kunnen gaan onze hun wordt veel`,
  ),
  nn: words(
    `ikkje eg ein ho dei frå nokon noko nokre mykje meir berre kva korleis kven kvifor kvar vere verte vert vart gjere gjer sjølv sjå heile fleire desse saman utan mellom kjem veit seier sidan medan òg høgre lågare eit eige kvart dykk me hjå`,
  ),
  nb: words(
    `ikke jeg hun fra noen noe mye mer bare hva hvordan hvem hvorfor hvor være blir ble gjør selv flere disse sammen uten mellom kommer vet sier siden mens også en et hele hver egen dere`,
  ),
  da: words(
    `blev af bliver mig dig sig efter nu meget kun noget nogle nogen hvad op ud ind tilbage havde både uge bog mod lige giver tager været sagde siger lavet lave gå få tidligere igen fordi kvinde skulle kunne nye hvornår hvilket andet mellem næste sådan der hjælp mere uden deres hende ham`,
  ),
  no: words(
    `av ble blir vart meg deg seg etter nå no noe noko noen nokon hva kva opp ut inn tilbake hadde både uke veke bok mot gir gjev tar tek vært sa sier seier få gå igjen hvilken annet mellom neste hjelp mer meir uten utan deres henne ham bare berre ikkje frå eg hvor kor mye mykje nei prosent`,
  ),
  hi: words(
    'है हैं था थे थी के की में ने और यह वह इस उस से को पर लिए नहीं भी हो गया गई किया रहा रही रहे कि कहा बाद तक एक साथ अपने जो तो कर दिया का',
  ),
  mr: words('आहे आहेत होते होता होती आणि च्या या हा ही हे त्या मध्ये नाही केली केले झाली झाले असे तर म्हणाले साठी करण्यात'),
  ne: words('छ छन् थियो गरेको भएको र ले मा लाई को का की पनि हो गर्न गरे भने तथा'),
} satisfies Record<string, ReadonlySet<string>>;

export type OwnWords = keyof typeof own;

/** How many words of `text` stand in the list of each of `languages`. */
export function countOwnWords(text: string, languages: readonly OwnWords[]): Partial<Record<Locale, number>> {
  const counts: Partial<Record<Locale, number>> = Object.fromEntries(languages.map(language => [language, 0]));
  for (const word of text.toLowerCase().match(/['’]?\p{L}[\p{L}\p{M}]*/gu) ?? [])
    for (const language of languages) if (own[language].has(word)) counts[language] = (counts[language] ?? 0) + 1;
  return counts;
}
