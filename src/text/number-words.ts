import { type Locale, languageOf } from '../base/locale.ts';

/**
 * Numbers as words. `small`: from 0 upwards, forms of one number parted by `/`, then tens and hundreds as `form=value`;
 * `~form` is mostly another word (vi năm: year), `form=-` has a number in it and is none (vi phần trăm: per cent).
 * `scales`: what a number in front of it is multiplied by; `^` marks one that may go on within the word, because the
 * language writes no spaces or adds endings. Sources: CLDR spell-out rules, ISO currency practice of each language's press.
 */
const lists: Record<string, { small: string; scales: string }> = {
  en: {
    small:
      'zero one/first two/~second/twice three/third four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth eleven/eleventh twelve/twelfth thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 hundreds=100 dozen=12 double=2 half=0.5 half_a=0.5 quarter=0.25 quarter_of_a=0.25',
    scales:
      'thousand=3 thousands=3 k=3 million=6 millions=6 mn=6 m=6 billion=9 billions=9 bn=9 b=9 trillion=12 trillions=12 tn=12 lakh=5 crore=7',
  },
  vi: {
    small:
      'không một/nhất/mốt hai/nhì ba bốn/~tư ~năm/lăm sáu bảy/bẩy tám chín mười/mươi=10 mười_một=11 mười_hai=12 mười_lăm=15 hai_mươi=20 ba_mươi=30 bốn_mươi=40 năm_mươi=50 sáu_mươi=60 bảy_mươi=70 tám_mươi=80 chín_mươi=90 trăm=100 tá=12 nửa=0.5 ~thứ_hai=2 ~thứ_ba=3 ~thứ_tư=4 ~thứ_năm=5 ~thứ_sáu=6 ~thứ_bảy=7 phần_trăm=- đầu_tư=- ba_lan=- ba_lô=-',
    scales: 'nghìn=3 ngàn=3 vạn=4 triệu=6 tr=6 tỷ=9 tỉ=9 trăm=2 chục=1',
  },
  id: {
    small:
      'nol/kosong satu/pertama/sebuah/seorang/kesatu dua/kedua tiga/ketiga empat/keempat lima/kelima enam/keenam tujuh/ketujuh delapan/kedelapan sembilan/kesembilan sepuluh/kesepuluh sebelas/kesebelas duabelas/dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas dua_puluh tiga_puluh=30 empat_puluh=40 lima_puluh=50 enam_puluh=60 tujuh_puluh=70 delapan_puluh=80 sembilan_puluh=90 seratus=100 seribu=1000 sejuta=1000000 selusin=12 lusin=12 setengah=0.5',
    scales: 'ratus=2 ribu=3 juta=6 jt=6 miliar=9 milyar=9 triliun=12 trilyun=12 puluh=1',
  },
  ms: {
    small:
      'sifar/kosong satu/pertama/sebuah/seorang dua/kedua tiga/ketiga empat/keempat lima/kelima enam/keenam tujuh/ketujuh lapan/kelapan sembilan/kesembilan sepuluh/kesepuluh sebelas/kesebelas dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas lapan_belas sembilan_belas dua_puluh tiga_puluh=30 empat_puluh=40 lima_puluh=50 enam_puluh=60 tujuh_puluh=70 lapan_puluh=80 sembilan_puluh=90 seratus=100 seribu=1000 sejuta=1000000 sedozen=12 dozen=12 setengah=0.5',
    scales: 'ratus=2 ribu=3 juta=6 bilion=9 billion=9 trilion=12 puluh=1 miliar=9',
  },
  nl: {
    small:
      'nul een/één/eerste twee/tweede drie/derde vier/vierde vijf/vijfde zes/zesde zeven/zevende acht/achtste negen/negende tien/tiende elf/elfde twaalf/twaalfde dertien veertien vijftien zestien zeventien achttien negentien twintig dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 dozijn=12 half=0.5 halve=0.5',
    scales: 'duizend=3 ^miljoen=6 mln=6 ^miljard(?!air)=9 mld=9 mrd=9 ^biljoen=12',
  },
  sv: {
    small:
      'noll en/ett/första två/andra tre/tredje fyra/fjärde fem/femte sex/sjätte sju/sjunde åtta/åttonde nio/nionde tio/tionde elva/elfte tolv/tolfte tretton fjorton femton sexton sjutton arton nitton tjugo trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90 hundra=100 dussin=12 halv=0.5',
    scales: 'tusen=3 ^miljon(?!är)=6 mn=6 milj=6 ^miljard(?!är)=9 md=9 mdkr=9 mdr=9 mkr=6 ^biljon=12',
  },
  da: {
    small:
      'nul en/et/én/ét/første to/anden/andet tre/tredje fire/fjerde fem/femte seks/sjette syv/syvende otte/ottende ni/niende ti/tiende elleve tolv/tolvte tretten fjorten femten seksten sytten atten nitten tyve tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 hundrede=100 dusin=12 halv=0.5',
    scales: 'tusind=3 tusinde=3 ^million(?!ær)=6 mio=6 ^milliard(?!ær)=9 mia=9 ^billion=12',
  },
  nb: {
    small:
      'null en/ett/én/første to/andre tre/tredje fire/fjerde fem/femte seks/sjette sju/syv/sjuende åtte/åttende ni/niende ti/tiende elleve tolv/tolvte tretten fjorten femten seksten sytten atten nitten tjue tretti=30 førti=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90 hundre=100 dusin=12 halv=0.5',
    scales: 'tusen=3 ^million(?!ær)=6 mill=6 ^milliard(?!ær)=9 mrd=9 ^billion=12',
  },
  de: {
    small:
      'null ein/eins/eine/einer/einem/einen/erste/ersten/erster zwei/zweite/zweiten/zweiter drei/dritte/dritten vier/vierte/vierten fünf/fünfte/fünften sechs/sechste/sechsten sieben/siebte/siebten acht/achte/achten neun/neunte/neunten zehn/zehnte/zehnten elf/elfte zwölf/zwölfte dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 dutzend=12 halb=0.5 halbe=0.5 hälfte=0.5',
    scales: 'tausend=3 tsd=3 ^million(?!är)=6 mio=6 ^milliard(?!är)=9 mrd=9 mia=9 ^billion=12',
  },
  fr: {
    small:
      'zéro un/une/premier/première deux/deuxième/second/seconde trois/troisième quatre/quatrième cinq/cinquième six/sixième sept/septième huit/huitième neuf/neuvième dix/dixième onze/onzième douze/douzième treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt/vingtième trente=30 quarante=40 cinquante=50 soixante=60 soixante-dix=70 quatre-vingt=80 quatre-vingts=80 quatre-vingt-dix=90 cent=100 cents=100 centaine=100 dizaine=10 douzaine=12 vingtaine=20 demi=0.5 moitié=0.5',
    scales:
      'mille=3 millier=3 milliers=3 k=3 million=6 millions=6 m=6 milliard=9 milliards=9 md=9 mds=9 billion=12 billions=12',
  },
  es: {
    small:
      'cero un/uno/una/primer/primero/primera dos/segundo/segunda tres/tercer/tercero/tercera cuatro/cuarto/cuarta cinco/quinto/quinta seis/sexto/sexta siete/séptimo/séptima ocho/octavo/octava nueve/noveno/novena diez/décimo/décima once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún=21 veintiuno=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 trescientos=300 quinientos=500 docena=12 medio=0.5 media=0.5 mitad=0.5',
    scales: 'mil=3 miles=3 millón=6 millones=6 mill=6 billón=12 billones=12',
  },
  pt: {
    small:
      'zero um/uma/primeiro/primeira dois/duas/segundo/~segunda três/terceiro/terceira quatro/quarto/~quarta cinco/quinto/~quinta seis/sexto/sexta sete/sétimo oito/oitavo nove/nono dez/décimo onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 dúzia=12 meio=0.5 metade=0.5 segunda-feira=- terça-feira=- quarta-feira=- quinta-feira=- sexta-feira=-',
    scales: 'mil=3 milhão=6 milhões=6 mi=6 bilhão=9 bilhões=9 bilião=12 biliões=12 bi=9 trilhão=12 trilhões=12',
  },
  it: {
    small:
      'zero un/uno/una/primo/prima due/secondo/seconda tre/terzo/terza quattro/quarto/quarta cinque/quinto/quinta sei/sesto/sesta sette/settimo/settima otto/ottavo/ottava nove/nono/nona dieci/decimo/decima undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno=21 ventidue=22 ventitré=23 ventiquattro=24 venticinque=25 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 centinaia=100 dozzina=12 mezzo=0.5 mezza=0.5 metà=0.5',
    scales: 'mila=3 mille=3 migliaia=3 milione=6 milioni=6 mln=6 miliardo=9 miliardi=9 mld=9 bilione=12 trilioni=12',
  },
  ru: {
    small:
      'ноль/нуль один/одна/одно/одного/одной/первый/первая/первого/первой два/две/двух/двое/второй/второго три/трех/трёх/трое/третий четыре/четырех/четырёх пять/пяти/пятый шесть/шести семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто=100 двести=200 триста=300 пятьсот=500 дюжина=12 половина=0.5 половины=0.5',
    scales: '^тысяч=3 тыс=3 ^миллион(?!ер)=6 млн=6 ^миллиард(?!ер)=9 млрд=9 ^триллион=12 трлн=12',
  },
  cs: {
    small:
      'nula jeden/jedna/jedno/jednoho/první dva/dvě/dvou/druhý/druhá tři/tří/třetí čtyři/čtyř/čtvrtý pět/pěti/pátý šest/šesti sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet třicet=30 čtyřicet=40 padesát=50 šedesát=60 sedmdesát=70 osmdesát=80 devadesát=90 sto=100 tucet=12 půl=0.5 polovina=0.5',
    scales: '^tisíc=3 tis=3 ^milion(?!ář)=6 ^milión=6 mil.=6 mld=9 ^miliard(?!ář)=9 ^bilion=12',
  },
  pl: {
    small:
      'zero jeden/jedna/jedno/jednego/pierwszy dwa/dwie/dwóch/drugi trzy/trzech/trzeci cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści=30 czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 sto=100 tuzin=12 pół=0.5 połowa=0.5',
    scales: '^tysiąc=3 ^tysięc=3 tys=3 ^milion(?!er)=6 mln=6 ^miliard(?!er)=9 mld=9 ^bilion=12',
  },
  ar: {
    small:
      'صفر واحد/واحدة/أول/الأول/الأولى اثنان/اثنين/اثنتين/اثنتان/الثاني/الثانية ثلاثة/ثلاث/الثالث/الثالثة أربعة/أربع/الرابع/الرابعة خمسة/خمس/الخامس/الخامسة ستة/ست/السادس/السادسة سبعة/سبع/السابع/السابعة ثمانية/ثماني/ثمان/الثامن/الثامنة تسعة/تسع/التاسع/التاسعة عشرة/عشر/العاشر/العاشرة أحد_عشر/إحدى_عشرة/الحادي_عشر/الحادية_عشرة/حادي_عشر/حادية_عشرة=11 اثني_عشر/اثنا_عشر/اثنتي_عشرة/اثنتا_عشرة/الثاني_عشر/الثانية_عشرة=12 ثلاثة_عشر/ثلاث_عشرة/الثالث_عشر/الثالثة_عشرة=13 أربعة_عشر/أربع_عشرة/الرابع_عشر/الرابعة_عشرة=14 خمسة_عشر/خمس_عشرة/الخامس_عشر/الخامسة_عشرة=15 ستة_عشر/ست_عشرة/السادس_عشر/السادسة_عشرة=16 سبعة_عشر/سبع_عشرة/السابع_عشر/السابعة_عشرة=17 ثمانية_عشر/ثماني_عشرة/الثامن_عشر/الثامنة_عشرة=18 تسعة_عشر/تسع_عشرة/التاسع_عشر/التاسعة_عشرة=19 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مئة=100 مائة=100 مئتين=200 مائتين=200 ثلاثمئة=300 ثلاثمائة=300 أربعمئة=400 أربعمائة=400 خمسمئة=500 خمسمائة=500 ستمئة=600 ستمائة=600 سبعمئة=700 سبعمائة=700 ثمانمئة=800 ثمانمائة=800 تسعمئة=900 تسعمائة=900 ألفي=2000 ألفين=2000 مليوني=2000000 مليونين=2000000 ملياري=2000000000 مليارين=2000000000 نصف=0.5 النصف=0.5 مرتين=2 عامين=2 يومين=2 شهرين=2 سنتين=2 ساعتين=2 أسبوعين=2 شخصين=2 دولتين=2',
    scales:
      'ألف=3 ألفا=3 ألفًا=3 آلاف=3 الف=3 مليون=6 مليونا=6 مليونًا=6 ملايين=6 مليار=9 مليارا=9 مليارًا=9 مليارات=9 بليون=9 تريليون=12 تريليونات=12',
  },
  hi: {
    small:
      'शून्य एक/पहला/पहली/पहले दो/दूसरा/दूसरे/दूसरी तीन/तीसरा/तीसरे चार/चौथा/चौथे पांच/पाँच/पांचवें छह/छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस तीस=30 चालीस=40 पचास=50 साठ=60 सत्तर=70 अस्सी=80 नब्बे=90 सौ=100 आधा=0.5',
    scales: 'सौ=2 हजार=3 हज़ार=3 लाख=5 करोड़=7 करोड=7 अरब=9 खरब=11 मिलियन=6 बिलियन=9 ट्रिलियन=12',
  },
  th: {
    small:
      'ศูนย์ หนึ่ง/แรก/เดียว สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ/=10 สิบเอ็ด สิบสอง สิบสาม สิบสี่ สิบห้า สิบหก สิบเจ็ด สิบแปด สิบเก้า ยี่สิบ สามสิบ=30 สี่สิบ=40 ห้าสิบ=50 หกสิบ=60 เจ็ดสิบ=70 แปดสิบ=80 เก้าสิบ=90 โหล=12 ครึ่ง=0.5 สามารถ=- สามี=- สามัคคี=- สามัญ=- ห้าม=- ห้าง=- ห้าว=- เก้าอี้=- หกล้ม=-',
    scales:
      '^ร้อย=2 ^พัน(?!ธ|โท|ตรี|เอก|ตำรวจ)=3 ^หมื่น=4 ^แสน=5 ^ล้าน=6 ^พันล้าน=9 ^หมื่นล้าน=10 ^แสนล้าน=11 ^ล้านล้าน=12 ^ร้อยล้าน=8 ^สิบล้าน=7',
  },
  // A thousand watt is a unit, not a scale: 万千瓦.
  zh: { small: '', scales: '^十=1 ^百=2 ^千(?![瓦克米卡伏赫])=3 ^万=4 ^萬=4 ^亿=8 ^億=8 ^兆=12' },
  ja: { small: '', scales: '^十=1 ^百=2 ^千(?![瓦克米])=3 ^万=4 ^億=8 ^兆=12' },
  ko: {
    small:
      '영 한/하나/첫/~일 두/둘/~이 세/셋/~석/~삼 ~네/넷/~넉/~사 다섯/~오 여섯/~육 일곱/~칠 여덟/~팔 아홉/~구 열/~십 열한=11 열두=12 열세=13 열네=14 열다섯=15 스무=20 스물=20 서른=30 마흔=40 쉰=50 예순=60 일흔=70 여든=80 아흔=90 절반=0.5',
    scales: '^십=1 ^백=2 ^천=3 ^만=4 ^억=8 ^조=12',
  },
  uk: {
    small: '',
    scales: '^тисяч=3 тис=3 ^мільйон(?!ер)=6 млн=6 ^мільярд(?!ер)=9 млрд=9 ^трильйон=12 трлн=12',
  },
  bg: {
    small: '',
    scales: '^хиляд=3 хил=3 ^милион(?!ер)=6 млн=6 ^милиард(?!ер)=9 млрд=9 ^трилион=12 трлн=12',
  },
  sk: {
    small: '',
    scales: '^tisíc=3 tis=3 ^milión=6 ^milion(?!ár)=6 mil.=6 ^miliard(?!ár)=9 ^miliárd=9 mld=9 ^bilión=12',
  },
  ro: {
    small: '',
    scales:
      'mie=3 mii=3 de_mii=3 milion=6 milioane=6 de_milioane=6 mil=6 mil.=6 miliard=9 miliarde=9 de_miliarde=9 mld=9 trilioane=12',
  },
  el: {
    small: '',
    scales:
      'χιλιάδες=3 χιλιάδων=3 χιλ=3 εκατομμύριο=6 εκατομμύρια=6 εκατομμυρίου=6 εκατομμυρίων=6 εκατ=6 δισεκατομμύριο=9 δισεκατομμύρια=9 δισεκατομμυρίου=9 δισεκατομμυρίων=9 δισ=9 δις=9 τρισεκατομμύρια=12 τρισεκατομμυρίων=12 τρισ=12',
  },
  tr: {
    small: '',
    scales: 'bin=3 bini=3 bine=3 binin=3 binden=3 binlik=3 ^milyon(?!er)=6 mn=6 ^milyar(?!der)=9 mr=9 ^trilyon=12',
  },
  fi: { small: '', scales: '^tuhat=3 ^tuhan=3 ^tuhansi=3 ^miljoon(?!ä)=6 milj=6 ^miljard(?!ö)=9 mrd=9 ^biljoon=12' },
  hu: { small: '', scales: '^ezer=3 ^millió=6 ^milliárd=9 mrd=9 ^billió=12' },
  he: { small: '', scales: 'אלף=3 אלפים=3 אלפי=3 מיליון=6 מיליוני=6 מיליארד=9 מיליארדי=9 טריליון=12' },
  fa: { small: '', scales: 'هزار=3 ^میلیون=6 ^میلیارد=9 ^تریلیون=12' },
  ur: { small: '', scales: 'ہزار=3 لاکھ=5 کروڑ=7 ارب=9 کھرب=11 ملین=6 بلین=9' },
  bn: { small: '', scales: '^হাজার=3 ^লাখ=5 ^লক্ষ=5 ^কোটি=7 ^মিলিয়ন=6 ^বিলিয়ন=9' },
  ta: { small: '', scales: '^ஆயிர=3 ^லட்ச=5 ^இலட்ச=5 ^கோடி=7 ^மில்லிய=6 ^பில்லிய=9 ^டிரில்லிய=12' },
  fil: {
    small: '',
    scales:
      'libo=3 libong=3 milyon=6 milyong=6 milyun=6 na_milyon=6 million=6 m=6 bilyon=9 bilyong=9 bilyun=9 na_bilyon=9 billion=9 bn=9 trilyon=12 trilyong=12 trillion=12',
  },
  af: { small: '', scales: 'duisend=3 ^miljoen=6 m=6 ^miljard=9 mjd=9 bn=9 ^biljoen=12' },
  km: { small: '', scales: '^រយ=2 ^ពាន់=3 ^ម៉ឺន=4 ^សែន=5 ^លាន=6 ^កោដិ=7 ^ប៊ីលាន=9' },
  lo: { small: '', scales: '^ຮ້ອຍ=2 ^ພັນ(?![\\s\\u200b]?(?:ໂທ|ຕີ|ເອກ|ທະ))=3 ^ໝື່ນ=4 ^ຫມື່ນ=4 ^ແສນ=5 ^ລ້ານ=6 ^ຕື້=9' },
};

/** Languages that share a list. */
const aliases: Record<string, string> = { no: 'nb', nn: 'nb', tl: 'fil' };

/** Languages that write words without spaces, so that a number word needs no boundary. */
const unspaced = new Set(['th', 'zh', 'ja', 'lo', 'km', 'my']);

export type NumberWords = {
  language: string;
  /** Null where the language has no list. */
  word: RegExp | null;
  /** Sticky; null where the language has no list. */
  scale: RegExp | null;
  /** `value` null: has a number in it and is none. */
  words: ReadonlyMap<string, { value: number | null; doubtful: boolean }>;
  exponents: ReadonlyMap<string, number>;
};

const known = new Map<Locale, NumberWords>();

export function numberWordsOf(locale: Locale): NumberWords {
  let found = known.get(locale);
  if (!found) {
    const language = languageOf(locale);
    found = compile(aliases[language] ?? language);
    known.set(locale, found);
  }
  return found;
}

/** What multiplies the number that ends at `from`. Scale words multiply each other: nghìn tỷ, 万亿, mil millones. */
export function readScale(text: string, from: number, words: NumberWords): { end: number; exponents: number[] } | null {
  if (!words.scale) return null;
  let end = from;
  const exponents: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    words.scale.lastIndex = end;
    const match = words.scale.exec(text);
    if (!match) break;
    const name = match[0].replace(/^[\s\u00a0\u202f-]+/, '').replace(/\s/g, ' ');
    exponents.push(words.exponents.get(name.toLowerCase()) ?? 0);
    end = words.scale.lastIndex;
  }
  return end === from ? null : { end, exponents };
}

function compile(language: string): NumberWords {
  const { small, scales } = lists[language] ?? { small: '', scales: '' };
  const words = readWords(small);
  const exponents = new Map<string, number>();
  const patterns: string[] = [];
  for (const entry of scales.split(' ').filter(Boolean)) {
    const [name = '', exponent] = entry.split('=');
    const bare = name.replace('^', '').replaceAll('_', ' ');
    exponents.set(bare.replace(/\(.*/, ''), Number(exponent));
    patterns.push(name.startsWith('^') ? bare : bare + boundary);
  }
  return {
    language,
    word: wordPattern([...words.keys()], language),
    scale: patterns.length === 0 ? null : new RegExp(`[\\s\\u00a0\\u202f-]{0,2}(?:${longestFirst(patterns)})`, 'giuy'),
    words,
    exponents,
  };
}

function readWords(small: string): NumberWords['words'] {
  const words = new Map<string, { value: number | null; doubtful: boolean }>();
  for (const [at, forms] of small.split(' ').filter(Boolean).entries()) {
    const [names = '', value = String(at)] = forms.split('=');
    for (const name of names.split('/').filter(Boolean))
      words.set(name.replace('~', '').replaceAll('_', ' '), {
        value: value === '-' ? null : Number(value),
        doubtful: name.startsWith('~'),
      });
  }
  return words;
}

const boundary = '(?![\\p{L}\\p{M}])';

function wordPattern(words: string[], language: string): RegExp | null {
  if (words.length === 0) return null;
  const any = longestFirst(words);
  if (unspaced.has(language)) return new RegExp(`(?:${any})`, 'giu');
  // Arabic writes “and” and the number after it as one word.
  const and = language === 'ar' ? 'و?' : '';
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${and}(?:${any})${boundary}`, 'giu');
}

function longestFirst(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map(word => word.replace(/[.]/g, '\\.').replace(/ /g, '\\s'))
    .join('|');
}
