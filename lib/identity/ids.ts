/** Canonical ids: the names under which two records are known to be one paper. */
import { fold } from '../text/analyser.ts';

/** The schemes of ids, in the order in which they are shown; `title` (the fingerprint) is no id of the world's. */
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
  'repec',
  'researchgate',
  'citeseerx',
  'ceur',
  'lingbuzz',
  'pwc',
  // Of a paper that nothing else names: its page's or file's address.
  'url',
  'title',
] as const;
export type Scheme = (typeof SCHEMES)[number];

const NEW_ARXIV = /^(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/i;
const OLD_ARXIV = /^([a-z-]+)(?:\.[a-z-]+)?\/(\d{7})(?:v\d+)?$/i;
// The archives that gave out ids before April 2007.
const ARCHIVES = new Set(
  `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga
   funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph
   q-alg q-bio quant-ph solv-int supr-con`.split(/\s+/),
);
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/i;
// No id comes near it; it bounds what is stored.
const LONGEST = 500;

/**
 * The canonical form of an id as people and pages write it, or nothing when it is none.
 *
 * `arXiv:2012.02046v2` → `arxiv:2012.02046` · `DOI 10.48550/arXiv.2012.02046` → `arxiv:2012.02046` ·
 * `10.1000/ABC` → `doi:10.1000/abc` · `PMC123` → `pmcid:PMC123`. Addresses are for `identify`.
 */
export function canonicalId(text: string): string | undefined {
  const said = text.trim();
  if (said.length > LONGEST) return undefined;
  const [, scheme = '', rest = ''] = /^([a-z0-9]+):\s*(.+)$/i.exec(said) ?? [];
  switch (scheme.toLowerCase()) {
    case '':
      return (
        arxivId(said) ??
        doi(said.replace(/^doi\s+/i, '')) ??
        (/^PMC\d+$/i.test(said) ? `pmcid:${said.toUpperCase()}` : undefined)
      );
    case 'arxiv':
      return arxivId(rest);
    case 'doi':
    case 'info':
      return doi(rest.replace(/^doi\//i, ''));
    case 'pmid':
      return /^\d+$/.test(rest) ? `pmid:${rest}` : undefined;
    case 'pmcid':
    case 'pmc':
      return /^(?:PMC)?\d+$/i.test(rest) ? `pmcid:PMC${rest.replace(/^PMC/i, '')}` : undefined;
    case 'acl':
      return aclId(rest);
    default:
      return (SCHEMES as readonly string[]).includes(scheme.toLowerCase()) && /^\S+$/.test(rest)
        ? `${scheme.toLowerCase()}:${rest}`
        : undefined;
  }
}

/** `acl:N19-1423` in capitals, `acl:2020.acl-main.1` in small letters, however they are written, or nothing. */
function aclId(text: string): string | undefined {
  if (/^[a-z]\d\d-\d{4}$/i.test(text)) return `acl:${text.toUpperCase()}`;
  return /^\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+$/i.test(text) ? `acl:${text.toLowerCase()}` : undefined;
}

/** `arxiv:…` without version, old style in lower case without subject class, or nothing. */
export function arxivId(text: string): string | undefined {
  const said = text
    .trim()
    .replace(/^arxiv:/i, '')
    .replace(/\.pdf$/i, '');
  const modern = NEW_ARXIV.exec(said);
  if (modern) return `arxiv:${modern[1]}`;
  const [, archive = '', number] = OLD_ARXIV.exec(said) ?? [];
  return ARCHIVES.has(archive.toLowerCase()) ? `arxiv:${archive.toLowerCase()}/${number}` : undefined;
}

/**
 * `doi:…` in lower case, or `arxiv:…` for arXiv's own DOIs, or nothing.
 *
 * What a sentence leaves behind is taken off (`10.1000/1).`), a bracket that closes one of the DOI's own is not. Path
 * segments that an address cannot hold (`..`) make it no DOI.
 */
export function doi(text: string): string | undefined {
  const said = withoutSentenceEnd(
    text
      .trim()
      .toWellFormed()
      .replace(/\/{2,}/g, '/'),
  );
  if (said.length > LONGEST || !DOI.test(said) || /\/\.{1,2}(?:\/|$)/.test(said)) return undefined;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(said)?.[1];
  return (arxiv && arxivId(arxiv)) || `doi:${said.toLowerCase()}`;
}

function withoutSentenceEnd(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    if (last === ')' || last === ']') {
      const open = last === ')' ? '(' : '[';
      const kept = text.slice(0, end);
      if (end <= LONGEST && kept.split(open).length >= kept.split(last).length) break;
    } else if (!'.,;:/"\''.includes(last)) break;
  }
  return text.slice(0, end);
}

/**
 * The last resort of identity: equal for two records with the same words in the title and the same family name first.
 *
 * @returns `title:<hash>:<family name>`, or nothing without an author: a title alone ("Introduction") is no identity.
 */
export function fingerprint(title: string, firstAuthor: string | undefined): string | undefined {
  const family = firstAuthor ? squeeze(familyName(firstAuthor)) : '';
  const words = squeeze(title);
  return family && words.length >= 12 ? `title:${hash(words)}:${family}` : undefined;
}

/**
 * What a paper is known by that has no id and no author: the address of its page or file, else its title, if that says
 * enough to be told from others. Never used beside an id.
 */
export function makeshiftId(title: string, address: string | undefined): string | undefined {
  if (address) return `url:${address}`;
  const words = squeeze(title);
  return words.length >= 24 ? `title:${hash(words)}:` : undefined;
}

/** Orders ids by scheme, as in `SCHEMES`, and then by their text. */
export function compareIds(a: string, b: string): number {
  return schemeRank(a) - schemeRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function schemeRank(id: string): number {
  return (SCHEMES as readonly string[]).indexOf(id.slice(0, id.indexOf(':')));
}

/** Whether an id is one of the world's: neither a fingerprint nor a makeshift. */
export function isTelling(id: string): boolean {
  return !/^(?:title|url):/.test(id);
}

/**
 * The last word of the family name: `Vaswani, Ashish` · `Ashish Vaswani` · `Vaswani A` alike give `Vaswani`.
 *
 * One word of it, since `van der Maaten, L.` and `Laurens van der Maaten` do not agree on where it begins. What follows
 * a name (`Jr.`, the number DBLP tells namesakes apart by) is left out.
 */
export function familyName(author: string): string {
  const comma = author.indexOf(',');
  const words = (comma > 0 ? author.slice(0, comma) : author).trim().split(/\s+/);
  while (words.length > 1 && /^(?:\d{4}|[js]r\.?|i{2,3}|iv|ph\.?d\.?)$/i.test(words.at(-1) ?? ''))
    words.pop();
  // PubMed's form: initials last, without dots.
  if (comma <= 0 && words.length > 1 && /^\p{Lu}{1,2}$/u.test(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

const ACCENT = /\\(?:[vcuHkrbdt](?=\s*\{)|["'`^~=.])/g;
const MARKUP = /<\/?(?:i|b|em|strong|sub|sup|tt|sc)>/gi;
// Letters that are no letter with a mark to Unicode, but are written as one where they are missing.
const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * Letters and digits alone, folded: what is left of a title when typography is taken away.
 *
 * TeX is read as what it prints: `$\ell_1$` is `ℓ₁` is `l1`, `\beta` is `β` is `beta`, `Erd\H{o}s` is `Erdős`.
 */
export function squeeze(text: string): string {
  const plain = text
    .replace(MARKUP, '')
    .replace(ACCENT, '')
    .replace(/&(?:amp;)?/g, ' and ')
    .replace(/\\[a-zA-Z]+/g, (command) => `${fold(command)} `);
  return fold(plain)
    .replace(/[øłđıßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu, fold)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** 53 bits of a string, in base 36: after the public-domain cyrb53 construction, two rounds of 32-bit multiply-xor. */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
