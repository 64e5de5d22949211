import { type Locale, languageOf } from '../base/locale.ts';

/**
 * Names of countries that are as well names of persons or other places, or ordinary words, and what stands before them
 * where the country is meant: Áo is a coat, Granada a city, Maurice a man. Elsewhere they are not found: a country that
 * is overlooked costs little, "Mrs Russia" is printed.
 */
const doubles: Record<string, { forms: string; before: string }> = {
  vi: {
    forms: 'Anh Mỹ Nga Đức Pháp Áo Ý Bỉ Nhật Ấn Úc Séc',
    before:
      'nước liên_bang cộng_hòa cộng_hoà vương_quốc đế_quốc hợp_chúng_quốc tổng_thống thủ_tướng chính_phủ quốc_hội ' +
      'người quân_đội bộ_trưởng đại_sứ_quán ngoại_giao ở tại sang',
  },
  en: {
    forms: 'Jordan Chad Georgia Jersey Guinea Turkey Dominica',
    before: 'in into across throughout within republic_of kingdom_of government_of president_of king_of',
  },
  fr: { forms: 'Maurice Dominique Jersey', before: 'la île ile république_de' },
  es: { forms: 'Granada Chad Georgia Jersey Guinea Dominica', before: 'isla_de estado_de república_de gobierno_de' },
  id: { forms: 'Chad Georgia Jersey Guinea Dominika', before: 'di ke negara republik pemerintah presiden' },
  ms: { forms: 'Chad Georgia Jersey Guinea Dominica Jordan', before: 'di ke negara republik kerajaan presiden' },
  nl: { forms: 'Jersey Dominica', before: 'op in republiek' },
  sv: { forms: 'Jersey Guinea Dominica', before: 'i på republiken' },
};

const byLanguage = new Map(
  Object.entries(doubles).map(([language, { forms, before }]) => [
    language,
    { forms: new Set(forms.split(' ')), before: before.split(' ').map(one => one.replaceAll('_', ' ')) },
  ]),
);

export function isDoubleForm(form: string, locale: Locale): boolean {
  return byLanguage.get(languageOf(locale))?.forms.has(form.normalize('NFC')) ?? false;
}

/** Whether what stands before a double form in a text makes it the country. */
export function saysCountry(text: string, { start }: { start: number }, locale: Locale): boolean {
  const lead = text
    .slice(Math.max(0, start - 40), start)
    .normalize('NFC')
    .toLowerCase();
  const says = byLanguage.get(languageOf(locale))?.before ?? [];
  return says.some(words => lead.endsWith(`${words} `) && !/\p{L}/u.test(lead.charAt(lead.length - words.length - 2)));
}
