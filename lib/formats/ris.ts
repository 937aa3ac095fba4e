/** A reference as RIS, which reference managers read. */
import { isBody, type Name } from '../names/name.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import type { Reference } from './reference.ts';

const TYPES: Record<Reference['type'], string> = {
  article: 'JOUR',
  conference: 'CPAPER',
  preprint: 'UNPB',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  other: 'GEN',
};

/** One record, its lines ended as RIS asks. */
export function formatRis(reference: Reference): string {
  const { issued = [], pages = '' } = reference;
  const [, first = '', last = ''] = /^(\w+)\s*[-‐‑–—]+\s*(\w+)$/.exec(pages) ?? ['', pages];
  const lines: [tag: string, value: string | undefined][] = [
    ['TI', texToUnicode(reference.title)],
    ...reference.authors.map((name): [string, string] => ['AU', formatRisName(name)]),
    ['AU', reference.authorsCut ? 'et al.' : undefined],
    ['PY', issued[0]?.toString()],
    ['DA', issued.length > 1 ? issued.map((part) => String(part).padStart(2, '0')).join('/') : undefined],
    ['T2', reference.container && texToUnicode(reference.container)],
    ['PB', reference.publisher],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['SP', first],
    ['EP', last],
    ['SN', reference.issn ?? reference.isbn],
    ['LA', reference.language],
    ...(reference.keywords ?? []).map((word): [string, string] => ['KW', word]),
    ['AB', reference.abstract],
    ['DO', reference.doi],
    ['UR', reference.url],
    ['UR', reference.arxiv && reference.doi ? `https://arxiv.org/abs/${reference.arxiv}` : undefined],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [`TY  - ${TYPES[reference.type]}`, ...written, 'ER  - ', ''].join('\r\n');
}

/** `Family, Given, Suffix`; a person of one name ends with a comma, which a body does not have. */
export function formatRisName(name: Name): string {
  if (isBody(name)) return name.literal;
  const { family, given, suffix, particle } = name;
  const last = particle && !/['’]$/.test(particle) ? `${particle} ${family}` : `${particle ?? ''}${family}`;
  if (!given && !suffix) return `${last},`;
  return [last, given ?? '', ...(suffix ? [suffix] : [])].join(', ');
}
