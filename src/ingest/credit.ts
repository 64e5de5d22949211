/**
 * Words that stand before the name of who made or owns a picture, over all languages we meet. They are matched whole,
 * without case, and only where a mark (colon, slash, bar) or a bracket shows that a name follows.
 */
const labels = [
  // Vietnamese, Indonesian, Malay, Dutch, Swedish, Danish, Norwegian, German
  'ảnh|hình|ảnh minh họa|minh họa|đồ họa|nguồn ảnh|ảnh chụp|nguồn|theo',
  'foto|fotografer|sumber foto|sumber gambar|gambar|sumber|kredit|dok|dokumentasi|ihsan|jurugambar|gambar ihsan',
  'beeld|fotograaf|bron|foto en tekst|bild|fotograf|källa|kilde|bildquelle|quelle|illustration|illustratie|illustrasjon|ilustrasi|ilustración|ilustração|illustrazione',
  // English, French, Spanish, Portuguese, Italian, Catalan, Romanian
  'photo|photos|photograph|photographer|photo by|photo credit|photo courtesy|picture|pictures|image|images|credit|credits|source|courtesy|courtesy of|graphic|video',
  'photographie|crédit|crédits|crédit photo|crédits photo|photographe|source photo|fotografía|fotografia|fotógrafo|imagen|fuente|crédito|fotos|imagem|fonte|crediti|sursa',
  // Chinese, Japanese, Korean
  '图|圖|插图|制图|图片|圖片|图源|圖源|摄|攝|摄影|攝影|图片来源|圖片來源|来源|來源|资料图|資料圖|供图|供圖|写真|撮影|提供|画像|出典|사진|사진제공|사진 제공|출처|제공',
  // Arabic, Persian, Thai, Lao, Khmer, Russian, Ukrainian, Turkish, Polish, Greek, Hindi
  'الصورة|صورة|الصور|تصوير|المصدر|مصدر الصورة|عدسة|عکس|منبع',
  'ภาพ|ภาพโดย|ภาพจาก|เครดิตภาพ|ช่างภาพ|ที่มา|ที่มาภาพ|ຮູບ|ຮູບພາບ|រូបភាព|ប្រភព',
  'фото|источник|снимок|джерело|світлина|fotoğraf|kaynak|zdjęcie|fot|źródło|φωτογραφία|πηγή|फोटो|तस्वीर|स्रोत',
].join('|');

const mark = '[:：／/|｜=]';
/** In brackets at the end: `(Photo: N. Name)`, `（图：新华社）`, `(Ảnh: TTXVN).` */
const bracketed = new RegExp(
  `\\s*[(（\\[【]\\s*(?:${labels})\\.?\\s*${mark}\\s*([^()（）\\[\\]【】]{1,120}?)\\s*[)）\\]】]\\s*[.。]?$`,
  'iu',
);
/** At the end behind a sentence, a bar or a space: `… the gate. Photo: N. Name`, `… | Foto: N. Name`. */
const trailing = new RegExp(
  `(?:^|[.。!?！？…”"»]\\s*|\\s+[|–—-]\\s*|[\\s/])(?:${labels})\\.?\\s*[:：／=]\\s*([^:：。!?]{1,100}?)\\s*[.。]?$`,
  'iu',
);
/** `… at the gate. © Agency`, `(© Agency)` */
const copyright = /\s*[(（]?\s*(?:©|\(c\)|copyright)\s*([^()（）]{1,100}?)\s*[)）]?\s*[.。]?$/iu;
/** `记者某某 摄` in brackets, as Chinese agencies write it. */
const photographed = /\s*[(（]\s*((?:[^()（）]{1,40}?))\s*[摄攝]\s*[)）]\s*[.。]?$/u;

export type CreditSplit = {
  /** The caption without the credit; empty when the whole line is one. */
  caption: string;
  /** Who made the picture, without the label; null when the line names nobody. */
  credit: string | null;
};

/** Parts a caption line into what it says and whom it credits. A line without a recognisable credit comes back whole. */
export function splitCredit(line: string): CreditSplit {
  // A credit stands in the last words; long lines are not searched from the front.
  const start = Math.max(0, line.length - 240);
  const end = line.slice(start);
  for (const form of [bracketed, photographed, copyright, trailing]) {
    const match = form.exec(end);
    const credit = match?.[1]?.trim();
    if (!match || !credit) continue;
    const head = line.slice(0, start + match.index) + (form === trailing ? sentenceEnd(match[0]) : '');
    return { caption: head.trim(), credit };
  }
  return { caption: line.trim(), credit: null };
}

/** The mark that ends the sentence before a credit belongs to the sentence. */
function sentenceEnd(match: string): string {
  return /^[.。!?！？…”"»]/u.exec(match)?.[0] ?? '';
}

/** Whether a line is nothing but a credit. */
export function isCreditLine(line: string): boolean {
  const { caption, credit } = splitCredit(line);
  return credit !== null && caption === '';
}
