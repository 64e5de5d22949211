/** What is signed, and that it is: patterns by language, for comparing what a text says in two places. */
export type PaperKind = 'memorandum' | 'agreement' | 'minutes' | 'statement';
export type SignedWords = Record<PaperKind, string> & { sign: string };

export const signedPapers: Record<string, SignedWords> = {
  en: {
    sign: 'sign(?:s|ed|ing)?',
    memorandum: 'memorand(?:um|a|ums)',
    agreement: 'agreements?|treat(?:y|ies)',
    minutes: 'minutes',
    statement: 'statements?|communiqu[eé]s?',
  },
  fr: {
    sign: 'sign(?:é|ée|és|ées|ent|er|a|èrent|ant|ature)',
    memorandum: "mémorandums?|protocoles? d[’']entente",
    agreement: 'accords?|traités?',
    minutes: 'procès-verba(?:l|ux)|compte rendu',
    statement: 'communiqués?|déclarations?',
  },
  es: {
    sign: 'firm(?:ó|aron|an|ar|ado|a)',
    memorandum: 'memorand(?:o|um|os)',
    agreement: 'acuerdos?|tratados?',
    minutes: 'actas?',
    statement: 'comunicados?|declaraci(?:ón|ones)',
  },
  de: {
    sign: 'unterzeichne(?:t|te|ten|n)',
    memorandum: 'Memorand(?:um|en)|Absichtserklärung(?:en)?',
    agreement: 'Abkommen|Vereinbarung(?:en)?|Verträge?',
    minutes: 'Protokolle?',
    statement: 'Erklärung(?:en)?',
  },
  nl: {
    sign: 'onderteken(?:d|de|den|en|t)',
    memorandum: 'memorand(?:um|a)',
    agreement: 'overeenkomst(?:en)?|verdrag(?:en)?',
    minutes: 'notulen',
    statement: 'verklaring(?:en)?',
  },
  sv: {
    sign: 'underteckna(?:de|t|r|s)?|skrev under',
    memorandum: 'samförståndsavtal(?:et|en)?|memorand(?:um|a)',
    agreement: 'avtal(?:et|en)?|överenskommelser?',
    minutes: '(?:mötes)?protokoll(?:et|en)?',
    statement: 'uttalanden?',
  },
  id: {
    sign: '(?:me|di|pe)nandatangan(?:i|an)|ditandatangani',
    memorandum: 'nota kesepahaman|memorandum',
    agreement: 'perjanjian|persetujuan',
    minutes: 'risalah|notulen',
    statement: 'komunike|pernyataan',
  },
  ms: {
    sign: 'menandatangani|ditandatangani',
    memorandum: 'memorandum',
    agreement: 'perjanjian',
    minutes: 'minit',
    statement: 'kenyataan',
  },
  vi: {
    sign: 'ký(?: kết)?',
    memorandum: 'bản ghi nhớ|biên bản ghi nhớ',
    agreement: 'thỏa thuận|hiệp định',
    minutes: 'biên bản(?! ghi nhớ)',
    statement: 'tuyên bố|thông cáo',
  },
  zh: { sign: '签署|签订', memorandum: '备忘录', agreement: '协议|协定', minutes: '纪要', statement: '声明|公报' },
  ko: { sign: '서명|체결', memorandum: '양해각서', agreement: '협정|합의서', minutes: '회의록', statement: '성명' },
  ar: {
    sign: 'وق[عّ]+(?:ت|وا)?|توقيع',
    memorandum: 'مذكر(?:ة|ات)',
    agreement: 'اتفاق(?:ية|يات|ات)?',
    minutes: 'محضر|محاضر',
    statement: 'بيان',
  },
  th: {
    sign: 'ลงนาม',
    memorandum: 'บันทึกความเข้าใจ',
    agreement: 'ข้อตกลง|ความตกลง',
    minutes: 'บันทึกการประชุม',
    statement: 'แถลงการณ์',
  },
};
