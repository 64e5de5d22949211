// The commonest surnames of Vietnam, and of China in pinyin, without marks: two thirds and more of either country's people.
const vietnamese =
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao doan lam luong truong ha ta cao luu phung chu quach tang thai to vuong kieu nghiem ton vi be nong lo';
const chinese =
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang xu han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai jia wei xue ye yan lu shen xi qin meng';

const surnames = new Set(`${vietnamese} ${chinese}`.split(' '));

/** A surname and one to three given syllables, as Vietnamese and Chinese names in Latin letters are written. */
export function looksLikePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  return surnames.has(words[0] as string) && words.every(word => word.length <= 6);
}

/** The commonest surnames of China, Viet Nam and Korea in Han letters, simplified and traditional. */
export const surnamesInHan =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯阮裴邢習习';
