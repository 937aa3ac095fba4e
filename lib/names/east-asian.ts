/** Names in Chinese characters, kana or Hangul: the family name first, without a space between. */
import type { PersonName } from './name.ts';

const TWO = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 宇文 长孙 慕容 司徒 司空 夏侯 端木 南宫 남궁 황보 제갈 선우 독고 사공'.split(
    ' ',
  ),
);

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
