/** Takes out of a text with names what is no part of them: footnote marks, addresses, numbers, TeX. */
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import { pattern } from '../text/pattern.ts';

const SUPERSCRIPT = '\\u00b9\\u00b2\\u00b3\\u2070-\\u207f\\u1d43-\\u1d5b';
const MARK = String.raw`[*∗⁎＊†‡§¶#‖∥]|(?!°)\p{So}\ufe0f?`;

/** `Example¹*`, `Example [1]`, `Example (a)`, `Example,1 Sample`. */
const FOOTNOTES = new RegExp(
  [
    String.raw`[${SUPERSCRIPT}]+(?:,[${SUPERSCRIPT}]+)*`,
    String.raw`\s?[[(（](?:\d{1,3}|[a-z]|${MARK})(?:\s?,\s?(?:\d{1,3}|[a-z]|${MARK})){0,9}[\])）]`,
    String.raw`(?<=[\p{L}.])\d{1,2}(?:,\d{1,2})*(?=[\s,;*†‡§¶]|$)`,
    String.raw`(?<=\p{L}\.?),\d{1,2}(?:,\d{1,2})*(?=,|$)`,
  ].join('|'),
  'gu',
);
const NUMBER_AFTER_COMMA = /(?<=\p{L}\.?,)\d{1,2}(?:,\d{1,2})*(?=\s)/gu;
const MARKS = new RegExp(MARK, 'gu');
const ADDRESSES = pattern('giu')`
  https?:\S*|<[^<>\s]{1,80}@[^<>\s]{1,80}>|(?<![^\s(,;])[\w.+-]{1,64}@[\w-]{1,60}\.[\w.]{1,40}|
  (?:orcid:? ?)?\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b
`;
/** The number that DBLP gives people of one name. */
const HOMONYM = /(?<=\p{L}\.?) 0\d{3}(?=\s*(?:[,;،]|$| and ))/gu;

/** Without marks, addresses and numbers; line ends and commas between names stay. */
export function withoutMarks(text: string): string {
  return text
    .replace(ADDRESSES, ' ')
    .replace(NUMBER_AFTER_COMMA, '')
    .replace(FOOTNOTES, '')
    .replace(HOMONYM, '')
    .replace(MARKS, ' ')
    .replace(/ (?=[,;])/g, '');
}

/** `$^{1,2}$`, `^1`, `\\textsuperscript{a}`: footnotes. */
const RAISED = /\$?(?:\^|\\textsuperscript)(?:\{[\d\s,a-z*†‡§]{1,20}\}|\d{1,2}(?:,\d{1,2})*(?!\d))\$?/g;

/** The letters that TeX means, without braces. */
export function withoutTex(text: string): string {
  if (!/[\\{}~^]/.test(text)) return text;
  return texToUnicode(text.replace(RAISED, '')).replace(/[{}]/g, '').replace(/~/g, ' ').normalize('NFC');
}
