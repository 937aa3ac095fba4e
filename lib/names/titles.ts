/** What stands beside a name and is not part of it: degrees and forms of address; and suffixes, which are. */
import { isBodyName } from './bodies.ts';
import { areInitials } from './initials.ts';
import { isOneWord } from './particles.ts';
import { pattern } from '../text/pattern.ts';

const DEGREES = new Set(
  `phd dphil md mph pharmd mbbs mbchb mbbch mb chb bchir rn np pa pac rd rdn msc msci bsc ms bs ma ba meng
  beng mba mphil mres mlitt bds dds dmd dvm vmd do jd llm llb edd psyd scd dsc drph dnp dpt dnb mhs mha mhsc
  mscs mstat frcp frcpc frcpe frcs frcog frcpath frs facs facp facc faha fesc fracp franzcr faan faap mrcp
  mrcs mrcgp bn bsn msn bpharm mpharm cnm crna ccc slp ot pt cpa cfa esq habil diplin diping dipling drmed
  drrernat ing add facog facr faafp fasn fhrs fscai fccm facep fccp facnm aprn arnp fnp crnp acnp cpnp ccrn
  cphq rrt lcsw msw mshs msph mspt otr mbe mba mim mbi llb frsc frse fmedsci fba frsa med edm dlitt dtech
  engd mdcm bvsc mvsc cand`.split(/\s+/),
);

// As short as initials or a family name, so that their writing decides: `MA` is a degree, `Ma` a person.
const SHORT = /^[A-Z]{2,3}$/;

/** `PhD`, `Ph.D.`, `FRCP(C)`. `MA` counts, `Ma` does not. */
export function isDegree(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 10 || !DEGREES.has(letters.toLowerCase())) return false;
  return (
    letters.length > 3 ||
    SHORT.test(letters) ||
    /^(?:Ph\.?\s?D|[DMB]\.?\s?Sc|M\.?\s?Ed|Ed\.?\s?[DM]|[MB]\.?\s?Eng|Esq)\.?$/.test(text.trim())
  );
}

const SUFFIX =
  /^(?:jr|jnr|sr|snr|junior|júnior|senior|sênior|2nd|3rd|4th|ii|iii|iv|vi{1,3}|filho|neto|sobrinho)\.?$/i;

/** `Jr.`, `III`, `3rd`. A lone `V` is an initial. */
export function isSuffix(text: string): boolean {
  if (text.length > 9 || !SUFFIX.test(text)) return false;
  return !/^[ivx]+\.?$/i.test(text) || /^[IVX]+$/.test(text);
}

const ADDRESS =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|priv-doz|pd|herr|frau|dipl-ing|dr-ing|rev)\.?$/i;

/** `Dr.`, `Prof.`, before a name. */
export function isAddress(word: string): boolean {
  return word.length < 12 && (ADDRESS.test(word.replace(/\.(?=-)/g, '')) || FACULTY.test(word));
}

/** The `med.` of `Dr. med.` */
const FACULTY = /^(?:med|rer|nat|phil|habil|h\.c|ing|univ|iur|jur|agr|oec|pol|vet|dent)\.$/;

const ROLE = pattern('i')`
  ^(?:(?:student|graduate|senior|life|associate|honorary|staff|corresponding|guest|managing|
  assistant)\s){0,3}(?:member|fellow|editors?|eds?\.?|author|professor|lecturer|researcher|
  post-?doc(?:toral (?:fellow|researcher))?)(?: (?:of|at)\s.{1,60})?$
`;

/**
 * The parts of a name or a list between commas without degrees and roles; suffixes stay.
 *
 * How a part is read depends on those before it: `MA` after a family name is initials, after a whole name a
 * degree.
 */
export function withoutTitles(parts: readonly string[]): string[] {
  if (isSingleName(parts)) return parts.slice(0, 1);
  const all: string[] = [];
  /** Those that are no suffixes. */
  const names: string[] = [];
  parts.forEach((part, i) => {
    if (names.length > 0 && isSuffix(part)) all.push(part);
    else if (!isTitle(part, names, parts[i + 1] ?? '')) {
      all.push(part);
      names.push(part);
    }
  });
  return all;
}

/** `Sutrisno, MD, OG`: someone of one name, with degrees. Of two people, the second would be no initials. */
function isSingleName([first = '', ...more]: readonly string[]): boolean {
  const isShort = more.every((part) => isDegree(part) || /^(?=.*[A-Z].*[A-Z])[A-Za-z]{2,6}$/.test(part));
  return more.length > 1 && isShort && more.some(isDegree) && !/\s/.test(first) && !areInitials(first);
}

function isTitle(part: string, names: readonly string[], next: string): boolean {
  const [first = ''] = names;
  const before = names.at(-1);
  if (before === undefined || part.length > 80) return false;
  const plain = part.replace(/\s?\([^)]*\)$/, '').replace(/ (?:candidate|student)$/i, '');
  if (plain && ROLE.test(plain)) return true;
  const words = plain.split(/\s+/);
  const isFamilyPlace = names.length % 2 === 0;
  if (words.every(isDegree)) {
    if (/\s/.test(first) || plain.replace(/[^\p{L}]/gu, '').length > 3 || plain === 'PhD') return true;
    return isFamilyPlace && (!areInitials(next) || isDegree(next));
  }
  // What else is in capitals behind a whole name: `CCRN`, `FACOG`, `IEEE`.
  if (!words.every((word) => CREDENTIAL.test(word)) || isBodyName(before)) return false;
  if (isFamilyPlace && names.every((name, i) => i % 2 === 1 || /\p{Ll}/u.test(name)) && !/\s/.test(first))
    return !areInitials(next);
  return isWholeName(before);
}

const CREDENTIAL =
  /^(?:[A-Z]{4,}|[A-Z]{3,}-[A-Z]{1,4}|(?:FRC|MRC|FAC)[A-Za-z]{1,6}|[A-Z]{2}[a-z]{2,6}|[AFM]Inst[A-Z]\p{L}*)$/u;

/** `Eva Muster`, in small letters as well, not `Muster E` or `van der Sample`. */
function isWholeName(text: string): boolean {
  return (
    /\s/.test(text) &&
    /\p{Ll}\p{Ll}/u.test(text) &&
    !isOneWord(text) &&
    !areInitials(text.split(/\s+/).at(-1) ?? '')
  );
}
