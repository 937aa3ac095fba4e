/** Canonical ids of papers: two records that share one are the same paper. */
import { isBody, sortName, type StatedName } from '../names/name.ts';
import { parseName } from '../names/parse-name.ts';
import { fold } from '../text/analyser.ts';
import { visible } from '../text/plain.ts';
import { percentDecoded } from '../text/url.ts';
import { trimId } from './trim-id.ts';

/**
 * The schemes of ids, in the order in which they are shown. `url` and `title` are made here; all others are
 * given out by a site.
 */
export const SCHEMES = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pmid',
  'pmcid',
  'pmlr',
  'neurips',
  'iclr',
  'mlsys',
  'cvf',
  'ecva',
  'jmlr',
  'ijcai',
  'aaai',
  'isca',
  'usenix',
  'ieee',
  'pii',
  's2',
  'corpusid',
  'dblp',
  'openalex',
  'inspire',
  'ads',
  'ssrn',
  'hal',
  'nber',
  'euclid',
  'iacr',
  'jstor',
  'nature',
  'optica',
  'repec',
  'researchgate',
  'citeseerx',
  'ceur',
  'lingbuzz',
  'pwc',
  // The address of a page or file, for a paper without any other id.
  'url',
  'title',
] as const;
export type Scheme = (typeof SCHEMES)[number];

const NEW_ARXIV = /^(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/i;
const OLD_ARXIV = /^([a-z-]+)(?:\.[a-z-]+)?\/(\d{7})(?:v\d+)?$/i;
// The archives that had ids of their own before April 2007.
const ARCHIVES = new Set(
  `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat
  cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol
  physics plasm-ph q-alg q-bio quant-ph solv-int supr-con`.split(/\s+/),
);
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/i;
const SCHEME = /^([a-z0-9]{1,20})[:：]\s*(.+)$/i;
// Code units; no id comes near it.
const MAX_LENGTH = 500;
// The same for an id with what surrounds it.
const MAX_SURROUNDED = 2_000;

/**
 * The canonical form of an id as people and pages write it, or nothing when it is none.
 *
 * `arXiv:2012.02046v2` → `arxiv:2012.02046` · `DOI 10.48550/arXiv.2012.02046` → `arxiv:2012.02046` ·
 * `10.1000/ABC` → `doi:10.1000/abc` · `PMC123` → `pmcid:PMC123`. Addresses are for `identify`.
 */
export function canonicalId(text: string): string | undefined {
  if (text.length > MAX_SURROUNDED) return undefined;
  const id = readId(text);
  if (id !== undefined || !/%[0-9a-f]{2}/i.test(text)) return id;
  // As it stands in an address: `arXiv:%202101.00001`, `10.1000%2Fabc`.
  const decoded = percentDecoded(text);
  return decoded === text ? undefined : readId(decoded);
}

function readId(text: string): string | undefined {
  const trimmed = trimId(text);
  const [, scheme = '', rest = ''] = SCHEME.exec(text.trim()) ?? SCHEME.exec(trimmed) ?? [];
  switch (scheme.toLowerCase()) {
    case '':
      return (
        arxivId(trimmed) ??
        doi(trimmed.replace(/^(?:doi\s+|(?:dx\.)?doi\.org\/)/i, '')) ??
        pmcid(trimmed, /^PMC\d+$/i)
      );
    case 'arxiv':
      return arxivId(rest);
    case 'urn':
      return /^(?:doi|arxiv):/i.test(rest) ? canonicalId(rest) : undefined;
    case 'doi':
    case 'info':
      return doi(trimId(rest).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi[:/]\s*)+/i, ''));
    case 'pmid': {
      const number = trimId(rest);
      return /^\d{1,20}$/.test(number) ? `pmid:${number}` : undefined;
    }
    case 'pmcid':
    case 'pmc':
      return pmcid(trimId(rest), /^(?:PMC)?\d+$/i);
    case 'acl':
      return aclId(trimId(rest));
    default:
      return (SCHEMES as readonly string[]).includes(scheme.toLowerCase()) &&
        text.length <= MAX_LENGTH &&
        /^\S+$/.test(rest)
        ? `${scheme.toLowerCase()}:${rest}`
        : undefined;
  }
}

function pmcid(text: string, form: RegExp): string | undefined {
  return text.length <= MAX_LENGTH && form.test(text) ? `pmcid:PMC${text.replace(/^PMC/i, '')}` : undefined;
}

/**
 * `acl:N19-1423` in upper case or `acl:2020.acl-main.1` in lower case, however they are written, or nothing.
 */
function aclId(text: string): string | undefined {
  if (/^[a-z]\d\d-\d{4}$/i.test(text)) return `acl:${text.toUpperCase()}`;
  return /^\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+$/i.test(text) ? `acl:${text.toLowerCase()}` : undefined;
}

/**
 * `arxiv:…` without version, old style in lower case without subject class, or nothing. Brackets around it
 * and the stamp of its first page (`arXiv:2012.02046v2 [cs.CL] 3 Dec 2020`) are dropped.
 */
export function arxivId(text: string): string | undefined {
  if (text.length > MAX_SURROUNDED) return undefined;
  const trimmed = trimId(
    trimId(text)
      .replace(/^arxiv\s*[:：]\s*/i, '')
      .replace(/\s*\[[a-z-]+(?:\.[a-z-]+)?\](?:\s[\w ]*)?$/i, ''),
  ).replace(/\.pdf$/i, '');
  const modern = NEW_ARXIV.exec(trimmed);
  if (modern) return `arxiv:${modern[1]}`;
  const [, archive = '', number] = OLD_ARXIV.exec(trimmed) ?? [];
  return ARCHIVES.has(archive.toLowerCase()) ? `arxiv:${archive.toLowerCase()}/${number}` : undefined;
}

/**
 * `doi:…` in lower case, or `arxiv:…` for arXiv's own DOIs, or nothing.
 *
 * What surrounds a DOI in a sentence is dropped (`(10.1000/1).`), but not a bracket that closes one of the
 * DOI's own. Path segments that an address cannot hold (`..`) make it no DOI.
 */
export function doi(text: string): string | undefined {
  if (text.length > MAX_SURROUNDED) return undefined;
  const plain = visible(text)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\\([_&%#$])/g, '$1')
    .replace(/\/{2,}/g, '/');
  const trimmed = trimId(plain);
  if (trimmed.length > MAX_LENGTH || !DOI.test(trimmed) || /\/\.{1,2}(?:\/|$)/.test(trimmed))
    return undefined;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(trimmed)?.[1];
  return (arxiv && arxivId(arxiv)) || `doi:${withCheckCharacter(trimmed.toLowerCase())}`;
}

/**
 * Wiley's older DOIs end in a check character. Where it is `#`, it gets lost in addresses, of which it starts
 * the fragment.
 */
function withCheckCharacter(doi: string): string {
  return /^10\.\d+\/\(sici\).*;\d-$/.test(doi) ? `${doi}#` : doi;
}

/** Orders ids by scheme, as in `SCHEMES`, and then by their text. */
export function compareIds(a: string, b: string): number {
  return schemeRank(a) - schemeRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function schemeRank(id: string): number {
  return (SCHEMES as readonly string[]).indexOf(id.slice(0, id.indexOf(':')));
}

/** Whether an id was given out by a site, and not made here from an address or a title. */
export function isIssued(id: string): boolean {
  return !/^(?:title|url):/.test(id);
}

/**
 * The last word of the family name: `Vaswani, Ashish` · `Ashish Vaswani` · `Vaswani A` alike give `Vaswani`.
 * Of a body, its whole name: many end in "Collaboration".
 *
 * One word of it, since sources disagree on where a family name begins (`García Márquez`).
 */
export function familyName(author: StatedName): string {
  // The number by which DBLP distinguishes people of one name.
  const name = typeof author === 'string' ? parseName(author.replace(/ \d{4}$/, '')) : author;
  if (!name) return '';
  const whole = sortName(name);
  if (isBody(name)) return whole.replace(/^the\s+/i, '');
  const words = whole.split(/[\s,]+/).filter(Boolean);
  while (words.length > 1 && NAME_END.test(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

// What may stand after a family name, and tells nobody from anybody.
const NAME_END = /^(?:jr|sr|j[uú]nior|senior|filho|neto|[ivx]{2,4}|2nd|3rd|[4-9]th)\.?$/i;

const ACCENT = /\\(?:[vcuHkrbdt](?=\s*\{)|["'`^~=.])/g;
const MARKUP = /<\/?(?:i|b|em|strong|sub|sup|tt|sc)>/gi;
// Letters that Unicode does not decompose, with the letters that replace them in plain ASCII.
const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

// In these scripts vowels and tones are marks, and tell words from each other; elsewhere marks are left out.
const SCRIPTS_WITH_MARKS =
  `Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao
  Tibetan Myanmar Khmer`
    .split(/\s+/)
    .map((script) => `\\p{Script=${script}}`)
    .join('');
const ABUGIDA = new RegExp(`[${SCRIPTS_WITH_MARKS}]`, 'u');
const OUTSIDE_ABUGIDAS = new RegExp(`[^${SCRIPTS_WITH_MARKS}]+`, 'gu');
const NO_LETTER = new RegExp(`[^\\p{L}\\p{N}\\p{M}]+|(?![${SCRIPTS_WITH_MARKS}])\\p{M}`, 'gu');

/**
 * Folds a text and keeps its letters and digits alone, so that titles compare equal however they are typeset.
 *
 * TeX is read as what it prints: `$\ell_1$` is `ℓ₁` is `l1`, `\beta` is `β` is `beta`, `Erd\H{o}s` is
 * `Erdős`.
 */
export function normaliseForComparison(text: string): string {
  const plain = text
    .replace(MARKUP, '')
    .replace(ACCENT, '')
    .replace(/&(?:amp;)?/g, ' and ')
    .replace(/\\[a-zA-Z]+/g, (command) => `${fold(command)} `);
  return (ABUGIDA.test(plain) ? plain.replace(OUTSIDE_ABUGIDAS, fold).normalize('NFC') : fold(plain))
    .replace(/[øłđıßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu, fold)
    .replace(NO_LETTER, '');
}
