/**
 * What sites print around an article, over the languages we meet. Position decides first; a label only confirms it, so a
 * language that is missing here costs certainty, not the article.
 */
const source = words(
  'nguồn|theo nguồn|nguồn tin|sumber|sumber berita|bron|källa|kilde|quelle|source|sources|original source|fuente|fonte|font|sursa',
  '来源|來源|文章来源|资料来源|出处|出處|稿源|출처|기사 출처|出典|المصدر|مصدر|منبع|ที่มา|แหล่งที่มา|ແຫຼ່ງ|ប្រភព|источник|джерело|kaynak|źródło|πηγή|lähde|forrás|zdroj|izvor|vir|avots|šaltinis|allikas|heimild|स्रोत|ソース|소스|원천|מקור|ແຫຼ່ງຂໍ້ມູນ|အရင်းအမြစ်',
);

const comments = words(
  'bình luận|ý kiến|ý kiến bạn đọc|komentar|komen|ulasan|reactie|reacties|opmerkingen|kommentar|kommentarer|kommentare|comment|comments',
  'commentaire|commentaires|comentario|comentarios|comentário|comentários|commento|commenti|comentaris|comentariu|comentarii',
  '评论|評論|留言|跟帖|댓글|의견|コメント|تعليق|تعليقات|التعليقات|نظر|نظرات|ความคิดเห็น|ความเห็น|ຄວາມຄິດເຫັນ|មតិ|комментарии|комментарий|коментарі|yorum|yorumlar|komentarze|σχόλια|kommentit|टिप्पणी|टिप्पणियाँ',
);

/** Headings of blocks of other articles. */
const related = words(
  'cùng chủ đề|cùng chuyên mục|cùng tác giả|tin liên quan|bài liên quan|tin cùng chuyên mục|xem thêm|đọc thêm|có thể bạn quan tâm|tin mới nhất',
  'dalam topik yang sama|dalam kategori yang sama|dari penulis yang sama|baca juga|baca lagi|berita terkait|artikel terkait|berita berkaitan|topik sama|kategori sama|penulis yang sama|lihat juga',
  'in hetzelfde onderwerp|in dezelfde categorie|van dezelfde auteur|lees ook|lees meer|gerelateerde artikelen|meer over|i samma ämne|i samma kategori|av samma författare|läs också|läs även|läs mer|relaterade artiklar',
  'same topic|same category|same author|on the same topic|in the same category|by the same author|from the same author|related|related articles|related news|related stories|read more|read also|see also|more from|you may also like|latest news|most read',
  'même sujet|même catégorie|même auteur|sur le même sujet|dans la même catégorie|du même auteur|lire aussi|à lire aussi|articles liés|voir aussi|mismo tema|misma categoría|mismo autor|en el mismo tema|en la misma categoría|del mismo autor|lea también|leer más|noticias relacionadas|le puede interesar',
  '同主题|同一主题|同类别|同一类别|同作者|同一作者|相关新闻|相关文章|相关阅读|延伸阅读|推荐阅读|更多阅读|같은 주제|같은 카테고리|같은 작성자|관련 기사|관련 뉴스|관련기사',
  'في نفس الموضوع|نفس الموضوع|في نفس الفئة|نفس الفئة|من نفس المؤلف|نفس المؤلف|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|مقالات ذات صلة|أخبار ذات صلة|مواضيع ذات صلة',
  'หัวข้อเดียวกัน|ในหัวข้อเดียวกัน|หมวดหมู่เดียวกัน|ในหมวดหมู่เดียวกัน|ผู้เขียนเดียวกัน|จากผู้เขียนเดียวกัน|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|อ่านต่อ|читайте также|по теме|siehe auch|lesen sie auch|leggi anche|leia também',
);

const empty = words(
  'no data|no videos available|no data available|no results|nothing found|không có dữ liệu|chưa có bình luận|tidak ada data|tiada data|geen gegevens|geen data|inga data|ingen data|aucune donnée|sin datos|keine daten',
  '暂无数据|没有数据|暂无评论|無資料|데이터 없음|데이터가 없습니다|لا توجد بيانات|لا بيانات|ไม่มีข้อมูล|нет данных|loading',
);

const tools = words(
  'chia sẻ|lưu bài|in bài viết|nghe bài viết|bagikan|kongsi|simpan|cetak|delen|dela|skriv ut|share|share this|save|print|listen|listen to this article|partager|imprimer|écouter|compartir|imprimir|escuchar',
  '分享|打印|收听|공유|인쇄|مشاركة|شارك|طباعة|استمع|แชร์|พิมพ์|ฟัง|advert|advertisement|ad|quảng cáo|iklan|publicité|annons|advertentie|publicidad|anzeige|werbung|广告|廣告|광고|إعلان|โฆษณา|реклама|facebook|twitter|zalo|whatsapp|telegram|copy link|sao chép liên kết|a-|a\\+',
);

const sourceForm = new RegExp(`^(?:${source})\\s*(?:[:：]\\s*(.*))?$`, 'iu');
const commentForm = new RegExp(`^(?:${comments})$`, 'iu');
const relatedForm = new RegExp(`^(?:${related})\\s*[:：]?$`, 'iu');
const readAlsoForm = new RegExp(`^[\\s>»►▶•*–—-]*(?:${related})\\s*[:：]`, 'iu');
const emptyForm = new RegExp(`^(?:${empty})[.…。]*$`, 'iu');
const toolForm = new RegExp(`^(?:${tools})$`, 'iu');

/** `Sumber`, `Källa: https://…`, `来源：新华社`. The address, or null when the line names none; undefined: not a source line. */
export function sourceLine(text: string): { url: string | null } | undefined {
  const match = sourceForm.exec(text);
  if (match) return { url: addressIn(match[1] ?? '') };
  return undefined;
}

export function addressIn(text: string): string | null {
  const match = /^<?(https?:\/\/[^\s<>"']+?)>?[.,;]?$/i.exec(text.trim());
  return match?.[1] ?? null;
}

/** A comment counter: a short label and a number in brackets, or a known label and a bare number. */
export function commentCounter(text: string): { known: boolean } | null {
  const match = /^([\p{L}\p{M}][\p{L}\p{M}\s'’]{0,38}?)\s*(?:[(（[]\s*\p{Nd}+\s*[)）\]]|[:：]?\s*\p{Nd}+)$/u.exec(text);
  if (!match) return null;
  const known = commentForm.test(match[1] as string);
  return known || /[)）\]]$/.test(text) ? { known } : null;
}

export function isRelatedHeading(text: string): boolean {
  return relatedForm.test(text);
}

/** `Baca juga: …`, `>> Xem thêm: …`: a pointer to another article between paragraphs. */
export function isReadAlso(text: string): boolean {
  return readAlsoForm.test(text);
}

export function isEmptyState(text: string): boolean {
  return emptyForm.test(text);
}

export function isTool(text: string): boolean {
  return toolForm.test(text);
}

/** Codes that a content system meant to replace by an advertisement: `[iklan_2]`, `[quang_cao_1]`. */
const shortcode = /\[\/?[\p{L}][\p{L}\p{M}]*(?:[_-][\p{L}\p{M}]+)*[_-]?\p{Nd}*\]/gu;

/** The text without advertisement codes; only such with an underscore, hyphen or number in them, `[sic]` stays. */
export function withoutShortcodes(text: string): string {
  return text.replace(shortcode, code => (/[_\p{Nd}]|-/u.test(code) ? '' : code)).replace(/^\s+|\s+$/g, '');
}

function words(...lists: string[]): string {
  return lists.join('|');
}
