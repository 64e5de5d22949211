/**
 * Words before (behind: Chinese, Korean) a person's name, by language: one list per rank, its words saying the same with
 * equal respect. Two of one list in one text are mixed up. `f` and `m`: words, articles too, that say the person's gender.
 */
export type Honorifics = { alike: readonly (readonly string[])[]; f: readonly string[]; m: readonly string[] };

export const honorifics: Record<string, Honorifics> = {
  id: {
    alike: [
      ['Tn.', 'Tuan', 'Bapak', 'Bpk.', 'Pak'],
      ['Ny.', 'Nyonya', 'Ibu', 'Bu'],
      ['Kamerad', 'Kawan', 'Rekan seperjuangan'],
    ],
    f: ['Ny.', 'Nyonya', 'Ibu'],
    m: ['Tn.', 'Tuan', 'Bapak', 'Bpk.'],
  },
  ms: {
    alike: [
      ['Encik', 'En.', 'Tuan'],
      ['Puan', 'Pn.'],
      ['Komrad', 'Rakan seperjuangan', 'Kawan'],
    ],
    f: ['Puan', 'Pn.', 'Cik'],
    m: ['Encik', 'En.', 'Tuan'],
  },
  en: {
    alike: [
      ['Mr', 'Mr.', 'Mister'],
      ['Comrade', 'Fellow comrade'],
    ],
    f: ['Mrs', 'Mrs.', 'Ms', 'Ms.', 'Madam'],
    m: ['Mr', 'Mr.'],
  },
  fr: {
    alike: [
      ['M.', 'Monsieur', 'Mr', 'Mr.'],
      ['Mme', 'Madame', 'Mme.'],
      ['camarade', 'compagnon de lutte'],
    ],
    f: ['Mme', 'Madame', 'la camarade', 'une camarade', 'la présidente'],
    m: ['M.', 'Monsieur', 'le camarade', 'au camarade', 'du camarade', 'un camarade'],
  },
  es: {
    alike: [
      ['Sr.', 'señor', 'don'],
      ['Sra.', 'señora', 'doña'],
      ['camarada', 'compañero'],
    ],
    f: ['Sra.', 'señora', 'la camarada', 'doña'],
    m: ['Sr.', 'señor', 'el camarada', 'al camarada', 'del camarada', 'don'],
  },
  pt: {
    alike: [
      ['Sr.', 'senhor'],
      ['Sra.', 'senhora'],
    ],
    f: ['Sra.', 'senhora', 'a camarada'],
    m: ['Sr.', 'senhor', 'o camarada'],
  },
  it: {
    alike: [
      ['sig.', 'signor'],
      ['sig.ra', 'signora'],
    ],
    f: ['signora', 'la compagna'],
    m: ['signor', 'il compagno'],
  },
  de: {
    alike: [['Genosse', 'Kamerad']],
    f: ['Frau', 'Genossin', 'die Genossin'],
    m: ['Herr', 'Herrn', 'Genosse', 'Genossen'],
  },
  nl: {
    alike: [
      ['dhr.', 'de heer', 'meneer'],
      ['mevr.', 'mevrouw'],
      ['kameraad', 'strijdmakker'],
    ],
    f: ['mevr.', 'mevrouw'],
    m: ['dhr.', 'de heer', 'meneer'],
  },
  sv: {
    alike: [
      ['kamrat', 'partivän'],
      ['herr', 'hr'],
    ],
    f: ['fru', 'fröken'],
    m: ['herr', 'hr'],
  },
  vi: { alike: [], f: ['bà', 'Bà', 'cô'], m: ['ông', 'Ông', 'anh'] },
  th: { alike: [['สหาย', 'เพื่อนร่วมรบ']], f: ['นาง', 'นางสาว'], m: ['นาย'] },
  ar: {
    // الأستاذ is a teacher's or scholar's title, الزميل any colleague's.
    alike: [],
    f: ['السيدة', 'الرفيقة'],
    m: ['السيد', 'الرفيق'],
  },
  zh: { alike: [], f: ['女士'], m: ['先生'] },
};

/** Languages that set the word behind the name. */
export const behindTheName = new Set(['zh', 'ja', 'ko']);
