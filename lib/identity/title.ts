/**
 * Titles as they are compared: their letters, digits and the signs that carry meaning, and whether they say
 * what the paper is.
 */
import { splitWords } from '../text/analyser.ts';
import { normaliseForComparison } from './ids.ts';
import { signWords, withSigns } from './title-signs.ts';
import { pattern } from '../text/pattern.ts';

/**
 * The title's letters and digits, folded, with each sign that carries meaning as a word (`plus`, `minus`,
 * `sharp`).
 */
export function titleText(title: string): string {
  return normaliseForComparison(withSigns(title));
}

// Letters that Vietnamese has and no other language in Latin script.
const VIETNAMESE = /[ơưă\u1ea0-\u1ef9]/iu;

/**
 * Whether two titles of one text differ in what that text leaves out: a digit that is raised in one and
 * lowered in the other, or the tones of Vietnamese, by which words differ.
 */
export function differInMarks(a: string, b: string): boolean {
  if (differInScripts(a, b)) return true;
  if (!VIETNAMESE.test(a.normalize('NFC')) || !VIETNAMESE.test(b.normalize('NFC'))) return false;
  const [full, theirs] = [a, b].map((title) =>
    title
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return full !== theirs;
}

/** Whether a digit is raised in one title and lowered in the other. */
export function differInScripts(a: string, b: string): boolean {
  const [one, other] = [a, b].map((title) => [...normaliseForComparison(withScripts(title))]);
  return one?.some((digit, i) => isOpposite(digit, other?.[i] ?? '')) ?? false;
}

// Raised and lowered digits, by digits of scripts that no title is written in and that folding keeps.
const RAISED = 0x104a0;
const LOWERED = 0x1e950;

const SCRIPTS: [RegExp, number][] = [
  [/(?:\^\s{0,2}\{?\s{0,2}|<sup>\s{0,2})(\d+)/gi, RAISED],
  [/(?:_\s{0,2}\{?\s{0,2}|<sub>\s{0,2})(\d+)/gi, LOWERED],
  [/([⁰¹²³⁴-⁹]+)/g, RAISED],
  [/([₀-₉]+)/g, LOWERED],
];

function withScripts(title: string): string {
  const marked = SCRIPTS.reduce(
    (text, [form, zero]) =>
      text.replace(form, (_, digits: string) =>
        [...digits.normalize('NFKC')].map((digit) => String.fromCodePoint(zero + Number(digit))).join(''),
      ),
    title,
  );
  return withSigns(marked);
}

function isOpposite(a: string, b: string): boolean {
  const [one, other] = [a.codePointAt(0) ?? 0, b.codePointAt(0) ?? 0];
  return (
    (isBetween(one, RAISED) && isBetween(other, LOWERED)) ||
    (isBetween(one, LOWERED) && isBetween(other, RAISED))
  );
}

function isBetween(code: number, zero: number): boolean {
  return code >= zero && code <= zero + 9;
}

/**
 * The title's words in order, folded, signs as words. A run of Chinese, Japanese or Korean is one character a
 * word.
 */
export function titleWords(title: string): string[] {
  return [...splitWords(withSigns(title))].flatMap(({ folded, cjk }) =>
    cjk ? [...folded] : [normaliseForComparison(folded)].filter(Boolean),
  );
}

/**
 * The share of the shorter title's words, of those that say something, that the other has too. Nothing for
 * titles in two scripts, as one may be the other's translation.
 */
export function shareTitleWords(a: string, b: string): number | undefined {
  if (isLatin(a) !== isLatin(b)) return undefined;
  const [one, other] = [tellingWords(a), tellingWords(b)].toSorted((x, y) => x.size - y.size);
  if (!one || !other || one.size === 0) return undefined;
  return [...one].filter((word) => other.has(word)).length / one.size;
}

function isLatin(title: string): boolean {
  return /\p{Script=Latin}{2}/u.test(title);
}

function tellingWords(title: string): Set<string> {
  return new Set(titleWords(title).filter((word) => !isNumbering(word) && !GENERIC.has(word)));
}

// Says which version of one paper it is.
const VERSION = pattern('iu')`
  ^(.{8,}?)\s{0,2}[([](?:(?:an? )?(?:extended|full|long|longer|short|preliminary|revised|updated|expanded|
  complete|conference|journal|arxiv|preprint|final|invited|technical)[ -]?(?:version|abstract|paper|
  report|edition|talk)?|with (?:appendi(?:x|ces)|proofs|supplement(?:ary material)?))[)\]]$
`;

/** The title without its subtitle or the version it names, or nothing where it has none. */
export function mainTitle(title: string): string | undefined {
  const version = VERSION.exec(title)?.[1];
  if (version) return version;
  const main = /^(.{8,}?)(?:\s{0,2}[:：]\s{1,2}|：|\s{1,2}[–—-]\s{1,2}|\s{0,2}—\s{0,2}|[.?!]\s{1,2})\S/u.exec(
    title,
  )?.[1];
  return main !== undefined && main.length < title.length ? main : undefined;
}

/**
 * Whether a title tells what the paper is about. A section's heading, "Editorial" or "Annual report 2020"
 * stands over many papers, and so is no reason to take two for one.
 */
export function isDistinctive(title: string): boolean {
  if (!isLong(title)) return false;
  if (OPENING.test(title.trim()) || isCorrection(title.trim())) return false;
  const words = tellingWords(title).size;
  return words > 0 && !(NOTICE.test(title.trim()) && words < 3);
}

function isLong(title: string): boolean {
  const text = titleText(title);
  // A character of Chinese, Japanese or Korean says as much as several letters.
  const signs = text.replace(
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/gu,
    'xx',
  );
  return signs.length >= 12;
}

/** Whether a title is of a notice about another paper, which has that paper's title in it. */
export function isNotice(title: string): boolean {
  const text = title.trim();
  return NOTICE.test(text) || NOTICE_AFTER.test(text.slice(-60));
}

/**
 * Numbers, years, ordinals, roman numerals, single letters, months and signs: by which the papers of a series
 * differ.
 */
export function isNumbering(word: string): boolean {
  return (
    /^(?:\p{N}+(?:st|nd|rd|th)?|[ivxl]+|\p{Script=Latin}|[一二三四五六七八九十上中下甲乙丙丁])$/u.test(
      word,
    ) ||
    signWords.has(word) ||
    COUNTS.has(word)
  );
}

const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

const COUNTS =
  words(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth one two three
  four five six seven eight nine ten january february march april may june july august september october
  november december spring summer autumn fall winter alpha beta gamma`);

// An editorial stays one, whatever it is about.
const OPENING = pattern('i')`
  ^(?:guest\s+)?(?:editorials?|editor'?s?['’]?s? (?:note|introduction)|preface|foreword|table of contents|
  obituary|in memoriam|book reviews?)\s{0,2}(?:[:：.]|[-–—]\s)
`;

const NOTICE = pattern('i')`
  ^(?:(?:publisher|author)s?\W{0,2}\s*)?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|
  retract(?:ion|ed)|expression of concern|reply|response|comments?|commentary|rejoinder|discussion|
  book review|review of|withdrawn|notice|berichtigung|korrektur|widerruf|rectificatif|fe de erratas|
  errata corrige|rettifica)\b
`;

// A paper may be corrected more than once, each time under one title.
const CORRECTION = pattern('i')`
  ^(?:(?:(?:publisher|author)s?\W{0,2}\s)?(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|
  expression of concern|withdrawn|berichtigung|korrigendum|rectificatif|fe de erratas|errata corrige)\b|
  (?:publisher|author)s?\W{0,2}\scorrections?\b|corrections?(?: to)?\s{0,2}:|retraction(?: note| notice)?(?: to)?\s{0,2}:|
  retracted(?: article)?\s{0,2}:)
`;

function isCorrection(title: string): boolean {
  return CORRECTION.test(title) || NOTICE_AFTER.test(title.slice(-60));
}

const NOTICE_AFTER = pattern('i')`
  (?:[([]|[-–—:]\s)\s{0,2}(?:(?:publisher|author)s?\W{0,2}\s)?(?:errat(?:um|a)|corrigend(?:um|a)|
  corrections?|addend(?:um|a)|retract(?:ion|ed)|expression of concern|withdrawn|berichtigung|rectificatif|
  reply|rejoinder)[)\]]?$
`;

// Words that only say what part or kind of publication something is.
const GENERIC = words(`a an and of the to for from in on at by with our your its this we is are editorial
  editorials editor editors edition guest introduction introductory introducing preface foreword prologue
  epilogue afterword letter letters reply response comment comments commentary correspondence opinion
  perspective perspectives viewpoint view views note notes news newsletter bulletin brief briefs report
  reports reporting annual yearly quarterly monthly weekly biennial half year years month issue issues
  special section sections volume volumes number part parts chapter chapters appendix appendices supplement
  supplementary supporting information material materials data abstract abstracts summary summaries
  conclusion conclusions concluding remarks remark discussion discussions result results method methods
  methodology background overview outline contents content table index indices reference references
  bibliography acknowledgement acknowledgements acknowledgment acknowledgments author authors reviewer
  reviewers referee referees contributor contributors list board editorial committee committees program
  programme organization organisation organizing organising chair chairs message messages welcome address
  addresses president presidents presidential chairman director directors column columns corner front back
  matter cover covers image masthead title page pages copyright imprint colophon calendar events event
  meeting meetings proceedings conference workshop symposium session sessions poster posters keynote
  keynotes panel panels tutorial tutorials talk talks invited plenary oral book books review reviews
  obituary obituaries memoriam memory tribute announcement announcements call papers paper article articles
  erratum errata corrigendum corrigenda correction corrections addendum retraction notice related work works
  future highlights research highlight journal journals society association department minutes award awards
  prize prizes biography biographies about thanks thank untitled miscellaneous statement statements question
  questions answer answers interview interviews subject subjects keyword keywords forthcoming upcoming
  instructions instruction guide guidelines aims scope graphical graphic visual images picture pictures
  photo photos figure figures clinical medicine quiz month day week submission submissions manuscript
  manuscripts preparation subscription advertisement advertisements classifieds masthead publisher
  publishers new general preliminary final draft financial treasurer secretary membership member members
  activity activities statistics einleitung vorwort nachwort editorials inhalt inhaltsverzeichnis
  zusammenfassung schluss anhang jahresbericht rezension rezensionen buchbesprechung buchbesprechungen
  mitteilungen und der die das des zum zur brief an herausgeber autorenverzeichnis autorenregister
  sachregister veranstaltungskalender hinweise fur autoren avant propos auteurs aux table matieres sommaire
  conclusions compte rendu comptes rendus lettre redaction le la les du de un une et introduccion prologo
  resumen conclusiones carta al del el los las y prefacio introducao introduzione editoriale prefazione
  premessa indice введение предисловие заключение содержание от редакции редактора`);
