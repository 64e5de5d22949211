import { memoryKey } from '../../../text/normalise.ts';
import { type PageRule, whole } from '../page.ts';

/** A word for a picture and its number, the file's name, a letter or two: nobody described the picture. */
const numbered =
  /(?:ảnh|hình|photo|image|picture|foto|gambar|bild|afbeelding|imagen|imagem|immagine|fig|图|圖|图片|사진|写真|画像|صورة|الصورة|ภาพที่|ภาพ|фото|चित्र)\s*(?:số|no\.?|n°|№)?\s*\p{Nd}{1,4}\s*[.)）]?$/iu;
const fileName = /^\S+\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?)$/i;
const cameraName = /^(?:img|dsc[nf]?|image|photo|screenshot|untitled)[-_ ]?\d+$/i;

/** An alt that nobody wrote: translated or not, it tells a blind reader nothing. */
export const altStub: PageRule = {
  id: 'alt-stub',
  dimension: 'accuracy',
  remedy:
    'Describe in one sentence what the picture shows; an alt text that says nothing is left empty, not translated.',
  run({ blocks }) {
    const alts = blocks.filter(block => block.kind === 'alt');
    const byText = Map.groupBy(alts, alt => memoryKey(alt.text));
    const stubs = alts
      .filter(alt => isStub(alt.text.trim()))
      .map(alt => ({
        severity: 'major' as const,
        message: `“${alt.text}” is no description of a picture`,
        places: [whole(alt)],
      }));
    const shared = [...byText.values()]
      .filter(same => same.length > 1)
      .map(([first, ...others]) => ({
        severity: 'minor' as const,
        message: `${others.length + 1} pictures have one alt text`,
        places: [whole(first!), ...others.map(whole)],
      }));
    return [...stubs, ...shared];
  },
};

function isStub(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const least = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? 2 : 3;
  return letters < least || numbered.test(text) || fileName.test(text) || cameraName.test(text);
}
