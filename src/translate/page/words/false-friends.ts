/**
 * Terms that translators' machines take for their neighbours. `original`: what it is called where such texts come from;
 * `wrong`: what it must not become, as the beginning of a pattern, by language; `sense`: what is meant, for an editor.
 * `neighbour`: what the wrong term is right for, in the languages of the originals, where `wrong` does not say it.
 * `company`: of wrong terms that are plain language elsewhere, what stands in the same sentence where a term was meant;
 * without it, and without the source, they say nothing.
 * Written from general knowledge of the trade; a publication adds its own with a term list.
 */
export type FalseFriend = {
  id: string;
  sense: string;
  remedy: string;
  severity: 'major' | 'minor';
  original: Record<string, string>;
  wrong: Record<string, string>;
  neighbour?: Record<string, string>;
  company?: Record<string, string>;
};

export const falseFriends: readonly FalseFriend[] = [
  {
    id: 'people-to-people',
    sense:
      'exchange between the peoples (人文交流, giao lưu nhân văn): culture, education, travel. It is no aid and no matter of human rights',
    remedy: 'Write “people-to-people exchange” in the page’s language.',
    severity: 'major',
    original: {
      ...{
        vi: 'giao lưu nhân văn',
        zh: '人文交流|人文合作|人文往来',
        en: 'people-to-people (?:and [\\p{L}-]+ )?exchanges?',
      },
      ...{
        ko: '인문 교류|인적 교류',
        ar: 'التبادل(?:ات)? (?:بين الشعوب|بين الشعبين|الشعبي(?:ة)?)',
        th: 'แลกเปลี่ยนระหว่างประชาชน',
      },
    },
    wrong: {
      en: '(?:humanitarian|human[- ]rights) exchanges?',
      fr: "échanges? (?:humanitaires?|(?:sur|en matière de) (?:les )?droits (?:de l[’']homme|humains))",
      es: 'intercambios? (?:humanitarios?|(?:de|sobre|en materia de) derechos humanos)',
      pt: 'intercâmbios? (?:humanitários?|(?:de|sobre) direitos humanos)',
      it: 'scamb[io] (?:umanitari[o]?|sui diritti umani)',
      de: 'humanitäre[nrs]? Austausch\\p{L}*|Menschenrechtsaustausch\\p{L}*',
      nl: 'humanitaire uitwisseling\\p{L}*|mensenrechtenuitwisseling\\p{L}*',
      sv: 'humanitär[at]? utbyte\\p{L}*|människorättsutbyte\\p{L}*',
      da: 'humanitær[et]? udveksling\\p{L}*|menneskerettighedsudveksling\\p{L}*',
      nb: 'humanitær[et]? utveksling\\p{L}*|menneskerettighetsutveksling\\p{L}*',
      id: 'pertukaran (?:kemanusiaan|hak asasi manusia)',
      ms: 'pertukaran (?:kemanusiaan|hak asasi manusia)',
      vi: 'giao lưu (?:nhân đạo|nhân quyền)',
      zh: '人道(?:主义)?交流|人权交流',
      ko: '인도(?:주의)?적? 교류|인권 교류',
      ar: '(?:ال)?تبادل(?:ات)? (?:ال)?(?:إنساني(?:ة)?|حقوق الإنسان)',
      th: 'แลกเปลี่ยน(?:ด้าน|ทาง)?(?:มนุษยธรรม|สิทธิมนุษยชน)',
    },
    neighbour: {
      en: '(?:humanitarian|human[- ]rights)(?: and [\\p{L}-]+)? exchanges?|exchanges? (?:on|about|in) (?:human rights|humanitarian)',
      vi: '(?:giao lưu|trao đổi)[^.;]{0,30}(?:nhân đạo|nhân quyền)',
      zh: '(?:人道(?:主义)?|人权)[^，。；]{0,6}(?:交流|往来|合作)',
      ko: '(?:인도(?:주의|적)?|인권)[^.]{0,10}교류',
      th: 'แลกเปลี่ยน[^.]{0,40}(?:มนุษยธรรม|สิทธิมนุษยชน)',
      ar: 'التبادل(?:ات)?[^.،]{0,30}(?:الإنساني|حقوق الإنسان)',
    },
  },
  {
    id: 'spring-meeting',
    sense: 'a meeting held in spring (新春会晤, gặp gỡ đầu xuân). The Spring Festival is the lunar New Year',
    remedy: 'Write “spring meeting” in the page’s language, as the list of names has it.',
    severity: 'major',
    original: { vi: 'gặp gỡ đầu xuân', zh: '新春会晤|迎春会晤' },
    wrong: {
      en: 'Spring Festival (?:meeting|gathering|conference)s?',
      fr: '(?:réunion|rencontre) (?:de la fête|du festival) du printemps',
      es: '(?:reunión|encuentro) (?:del festival|de la fiesta) de (?:la )?primavera',
      de: 'Frühlingsfest(?:treffen|tagung|versammlung)\\p{L}*',
      nl: 'lentefestival(?:bijeenkomst|vergadering|overleg|ontmoeting)\\p{L}*',
      sv: 'vårfestivals?(?:möte|träff)\\p{L}*',
      id: '(?:pertemuan|rapat) festival musim semi',
      ms: '(?:mesyuarat|pertemuan) festival musim bunga',
      vi: 'hội nghị lễ hội mùa xuân|gặp gỡ lễ hội mùa xuân',
      zh: '春节(?:会晤|会议|会面)',
      ko: '춘절 (?:회담|회의|만남)',
      ar: 'اجتماع (?:عيد|مهرجان) الربيع',
      th: '(?:การประชุม|การพบปะ)เทศกาล(?:ตรุษจีน|ฤดูใบไม้ผลิ)',
    },
    neighbour: { vi: 'lễ hội mùa xuân|hội xuân', zh: '春节' },
  },
  {
    id: 'common-understanding',
    sense: 'what both sides have agreed upon (共识, nhận thức chung): an understanding, no way of seeing',
    remedy: 'Write “common understanding” or “agreement reached” in the page’s language, the same way throughout.',
    severity: 'minor',
    original: { vi: 'nhận thức chung', zh: '共识' },
    wrong: {
      en: '(?:common|shared) perceptions?',
      fr: 'perceptions? communes?',
      es: 'percepci(?:ón|ones) com(?:ún|unes)',
      de: 'gemeinsame[nr]? Wahrnehmung\\p{L}*',
      nl: 'gemeenschappelijke percepties?',
      sv: 'gemensamma? (?:uppfattning\\p{L}*|perception\\p{L}*)',
      id: 'persepsi (?:umum|bersama)',
      ms: 'persepsi (?:umum|bersama)',
      zh: '共同(?:感知|看法)',
      ko: '공통(?:된)? 인식',
      ar: '(?:ال)?تصورات (?:ال)?مشتركة',
      th: 'การรับรู้ร่วมกัน',
    },
    neighbour: { vi: 'cách nhìn chung|quan điểm chung', zh: '看法|认知|感知' },
    company: {
      ...{ en: 'high[- ]level|leaders', fr: 'haut niveau|dirigeants', es: 'alto nivel|dirigentes|líderes' },
      ...{ de: 'hochrangig|Staatsführ|Parteiführ', nl: 'hoog niveau|leiders', sv: 'hög nivå|ledare|ledarna' },
      ...{ id: 'tingkat tinggi|pemimpin', ms: 'peringkat tinggi|pemimpin', zh: '高层|领导人', ko: '고위급|지도자' },
      ...{ ar: 'رفيع|قادة|قيادات', th: 'ระดับสูง|ผู้นำ' },
    },
  },
  {
    id: 'visit-to-see',
    sense: 'a visit to see how something works (考察, khảo sát), no inquiry into a wrong',
    remedy: 'Write “visited”, “toured” or “surveyed” in the page’s language.',
    severity: 'major',
    original: { vi: 'khảo sát', zh: '考察|调研' },
    wrong: {
      en: 'investigated (?:the )?[^.;]{0,40}?\\b(?:cent(?:re|er)|factory|port|border gate|park|plant)\\b',
      fr: "(?:a|ont) enquêté sur (?:le |la |l’|l')?[^.;]{0,40}?\\b(?:centre|usine|port|parc)\\b",
      es: 'investig(?:ó|aron) (?:el |la )?[^.;]{0,40}?\\b(?:centro|fábrica|puerto|parque)\\b',
      de: 'untersuchte[n]? (?:das |die |den )?[^.;]{0,40}?(?:zentrum|fabrik|hafen)\\b',
      nl: 'onderzocht(?:en)? (?:het |de )?[^.;]{0,40}?(?:centrum|fabriek|haven)\\b',
      sv: 'undersökte? [^.;]{0,40}?(?:center|centret|centrum|fabrik(?:en)?|hamn(?:en)?)\\b',
      id: 'menyelidiki [^.;]{0,40}?(?:pusat|pabrik|pelabuhan)\\b',
      ms: 'menyiasat [^.;]{0,40}?(?:pusat|kilang|pelabuhan)\\b',
      zh: '调查了[^。；]{0,20}?(?:中心|工厂|口岸)',
      ar: 'حقق(?:وا)? في (?:مركز|مصنع|ميناء)',
      th: 'สอบสวน(?:ศูนย์|โรงงาน|ท่าเรือ)',
    },
    neighbour: { vi: 'điều tra|xác minh', zh: '调查|侦查|追查' },
    company: {
      ...{ en: 'delegations?|delegates', fr: 'délégations?', es: 'delegaci(?:ón|ones)', de: 'Delegation\\p{L}*' },
      ...{ nl: 'delegaties?', sv: 'delegation\\p{L}*', id: 'delegasi|rombongan', ms: 'delegasi|rombongan' },
      ...{ zh: '代表团|考察团', ar: 'وفد|الوفد', th: 'คณะผู้แทน' },
    },
  },
  {
    id: 'decoy-flares',
    sense: 'decoy flares of an aeroplane (bẫy nhiệt, 热焰弹): they draw missiles away',
    remedy: 'Write “decoy flares” in the page’s language.',
    severity: 'minor',
    original: { vi: 'bẫy nhiệt|đạn nhiễu', zh: '热焰弹|干扰弹' },
    wrong: {
      en: '(?:jamming|disruptive) bullets?|heat traps?',
      fr: 'balles (?:brouillantes|de brouillage)|pièges à chaleur',
      es: 'balas de interferencia|trampas de calor',
      de: 'Störkugeln|Wärmefallen|Hitzefallen',
      nl: 'stoorkogels|hittevallen|warmtevallen',
      sv: 'störkulor|värmefällor',
      id: 'peluru pengacau|perangkap panas',
      ms: 'peluru pengganggu|perangkap haba',
      th: 'กับดักความร้อน',
      ar: 'مصائد حرارية|رصاص التشويش',
      zh: '热陷阱|干扰子弹',
    },
    company: {
      ...{ en: 'fighters?|jets?|helicopters?|aircraft|missiles?', fr: 'avions?|chasseurs?|hélicoptères?|missiles?' },
      ...{
        es: 'avi(?:ón|ones)|cazas?|helicópteros?|misil(?:es)?',
        de: '\\p{L}*(?:flugzeug|jet|hubschrauber|rakete)\\p{L}*',
      },
      ...{
        nl: '\\p{L}*(?:vliegtuig|jager|helikopter|raket)\\p{L}*',
        sv: '\\p{L}*(?:flygplan|helikopter|robot)\\p{L}*',
      },
      ...{ id: 'jet|pesawat|helikopter|rudal|Su-30\\S*', ms: 'jet|pesawat|helikopter|peluru berpandu' },
      ...{ th: 'เครื่องบิน|เฮลิคอปเตอร์|ขีปนาวุธ', ar: 'طائر(?:ة|ات)|مروحي(?:ة|ات)|صاروخ', zh: '战机|飞机|直升机|导弹' },
    },
  },
];
