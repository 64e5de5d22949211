/**
 * Words that a full stop belongs to, per language; lower case, without the last full stop, separated by spaces.
 * `inner` never end a sentence (titles, what stands before a name); `numbered` do not before a number ("p. 5", "No. 3")
 * and are words otherwise; `final` may also end one, so what follows decides. `starters` begin a sentence far more often
 * than they continue one after an abbreviation.
 */
export type AbbreviationList = { inner?: string; numbered?: string; final?: string; starters?: string };

/** Names, titles and references of other languages stand in every text, and whole sentences of English. */
export const everywhere: Required<AbbreviationList> = {
  inner: 'dr prof mr mrs ms rep sen gen mt st vs e.g i.e',
  numbered: 'no nos nr № n° nº n.º vol p pp fig art sec ch chap rs rp',
  final: 'etc a.m p.m inc ltd co corp jr sr',
  starters: 'the this that these they he she it we however but what how when why where',
};

/** A Latin-script language that is not listed uses `everywhere` alone. */
export const abbreviationLists: Record<string, AbbreviationList> = {
  af: { inner: 'mnr mev mej adv ds bv nl d.w.s', numbered: 'bl bls nr', final: 'ens m.a.w n.m v.m' },
  am: { inner: 'ዶ/ር ፕ/ር ወ/ሮ ወ/ት አ.አ ም/ቤት', final: 'ዓ.ም ዓ.ዓ' },
  ar: { inner: 'د أ م ت ج ط أ.د د.م', numbered: 'ص س ق', final: 'إلخ الخ ق.م هـ ه' },
  bg: {
    inner: 'проф акад доц инж г-н г-жа ул бул пл св д-р напр т.е т.нар т.н им ген полк кап гр с ал',
    numbered: 'стр чл т бр фиг табл гл вж',
    final: 'г гг в вв др и.др т.н лв ст млн млрд хил пр.хр сл.хр н.е р',
    starters: 'той тя то те ние вие аз това тази този тези в на но и ако когато след какво кой как да не според',
  },
  ca: { inner: 'sr sra srs dr dra prof av núm pl', numbered: 'pàg pàgs núm art', final: 'etc a.c d.c s.a ee.uu' },
  cs: {
    inner:
      'p pí sl ing mgr bc doc dr prof phdr judr mudr rndr csc sv gen plk kpt ul nám tř např tzv tj mj popř resp vs tel',
    numbered: 'č čl str odst obr tab s sv kap',
    final: 'atd apod aj mil mld tis kč hod min př.n.l n.l st stol r',
    starters: 'on ona oni to ten ta v na ale a když po co kdo jak ano ne podle',
  },
  da: {
    inner:
      'hr fr dr prof ca bl.a f.eks t.eks d.v.s dvs jf tlf adr afd fhv inkl ekskl skt st mag cand adj lic ing civ vedr ang evt gl sml',
    numbered: 'nr kl s pkt stk kap',
    final: 'osv m.m m.v m.fl mio mia pct kr mdr o.l o.s.v jan feb mar apr jun jul aug sep sept okt nov dec a/s co',
    starters:
      'det den de der han hun vi jeg du en et i på men og så hvis når efter da hvad hvem hvordan ja nej nu ifølge',
  },
  de: {
    inner:
      'dr prof hr fr frl hrn st str bzw ca d.h z.b z.t z.zt u.a u.ä s.o s.u vgl sog bspw ggf inkl exkl zzgl aufl bd bes evtl geb gest gez hl hrsg ing med jur phil phys rer nat dipl mag max min mo di do sa so tel abt lt rd allg ehem lfd z s v betr kath ev gem',
    numbered: 'nr art abs kap s abb tab ziff bd',
    final: 'usw u.s.w jh jhd jan feb apr jun jul aug sep sept okt nov dez mio mrd tsd std u.v.m a.d uhr',
    starters:
      'der die das ein eine er sie es wir ich du ihr in im am an auf bei aber und so wenn als nach da dann dies diese dieser was wer wie ja nein doch nun hier dort für mit heute gestern jetzt',
  },
  el: {
    inner: 'κ κα κκ κ.κ δρ καθ αγ οδ λεωφ π.χ δηλ βλ τηλ τ.μ',
    numbered: 'αρ σελ σ άρθρ τ παρ εικ',
    final: 'κ.λπ κλπ κ.ά κ.ο.κ εκ δισ π.μ μ.μ π.χ. μ.χ',
    starters: 'ο η το οι τα ένας μία ένα αυτός αυτή αυτό στην στο αλλά και αν όταν μετά τι ποιος πώς ναι όχι σύμφωνα',
  },
  en: {
    inner:
      'messrs mx hon rev gov pres col lt capt sgt cmdr cpl pvt adm maj supt det insp v viz cf eds ed approx est dept univ assn assoc bros atty asst gen rt bishop btw ie eg aka ft lt.col brig comdr mme mlle ph sts',
    numbered: 'no nos nr p pp pg vol vols fig figs art sec ch chap eq ca c app tab para ex exh',
    final:
      'llc plc al esq ave blvd rd ln sq hwy dept ext min max am pm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri a.d b.c ca calif mass wash fla tex oz lb lbs in yd hr hrs ft mi',
    starters:
      'the a an it he she they we you i this that these those there his her its their our in on at but and so if when while after before as for from with what who how why not no finally however meanwhile yes today yesterday tomorrow now then once although because since during according my your let please did do does is are was were can could will would should have has',
  },
  es: {
    inner:
      'sr sra srta sres d dña dr dra prof profa lic ing arq gral cnel cap sto sta ud uds vd vds avda av c/ tel p.ej aprox ee dept dpto depto gob pdte mons hnos',
    numbered: 'pág págs núm n.º art cap fig vol p pp km',
    final:
      'etc cía s.a s.l ee.uu uu a.c d.c a.m p.m ene feb abr ago sep sept oct nov dic jr ud uds vd vds dpto c.v s.r.l',
    starters:
      'el la los las un una él ella ellos nosotros yo en a pero y si cuando después que quién cómo sí no según para con esto este esta estos hoy ayer ahora mi su se',
  },
  et: { inner: 'hr pr dr prof nt s.t tel mag', numbered: 'nr lk', final: 'jne jt jms u a saj mln mld', starters: '' },
  fa: { inner: 'د م آ', numbered: 'ص ر ش', final: 'ه.ش ه.ق ق.م' },
  fi: {
    inner: 'hra rva nti tri prof dr esim ns t.s ts mm em ks vrt klo puh n kpl yht',
    numbered: 's nro kpl luku',
    final: 'jne yms ym mrd milj eaa jaa eur v',
    starters: 'se hän he me te minä sinä tämä nämä mutta ja kun jos sitten mitä kuka miten kyllä ei',
  },
  fr: {
    inner:
      'm mm mgr dr pr me mme mlle st ste p.ex av env tél bd éd hab réf c.-à-d al sq cf ex col gal cdt lieut all angl',
    numbered: 'p pp art chap vol fig n no nos t § al',
    final: 'j.-c janv févr avr juil sept oct nov déc min max cie ed coll s.a s.a.r.l',
    starters:
      'le la les un une il elle ils elles on nous vous je ce cette ces dans en à mais et si quand après puis que qui comment oui non selon pour aujourd hier demain',
  },
  hi: { inner: 'डॉ प्रो मि श्री श्रीमती पं कु सुश्री एड', numbered: 'सं रु नं पृ', final: 'ई.पू ई' },
  hr: {
    inner: 'g gđa gđica dr prof mr ing sv tzv tj npr odn ul trg tel red akad',
    numbered: 'br str čl st sv',
    final: 'itd i.sl sl mil mlrd tis god st pr.kr n.e',
  },
  hu: {
    inner: 'dr prof id ifj özv pl ún ill kb vö ford szerk tel u gr br szt',
    numbered: 'sz old bek kb',
    final: 'stb u.n i.e i.sz m d.u d.e ft mrd jan febr márc ápr jún júl aug szept okt nov dec kft zrt rt bt',
    starters: 'a az egy ez ő ők mi ti én és de ha amikor után mit ki hogyan igen nem szerint',
  },
  hy: { inner: 'տ պրն տիկ դոկ պրոֆ', numbered: 'էջ', final: 'և.այլն' },
  id: {
    inner:
      'tn ny nn sdr sdri bpk bp yth jl jln prof dr ir drs dra h hj kh k.h m.m a.n u.p d.a tgl kab kec kel prov gg pt cv tel telp mis lih bdk st brigjen letjen mayjen jend kol kapt ust',
    numbered: 'no nomor hlm hal rp bab ayat rt rw',
    final:
      'dll dsb dst dkk tbk s.e s.h s.sos m.si m.hum ph.d jan feb mar apr jun jul agt sep okt nov des m.kes cs s.kom s.t m.a',
    starters:
      'ini itu dia ia mereka kami kita saya di pada dalam namun dan tetapi jika ketika setelah menurut sementara para untuk dengan kini hari',
  },
  it: {
    inner:
      'sig sigg sig.ra sig.na sig.re sigra dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen dir amm v cte rev mons s.e es tel egr gent spett st cfr dom psicol idraul meteor cap.no col brig m.llo',
    numbered: 'art artt pag pagg cap fig vol n nn p pp ca',
    final:
      'ecc s.p.a s.r.l a.c d.c gen feb apr mag giu lug ago set sett ott nov dic lun mar mer gio ven sab fr.lli f.lli',
    starters:
      'il lo la i gli le un una egli lei loro noi io in a ma e se quando dopo che chi come sì no secondo per con questo questa si grazie è oggi ieri ora',
  },
  kk: {
    inner: 'т.б проф акад доц инж м.а көш даңғ атын ж.б',
    numbered: 'бет б № т',
    final: 'т.б т.с.с ж ғ млн млрд мың б.з.д б.з т.т ж.т',
    starters: 'бұл ол олар біз мен сен сіз осы бірақ және егер қашан кейін не кім қалай иә жоқ',
  },
  lt: {
    inner: 'dr prof doc p pan gen pulk šv vad pvz',
    numbered: 'nr psl p str',
    final: 'ir.kt ir.pan m d mln mlrd a',
  },
  lv: { inner: 'dr prof kgs kdze sv piem t.i t.s', numbered: 'nr lpp lp p', final: 'utt u.c g gs milj mljrd' },
  mr: { inner: 'डॉ प्रा श्री सौ कु ॲड अ‍ॅड पं सुश्री श्रीमती', numbered: 'रु नं क्र पृ', final: 'इ.स इ' },
  ms: {
    inner:
      'tn pn en cik sdr sdri yb yab y.b y.a.b dr prof dato datuk hj hjh jln jl kg lt tel ir st kpt kol mej jen bhg per',
    numbered: 'no bil hlm hal rm bab',
    final: 'dll dsb dsbnya sdn bhd jan feb mac apr jun jul ogos sept okt nov dis',
    starters:
      'ini itu dia beliau mereka kami kita saya di pada dalam namun dan tetapi jika ketika selepas menurut sementara para untuk dengan kini hari',
  },
  nb: {
    inner: 'dr prof hr fr ca bl.a f.eks dvs jf tlf adr avd inkl ekskl vedr ang evt st',
    numbered: 'nr kl s kap pkt',
    final: 'osv m.m m.fl mill mrd pst kr jan feb apr aug sept okt nov des',
    starters: 'det den de han hun vi jeg du en et i på men og så hvis når etter da hva hvem hvordan ja nei nå ifølge',
  },
  nl: {
    inner:
      'dhr mevr mw dr drs ir ing mr ds prof st bijv bv d.w.z dwz o.a m.b.t i.p.v i.v.m m.a.w t.a.v t.o.v z.g zgn ca vgl resp incl excl max min aanw vnw afd tel jhr jkvr gen kol nl',
    numbered: 'nr blz p art',
    final: 'enz e.d jl jr sr a.s v.chr n.chr jan feb mrt apr aug sept okt nov dec e.a mln mld',
    starters:
      'de het een hij zij ze we wij ik je in op maar en dus als toen na dat dit deze wat wie hoe ja nee volgens er nu',
  },
  pl: {
    inner:
      'dr hab prof mgr inż lek ks św o gen płk mjr kpt por im ul al pl os np tzw tj m.in itp ok pw tel wg red ds sp śp',
    numbered: 'nr str s poz art ust par rys tab pkt godz',
    final: 'itd itp in r w tys mln mld zł gr p.n.e n.e proc godz min zob al',
    starters: 'on ona ono oni one to ten ta w na ale i a gdy po co kto jak tak nie według jednak potem dziś',
  },
  pt: {
    inner: 'sr sra srta dr dra prof profa eng arq exmo exma gen cel cap d av tel p.ex aprox sto sta dep gov min',
    numbered: 'n.º nº pág págs art fig vol p pp cap',
    final: 'ltda cia s.a a.c d.c jan fev abr mai jun jul ago set out nov dez jr',
    starters:
      'o a os as um uma ele ela eles nós eu em mas e se quando depois que quem como sim não segundo para com isto este esta hoje',
  },
  ro: {
    inner: 'dl d-na dna dr prof ing gen col str bd sf ex cca jud mun',
    numbered: 'nr pag p art alin vol',
    final: 'etc ș.a a.c î.hr d.hr mil mld s.a s.r.l',
    starters: 'el ea ei ele noi eu în la dar și dacă când după ce cine cum da nu potrivit acest această',
  },
  ru: {
    inner:
      'проф акад доц инж им ул пр просп пл кв корп см ср напр т.е т.к т.н св пгт д-р о обл тов ген полк кап г-н г-жа',
    numbered: 'стр рис табл гл ст п пп т д с р №',
    final:
      'г гг гр др т.д т.п т.д. руб коп млн млрд тыс куб.м кв.м м км кг в вв н.э до.н.э и.о янв февр апр авг сент окт нояб дек пос',
    starters: 'он она они мы я ты вы это этот эта эти в на но и если когда после что кто как да нет по сегодня',
  },
  sk: {
    inner: 'p pí sl ing mgr bc doc dr prof phdr judr mudr csc sv gen plk kpt ul nám napr tzv tj resp príp tel',
    numbered: 'č čl str ods odst obr tab s kap',
    final: 'atď atp a.i mil mld tis hod min pr.n.l n.l st stor r',
    starters: 'on ona oni to ten tá v na ale a keď po čo kto ako áno nie podľa',
  },
  sl: { inner: 'g ga dr prof mag inž sv npr tj t.i oz ul', numbered: 'št str čl', final: 'itd ipd mio mrd st l' },
  sq: { inner: 'z znj dr prof p.sh dmth', numbered: 'nr f', final: 'etj' },
  sr: {
    inner: 'g gđa dr prof mr ing sv tzv tj npr odn ul г гђа др проф инж св тзв тј нпр ул',
    numbered: 'br str čl st бр стр чл ст',
    final: 'itd sl mil mlrd god n.e итд сл мил млрд год н.е',
  },
  sv: {
    inner:
      'dr prof hr fr ca bl.a t.ex d.v.s dvs s.k f.d jfr resp fr.o.m t.o.m tel st ang avd inkl exkl eg äv enl p.g.a pga el obs',
    numbered: 'nr kl kap sid s',
    final: 'osv m.m m.fl o.s.v o.d mkr mdkr milj jan feb apr aug sept okt nov dec f.kr e.kr kr',
    starters:
      'det den de han hon vi jag du en ett i på men och så om när efter då vad vem hur ja nej detta dessa enligt nu',
  },
  sw: { inner: 'bw bi dk mh prof mhe', numbered: 'na uk', final: 'n.k n.k.w k.m k.m.f' },
  tl: { inner: 'g gng bb atty kgg dr', final: 'atbp' },
  tr: {
    inner: 'dr prof doç av sn öğr gör yrd uzm alb bnb yzb müh mah cad sok bul örn bkz hz',
    numbered: 'no s sf md',
    final: 'vb vs ve.ark m.ö m.s t.c a.ş ltd şti',
    starters: 'bu o onlar biz ben sen siz bir ama ve eğer ne kim nasıl evet hayır göre',
  },
  uk: {
    inner: 'проф акад доц інж ім вул просп пл бул див напр т.зв св д-р обл ген полк р-н с смт',
    numbered: 'стор рис табл гл ст п с т №',
    final: 'р рр ст др т.д т.п грн коп млн млрд тис н.е',
    starters: 'він вона вони ми я ти ви це цей ця ці в у на але і та якщо коли після що хто як так ні за',
  },
  ur: { inner: 'ڈاکٹر پروفیسر', final: 'ق.م ء ھ' },
  vi: {
    inner: 'tp tx tt ts ths th.s gs pgs pgs.ts gs.ts bs ks cn ncs thạc.sĩ lm đt đc tr nxb ubnd hđnd p q h x tk',
    numbered: 'no vol ct tr',
    final: 'v.v vv v.v.. tcn scn',
    starters: 'ông bà anh chị ngày theo trong tại tuy nhưng và khi sau đây đó các những một với do để nếu việc hôm',
  },
};
