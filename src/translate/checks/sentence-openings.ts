import { languageOf } from '../../base/locale.ts';

/**
 * Words that begin a sentence and hardly ever a name: articles, pronouns, prepositions, conjunctions. As part of a
 * pattern; from general knowledge of the languages.
 */
const openings: Record<string, string> = {
  fr: "À|Au|Aux|Avant|Après|Avec|Ce|Ces|Cet|Cette|C['’]est|Dans|De|Depuis|Des|Du|Elle|Elles|En|Il|Ils|L['’]\\p{L}+|La|Le|Les|Lors|Mais|Nous|On|Par|Pendant|Pour|Sa|Ses|Selon|Son|Sous|Sur|Un|Une",
  es: 'A|Al|Ante|Aunque|Con|Cuando|De|Del|Desde|Durante|El|Ella|En|Entre|Esta|Estas|Este|Estos|La|Las|Lo|Los|Nuestro|Para|Pero|Por|Según|Se|Sin|Sobre|Su|Sus|Tras|Un|Una',
  pt: 'A|Ao|Após|As|Com|Da|De|Desde|Do|Durante|Ela|Ele|Em|Entre|Esta|Este|Na|No|Nos|O|Os|Para|Por|Segundo|Sua|Um|Uma',
  it: "Al|Alla|Con|Da|Dal|Dalla|Dopo|Durante|È|Gli|I|Il|In|L['’]\\p{L}+|La|Le|Lo|Nel|Nella|Per|Questa|Questo|Secondo|Si|Su|Un|Una",
  de: 'Als|Am|An|Auf|Aus|Bei|Beim|Das|Dem|Den|Der|Des|Die|Diese|Dieser|Dieses|Durch|Ein|Eine|Er|Es|Für|Im|In|Laut|Mit|Nach|Seit|Sie|Über|Um|Unter|Vom|Von|Vor|Während|Wir|Zu|Zum|Zur',
  nl: 'Aan|Als|Bij|De|Deze|Die|Dit|Door|Een|Er|Het|Hij|In|Met|Na|Naar|Om|Onder|Onze|Op|Over|Sinds|Te|Tijdens|Tot|Uit|Van|Volgens|Voor|Vanaf|We|Wij|Ze|Zij',
  sv: 'Att|Av|De|Den|Denna|Det|Detta|Där|Efter|En|Enligt|Ett|För|Från|Genom|Han|Hon|I|Inför|Med|Men|När|På|Sedan|Som|Till|Under|Ur|Vi|Vid',
  da: 'Af|De|Den|Denne|Det|Dette|Efter|En|Et|For|Fra|Han|Hun|I|Ifølge|Med|Når|På|Siden|Som|Til|Under|Ved|Vi',
  nb: 'Av|De|Den|Denne|Det|Dette|Etter|En|Et|For|Fra|Han|Hun|I|Ifølge|Med|Når|På|Siden|Som|Til|Under|Ved|Vi',
  id: 'Adapun|Atas|Bagi|Bahwa|Beliau|Berdasarkan|Dalam|Dari|Dengan|Di|Ia|Ini|Itu|Kami|Karena|Ke|Ketika|Menurut|Mereka|Pada|Para|Saat|Sebagai|Sebuah|Selain|Selama|Sementara|Seorang|Sesuai|Setelah|Tentang|Untuk',
  ms: 'Atas|Bagi|Bahawa|Beliau|Berdasarkan|Dalam|Daripada|Dari|Dengan|Di|Ia|Ini|Itu|Kami|Kerana|Ke|Ketika|Menurut|Mereka|Pada|Para|Sebagai|Sebuah|Selain|Selama|Sementara|Seorang|Selepas|Untuk',
  vi: 'Anh|Bà|Các|Chúng|Để|Do|Đây|Đó|Hiện|Khi|Mặc|Một|Ngày|Ngoài|Nhân|Nhằm|Nhiều|Những|Ông|Ở|Qua|Sau|Tại|Theo|Trong|Trước|Từ|Tuy|Vào|Về|Với',
  ru: 'В|Во|Для|За|Из|К|Как|На|Но|О|Об|Он|Она|Они|От|По|После|При|С|Со|Среди|У|Это|Эти|Этот',
  uk: 'В|У|Для|За|З|Із|До|Як|На|Але|Про|Він|Вона|Вони|Від|По|Після|При|Серед|Це|Ці|Цей',
  pl: 'Do|Dla|Na|Nad|O|Od|On|Ona|Po|Pod|Podczas|Przed|Przez|Przy|To|W|We|Według|Z|Za|Ze',
  tr: 'Bir|Bu|Bunun|O|Onlar|Şu|Ancak|Ayrıca|Biz',
  zh: '他|她|它|这|這|此|在|据|據|为|為|当|當|随着|隨著|对于|對於|根据|根據|近日|同时|同時|目前|我们|我們|他们|他們',
  ja: '彼|この|その|これ|それ|私たち|また|しかし|一方',
  ko: '이 |그 |그는|그녀는|또한|하지만|한편|이번|이날|우리는',
  th: 'ในโอกาส|เมื่อ|นาย|นาง|เขา|เธอ|พวกเขา|ทั้งนี้|ขณะที่|ตามที่|นอกจากนี้',
  ar: 'في |و?بهذه |و?بهذا |و?قال |و?وفقا |خلال |هذا |هذه |هو |هي |إن |إنه |لقد |كما |لكن ',
};

/** A pattern of the words that begin a sentence, with the edge of a word behind them; null where they are not listed. */
export function openingsOf(locale: string): string | null {
  const words = openings[languageOf(locale)];
  return words === undefined ? null : `(?:${words})(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{M}])`;
}
