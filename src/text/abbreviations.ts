import { type Locale, languageOf } from '../base/locale.ts';

/**
 * Words that a full stop belongs to. `inner` never end a sentence (titles, what comes before a number or a name);
 * `final` may also end one, so what follows decides. Without the last full stop, lower case.
 */
export type Abbreviations = { inner: ReadonlySet<string>; final: ReadonlySet<string>; starters: ReadonlySet<string> };

// inner | final | words that begin a sentence far more often than they continue one after an abbreviation.
const lists: Record<string, [string, string, string]> = {
  en: [
    'mr mrs ms messrs mx dr prof st sts rev hon sen rep gov pres gen col lt capt cmdr sgt cpl pvt adm maj supt det insp ' +
      'vs v viz cf no nos p pp pg vol fig figs ed eds art sec ch chap eq approx est ca mt ft dept univ assn bros e.g i.e btw rs',
    'jr sr inc ltd co corp llc plc etc al esq ave blvd rd dept ext min max a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec',
    'the a an it he she they we you i this that these those there his her its their our in on at but and so if when while after before as for from with what who how why not no finally however meanwhile yes',
  ],
  da: [
    'hr fr dr prof nr kl ca bl.a f.eks t.eks d.v.s dvs jf pga tlf adr afd fhv inkl ekskl s st mag cand adj lic ing civ vedr ang evt gl skt sml',
    'osv m.m m.v m.fl mio mia pct kr mdr o.l o.s.v etc jan feb mar apr jun jul aug sep okt nov dec a/s co',
    'det den de der han hun vi jeg du en et i på men og så hvis når efter da hvad hvem hvordan ja nej',
  ],
  sv: [
    'dr prof hr fr nr kl ca bl.a t.ex d.v.s dvs s.k f.d jfr resp fr.o.m t.o.m tel sid st ang avd inkl exkl eg äv enl p.g.a pga el obs kap',
    'osv m.m m.fl etc o.s.v o.d mkr mdkr milj jan feb apr aug sept okt nov dec f.kr e.kr kr',
    'det den de han hon vi jag du en ett i på men och så om när efter då vad vem hur ja nej detta dessa enligt',
  ],
  nb: [
    'dr prof hr fr nr kl ca bl.a f.eks dvs jf pga tlf adr avd inkl ekskl vedr ang evt st',
    'osv m.m m.fl mill mrd pst kr etc jan feb apr aug sept okt nov des',
    'det den de han hun vi jeg du en et i på men og så hvis når etter da hva hvem hvordan ja nei',
  ],
  de: [
    'dr prof hr fr frl hrn nr st str bzw ca d.h z.b z.t z.zt u.a u.ä s.o s.u vgl sog bspw ggf inkl exkl zzgl abs art aufl bd bes evtl geb gest gez hl hrsg ing med jur phil phys rer nat dipl mag max min mind mo di do sa so tel abt kap lt rd allg ehem lfd z s v betr str kath ev gem',
    'usw etc u.s.w jh jhd jan feb apr jun jul aug sep sept okt nov dez mio mrd tsd std u.v.m co a.d uhr',
    'der die das ein eine er sie es wir ich du ihr in im am an auf bei aber und so wenn als nach da dann dies diese dieser was wer wie ja nein doch nun hier dort für mit',
  ],
  nl: [
    'dhr mevr mw dr drs ir ing mr ds prof st bijv bv d.w.z dwz o.a m.b.t i.p.v i.v.m m.a.w t.a.v t.o.v z.g zgn ca nr blz p vgl resp incl excl max min aanw vnw art afd tel jhr jkvr gen kol nl',
    'enz e.d jl jr sr etc a.s v.chr n.chr jan feb mrt apr aug sept okt nov dec e.a mln mld',
    'de het een hij zij ze we wij ik je in op maar en dus als toen na dat dit deze wat wie hoe ja nee volgens er',
  ],
  fr: [
    'm mm mgr dr pr me st ste p pp art chap vol fig cf p.ex av apr env n no nos tél bd éd hab réf c.-à-d i.e al sq',
    'etc j.-c janv févr avr juil sept oct nov déc min max cie',
    'le la les un une il elle ils elles on nous vous je ce cette ces dans en à mais et si quand après puis que qui comment oui non selon pour',
  ],
  es: [
    'sr sra srta sres d dña dr dra prof profa lic ing arq gral cnel cap sto sta st ud uds vd vds pág págs núm n.º art cap fig vol p pp avda av c/ tel p.ej aprox ee dept dpto depto gob pdte mons',
    'etc cía s.a ee.uu uu a.c d.c a.m p.m ene feb abr ago sept oct nov dic hnos jr',
    'el la los las un una él ella ellos nosotros yo en a pero y si cuando después que quién cómo sí no según para con esto este esta estos',
  ],
  it: [
    'sig sigg sig.ra sig.na sig.re dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen dir amm v cte rev mons s.e art artt pag pagg cap fig vol n nn es tel p pp psicol idraul meteor egr gent spett st ca cfr lun mar mer gio ven sab dom',
    'ecc etc s.p.a a.c d.c gen feb apr mag giu lug ago set sett ott nov dic',
    'il lo la i gli le un una egli lei loro noi io in a ma e se quando dopo che chi come sì no secondo per con questo questa si grazie è',
  ],
  pt: [
    'sr sra srta dr dra prof profa eng arq exmo exma gen cel cap d n.º nº pág págs art fig vol p pp av tel p.ex aprox sto sta dep gov min',
    'etc ltda cia s.a a.c d.c jan fev abr mai jun jul ago set out nov dez jr',
    'o a os as um uma ele ela eles nós eu em mas e se quando depois que quem como sim não segundo para com isto este esta',
  ],
  vi: [
    'tp tx tt ts ths th.s gs pgs pgs.ts gs.ts bs ks cn ncs thạc.sĩ lm đt đc tr nxb ubnd hđnd st mr mrs ms dr prof no vol ct p q h x tk',
    'v.v vv v.v.. etc tcn scn',
    'ông bà anh chị ngày theo trong tại tuy nhưng và khi sau đây đó các những một với do để nếu việc',
  ],
  id: [
    'tn ny nn sdr sdri bpk bp yth jl jln no nomor hlm hal rp prof dr ir drs dra h hj kh k.h s.h m.m a.n u.p d.a tgl kab kec kel prov gg rt rw pt cv tel telp mis lih bdk st brigjen letjen mayjen jend kol kapt ust cs',
    'dll dsb dst dkk tbk s.e s.h s.sos m.si m.hum ph.d jan feb mar apr jun jul agt sep okt nov des m.kes',
    'ini itu dia ia mereka kami kita saya di pada dalam namun dan tetapi jika ketika setelah menurut sementara para untuk dengan',
  ],
  ms: [
    'tn pn en cik sdr sdri yb yab y.b y.a.b dr prof dato datuk hj hjh jln jl no bil hlm hal rm kg lt tel ir st kpt kol mej jen bhg per',
    'dll dsb dsbnya sdn bhd etc jan feb mac apr jun jul ogos sept okt nov dis',
    'ini itu dia beliau mereka kami kita saya di pada dalam namun dan tetapi jika ketika selepas menurut sementara para untuk dengan',
  ],
  ru: [
    'г гр проф акад доц инж им ул пр просп пл д кв корп стр см ср рис табл гл ст п пп напр т т.е т.к т.н св пгт д-р о обл р пос тов ген полк кап',
    'гг др т.д т.п руб коп млн млрд тыс куб.м кв.м м км кг в вв н.э до.н.э и.о янв февр апр авг сент окт нояб дек',
    'он она они мы я ты вы это этот эта эти в на но и если когда после что кто как да нет по',
  ],
  ar: ['د أ م ص ت س ج ط ق ه هـ أ.د د.م', 'إلخ الخ ق.م', ''],
  fa: ['د م ص ر ک', 'ه.ش ه.ق', ''],
  hi: ['डॉ प्रो मि श्री श्रीमती पं कु सं रु नं', 'ई.पू', ''],
  mr: ['डॉ प्रा श्री सौ कु रु नं', '', ''],
};

// Names and titles of other languages stand in every text.
const everywhere = 'dr prof mr mrs ms rep sen gen mt st no n° nº vol vs';

const known = new Map<string, Abbreviations>();

export function abbreviationsOf(locale: Locale): Abbreviations {
  const language = languageOf(locale);
  let found = known.get(language);
  if (!found) {
    const [inner, final, starters] = lists[language] ?? ['', 'etc', ''];
    found = { inner: words(`${everywhere} ${inner}`), final: words(final), starters: words(starters) };
    known.set(language, found);
  }
  return found;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter(word => word !== ''));
}
