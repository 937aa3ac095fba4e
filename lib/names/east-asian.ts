/** Names in Chinese characters, kana or Hangul: the family name first, without a space between. */
import type { PersonName } from './name.ts';

const TWO = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 宇文 长孙 慕容 司徒 司空 夏侯 端木 南宫 남궁 황보 제갈 선우 독고 사공'.split(
    ' ',
  ),
);

const CHINESE = new Set(
  `王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石贾賈韦韋夏付方邹鄒熊孟秦邱侯江尹薛闫閻段雷龙龍史陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施牛樊葛邢安齐齊庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮纪紀梅童凌毕畢单單裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫費费卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺`,
);
const KOREAN = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕',
);

/** Whether a text can be a whole Chinese or Korean name: it begins with a known family name. */
function isWhole(text: string): boolean {
  const [first = '', ...given] = text;
  if (/^\p{scx=Hang}{3}$/u.test(text)) return KOREAN.has(first);
  return (
    /^\p{scx=Han}{2,4}$/u.test(text) && given.length > 0 && (CHINESE.has(first) || TWO.has(text.slice(0, 2)))
  );
}

/**
 * Whether a text is likely to be the name of a person: `王伟`, `김민준`, `山田 太郎`. Keywords of two to four
 * characters that begin with a family name (`高分子`) are the price.
 */
export function isEastAsianName(text: string): boolean {
  if (/^\p{scx=Han}{1,3}[ \u3000][\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]{1,4}$/u.test(text)) return true;
  return isWhole(text) && ([...text].length < 4 || TWO.has(text.slice(0, 2)));
}

/**
 * Whether two parts around a comma are family and given name (`佐藤, 花子`) and not two people (`王伟, 李娜`).
 */
export function isEastAsianPair(before: string, after: string): boolean {
  if (/\s/.test(before + after)) return false;
  if ([...before].length === 1 || TWO.has(before)) return true;
  return [...before].length === 2 && /\p{scx=Han}/u.test(before) && !isWhole(after);
}

/** `王伟 李娜 张三`: people between whom only spaces stand; `山田 太郎` is one. */
export function splitSpaced(text: string): string[] {
  const words = text.split(' ');
  return words.length > 1 && words.every(isWhole) ? words : [text];
}

/**
 * Family and given name: one character or one of the old double names; two where four characters or kana say
 * it is Japanese.
 */
export function eastAsianName(text: string): PersonName {
  const letters = [...text];
  const family = familyLength(letters, text);
  return letters.length > family
    ? { family: letters.slice(0, family).join(''), given: letters.slice(family).join('') }
    : { family: text };
}

function familyLength(letters: string[], text: string): number {
  if (/^\p{scx=Kana}+$/u.test(text)) return letters.length;
  if (letters.length > 2 && TWO.has(letters.slice(0, 2).join(''))) return 2;
  // Chinese and Korean names of four characters have a double family name as well.
  return letters.length >= 4 || /[\p{scx=Hira}\p{scx=Kana}]/u.test(text) ? 2 : 1;
}
