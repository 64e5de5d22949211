import { splitCredit } from '../../credit.ts';
import { countSentences, endsSentence, marksSentences, weightOf } from './lines.ts';

/** What a body's lines are like, to compare one with the rest. */
export type Measure = {
  /** Usual weight of a paragraph. */
  typical: number;
  /** Nearly every paragraph ends in a full stop. */
  punctuated: boolean;
};

export function measure(texts: readonly string[]): Measure {
  const weights = texts.map(weightOf).sort((a, b) => a - b);
  const long = texts.filter(text => weightOf(text) >= (weights[Math.floor(weights.length / 2)] ?? 0));
  return {
    // The upper half is paragraphs, even where half of the lines belong to figures.
    typical: weights[Math.floor(weights.length * 0.6)] ?? 0,
    punctuated: long.filter(endsSentence).length >= 0.8 * long.length && long.some(marksSentences),
  };
}

/** Words for a picture or for posing for one. Compounds of the Germanic languages end in them. */
const pictureWords = new RegExp(
  [
    'ảnh|hình ảnh|trong hình|chụp ảnh|lưu niệm',
    'gambar|foto|berfoto|potret|bergambar|dalam foto|dalam gambar|kenangan',
    '[\\p{L}]*foto(?:’s|s|tje)?|afbeelding|poseren|poseert|[\\p{L}]*bild(?:en|er)?|[\\p{L}]*fotot?|poserar|poserer|posieren',
    'photo|photos|photograph|pictured|picture|poses?|posing|photo(?:s)? souvenirs?|posent|sur la photo|en la foto|fotografía|posan|imagem|na foto|nella foto',
  ]
    .map(list => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`)
    .concat(
      '合影|合照|留影|照片|图为|圖為|资料图|사진|기념촬영|写真|صورة|الصورة|صور تذكارية|ภาพ|ถ่ายรูป|ຮູບ|រូបថត|фото|на снимке|fotoğraf|zdjęci|φωτογραφία|तस्वीर|फोटो',
    )
    .join('|'),
  'iu',
);

/** `(left)`, `second from the right`: only under a picture does it matter who stands where. */
const places = new RegExp(
  [
    '[(（,，][^()（）]{0,40}(?:left|right|centre|center|trái|phải|giữa|kiri|kanan|tengah|links|rechts|midden|vänster|höger|mitten|gauche|droite|centre|izquierda|derecha|esquerda|direita|sinistra|destra|左|右|中|يمين|يسار|وسط|ซ้าย|ขวา|กลาง|왼쪽|오른쪽|слева|справа)[^()（）]{0,20}[)）,，]',
    'from (?:the )?(?:left|right)|từ (?:trái|phải)|dari (?:kiri|kanan)|van (?:links|rechts)|från (?:vänster|höger)|à partir de la (?:gauche|droite)|de gauche à droite|de izquierda a derecha|左起|右起|[左右][一二三四五]|من اليمين|من اليسار|จากซ้าย|จากขวา|왼쪽에서|오른쪽에서',
  ].join('|'),
  'iu',
);

/** `… - Ảnh 1.`, `Photo 2`, `图3`: numbered by the content system when nobody described the picture. */
const numbered =
  /(?:ảnh|hình|photo|image|picture|foto|gambar|bild|afbeelding|imagen|fig|图|圖|사진|写真|صورة|الصورة|ภาพที่|ภาพ|фото)\s*(?:số|no\.?|n°)?\s*\p{Nd}{1,3}\s*[.)）]?$/iu;

export function isNumbered(text: string): boolean {
  return numbered.test(text);
}

/** Short, one sentence, or without a full stop where paragraphs have one: may be a caption below a description. */
export function mayBeCaption(text: string, body: Measure): boolean {
  if (splitCredit(text).credit !== null) return weightOf(text) <= Math.max(700, body.typical * 1.5);
  if (countSentences(text) > 1) return false;
  if (body.punctuated && !endsSentence(text)) return weightOf(text) <= 400;
  return weightOf(text) <= Math.max(120, Math.min(400, body.typical * 0.75));
}

/** Whether the words speak of a picture or of who stands where in one. */
export function showsPicture(text: string): boolean {
  return pictureWords.test(text) || places.test(text);
}

/** Whether a line on its own is a caption: at least one sign of a picture, and something else that fits. */
export function readsAsCaption(text: string, body: Measure): boolean {
  const { caption, credit } = splitCredit(text);
  if (weightOf(text) > 600) return false;
  if (credit !== null) return caption !== '';
  if (countSentences(text) > 1) return false;
  const short = weightOf(text) < 0.3 * body.typical;
  const bare = body.punctuated && !endsSentence(text) && weightOf(text) < 0.6 * body.typical;
  return showsPicture(text) && (short || bare);
}
