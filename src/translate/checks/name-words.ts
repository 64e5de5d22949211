import { fold } from './name-forms.ts';

/**
 * Words that names are made of and that languages translate, or write with capitals in one and not in the other: offices,
 * institutions, waters, directions, numerals. As the beginnings of folded words, for English, French, Spanish, Italian,
 * German, Dutch, Swedish, Czech, Russian, Indonesian and Malay.
 */
const beginnings = `
presid prem prime minis kanc chanc kanzl gouver govern gobern guber king koenig konun roi rey re krol kral korol raja ratu queen koenigi reine reina regin kralov korolev
princ prins prinz pangeran secret sekret genera gener direct direk doctor doktor profes mr mrs ms sir lord lady dame madam mme herr frau pan sra sr don saint sankt san santa svat svyat santo pope papst pap obispo bisch
court gericht tribunal cour corte soud sud mahkamah pengadil institut ustav insti univers schul school escuel ecole scuola skol shkol hospital klinik bolnic nemocn iglesia church eglise chiesa kirch cirkev gereja kostel
party partei partid part parti unio union federa bund feder republ kingdom reich royaum reino regno kralovs korolevs provin distri region oblast kraj okres land county comt condado city stad stadt ville ciudad citta mest gorod kota
street strass rue calle via ulic jalan bridge bruck pont puente ponte most jembat airport flugh aerop letist bandar station bahnh gare estaci stazi nadraz
sea meer mer mar mare more laut ocean ozean okean river fluss riv rio fium rek sung lake see lac lago jezer ozer danau mountain berg mont mount hor gor gunung island insel ile isla isol ostrov pulau cape cabo cap kap mys bay bahia baie baia bucht zaliv teluk desert wuest poust valle valley tal dolin
north nord norte sever utara south sud sur jih yug selat east ost est este vychod vostoch timur orient west ouest oeste ovest zapad barat occid centr middle mitte mezzo midd pacif atlant tich tikh
national nation naci nazion narod nasional natsion state staat estad stato etat stat gosud negar council rat conse consig rad sovet dewan commis kommis komis comit komit office amt ufic ofic urad byro uprav kantor agenc agent badan service servi dienst sluzb sluzhb board chamb kammer camera camara komor palat
bank banc banq comp kompan corpor group grupp grup associ asoci verein spol obshch found stift nada fond fund league liga cup pokal coup copa copp pohar kubok piala champ kampion meist mistr team equip squad mannsch tim club klub game jeux jueg gioch spiel hry igr olym
army armee ejerc eserc armad tentara navy marin morsk voen voenn naval flot air force fuerz forc sil police poliz polic guard gard guardi garde strazh allied allies allie aliad alleat alliiert war guerr krieg valk voin perang guerra
world welt mond mund svet mir dunia earth erde terre tierra terr zem bumi sun sonne soleil sol sole slunc solnts matahari moon mond lune luna mesic bulan star stern etoil estrell stell hvezd zvezd space raum espac spaz vesm kosm milky way weg voie via cest put galax
god gott dieu dios dio buh bog tuhan jesus iisus christ krist jes gesu ies islam muslim jew jud yevr zid evr bibl koran quran catol cathol kathol ortho hindu buddh
century jahrh siecle siglo secol stolet vek abad day tag jour dia giorn den dn hari year jahr annee ano anno rok god tahun middle ages media medioev mittelal
first second third one two three four five six seven eight nine ten prim segund terz erst zweit drit perv vtor tret siet sept set sieben sedm sem
new neu nouv nuev nuov nov old alt vieux viej vecch star great gross grand gran vel bol upper lower haut bas alto basso iron eisen fer hierro ferr zelez
black white red green blue schwarz weiss rot gruen noir blanc rouge vert negr roj ner ross verd cern bil cerv zel chern bel krasn zelen
trade handel comerc commerc obchod torgov dagang health gesund sante salud salut zdrav kesehat finance finan econom ekonom wirtsch justice justiz justic giust sprav foreign auss affair inner interior extern intern zahran vnesh luar negeri cultur kultur sport science wissen scien nauk educ bild obraz transport verkehr defen vertei difes obor
people volk peupl pueblo popol lid narod rakyat human right men women children famil sister soeur herman sorell sestr brother bruder frer fratell bratr house haus maison casa dum dom weather wetter meteo news nachr light nordlicht lumie
internet web tv radio end and of the stock exchang bors bols bours burz birzh help hilf aide ayud pomoc north constitution verfass constit ustav konstit reconstr wiederau parliament parlam kongres congres senat deput represent volksv
sr jr dr st no nr co inc ltd gmbh sa ag celsius fahrenheit covid corona dome cupul kupol rep sept rain regen zoll inch
meeting treff rencontre reunion encuentro incontr vstrecha setkan pertemuan mesyuarat bijeen mote assembl versamml rapat joint gemeins gezamen conjunt congiunt sovmest bersama work arbeit travail trabajo lavoro rabot werk kerja spring fruhling fruehl voorjaar printemps primavera vesen jaro musim bureau gobier cabinet kabinet plan project projek proyect latin rumi jew yahudi
`;

const known = new Set(beginnings.split(/\s+/).filter(word => word !== ''));
const shortest = Math.min(...[...known].map(word => word.length));
const longest = Math.max(...[...known].map(word => word.length));

/** Whether a word of a name is one that languages translate. Beginnings of three letters and fewer stand for whole words. */
export function isTranslatable(word: string): boolean {
  const form = fold(word);
  if (known.has(form)) return true;
  for (let end = Math.max(4, shortest); end <= Math.min(longest, form.length); end += 1)
    if (known.has(form.slice(0, end)) && (end > 4 || form.length - end <= 6)) return true;
  return false;
}
