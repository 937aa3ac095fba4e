/** Makes documents that are meant to break a reader, from a seed. */
import { createRandom } from '../random.ts';

type Random = () => number;

const ADDRESSES = [
  'https://arxiv.org/abs/2601.00001',
  'https://doi.org/10.1000/182',
  'https://doi.org/10.1000/%E0%A4%A',
  'https://aclanthology.org/P19-1001/',
  'https://openreview.net/forum?id=aaaaaaaaaa',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://[::1',
  'http://ß ',
  '//',
  'https://user:password@arxiv.org/abs/2601.00002',
  'https://xn--a.example/%00%0d%0a',
  `https://example.org/${'a/'.repeat(3_000)}`,
  'blob:https://example.org/1',
];
const STRINGS = [
  '\ud800',
  '\u202edesrever\u202c',
  '\u0000\u0007',
  '<script>alert(1)</script>',
  '&amp;amp;amp;lt;i&amp;amp;amp;gt;',
  '\\frac{'.repeat(400),
  "\\'".repeat(400),
  '$'.repeat(301),
  ' '.repeat(2_000),
  'e\u0301'.repeat(300),
  '👩‍👩‍👧‍👧'.repeat(50),
  'Müller, J. and '.repeat(200),
  '10.1000/'.repeat(200),
  'A Title of Seven Words and More',
  'Ada Vane; Bo Quill',
  '2026-13-45',
  '275760-09-13',
  '__proto__',
  'constructor',
];
const METAS = [
  'citation_title',
  'citation_author',
  'citation_authors',
  'citation_doi',
  'citation_arxiv_id',
  'citation_publication_date',
  'citation_pdf_url',
  'citation_abstract_html_url',
  'citation_firstpage',
  'DC.title',
  'dc.creator',
  'DC.identifier',
  'prism.doi',
  'eprints.title',
  'eprints.creators_name',
  'bepress_citation_title',
  'og:title',
  'description',
];
const ELEMENTS = [
  'div',
  'li',
  'p',
  'a',
  'h3',
  'table',
  'tr',
  'td',
  'dl',
  'dt',
  'dd',
  'math',
  'svg',
  'template',
  'iframe',
  'span',
  'article',
];
const PROPERTIES = [
  'name',
  'headline',
  'author',
  'creator',
  'datePublished',
  'sameAs',
  'identifier',
  'url',
  'mainEntity',
  '@graph',
  '@id',
  '@type',
  'abstract',
  'isPartOf',
];

/** The source of the document of a seed, and an address for it. */
export function hostileDocument(seed: number): { html: string; url: URL } {
  const random = createRandom(seed);
  const head = times(random, 30, () =>
    pick(random, [() => meta(random), () => meta(random), () => jsonScript(random)])(),
  );
  const body = times(random, 12, () =>
    pick(random, [() => tree(random, 6), () => rows(random), () => coins(random), () => microdata(random)])(),
  );
  const html = `<html><head>${head}</head><body>${body}</body></html>`;
  // Some end anywhere, also within a tag.
  const cut = random() < 0.2 ? html.slice(0, Math.floor(random() * html.length)) : html;
  const hosts = [
    'pages.example.org',
    'arxiv.org',
    'aclanthology.org',
    'pubmed.ncbi.nlm.nih.gov',
    'openreview.net',
  ];
  const paths = ['', 'list/cs.CL/recent', 'abs/2601.00001', 'forum?id=a', 'search?q=x', '~vane/papers.html'];
  return { html: cut, url: new URL(`https://${pick(random, hosts)}/${pick(random, paths)}`) };
}

function meta(random: Random): string {
  return `<meta name="${pick(random, METAS)}" content="${attribute(text(random))}">`;
}

function jsonScript(random: Random): string {
  const written = JSON.stringify(value(random, 6)) ?? '';
  // Some are cut off, or hold what ends the script.
  const broken = random() < 0.3 ? written.slice(0, Math.floor(random() * written.length)) : written;
  return `<script type="application/ld+json">${broken}</script>`;
}

function value(random: Random, depth: number): unknown {
  if (depth === 0 || random() < 0.3)
    return pick(random, [text(random), 7, null, true, 'ScholarlyArticle', pick(random, ADDRESSES), -1e308]);
  const size = 1 + Math.floor(random() * 4);
  if (random() < 0.3) return Array.from({ length: size }, () => value(random, depth - 1));
  const fields = Array.from(
    { length: size },
    () => [pick(random, PROPERTIES), value(random, depth - 1)] as const,
  );
  return { '@context': 'https://schema.org', '@type': 'ScholarlyArticle', ...Object.fromEntries(fields) };
}

function tree(random: Random, depth: number): string {
  if (depth === 0) return escape(text(random));
  const name = pick(random, ELEMENTS);
  const href = name === 'a' ? ` href="${attribute(pick(random, ADDRESSES))}"` : '';
  // Some are never closed, or closed by another's name.
  const end = random() < 0.85 ? name : pick(random, ELEMENTS);
  return `<${name}${href} class="${attribute(pick(random, STRINGS).slice(0, 40))}">${times(random, 4, () => tree(random, depth - 1))}</${end}>`;
}

/** What looks like a list of papers, with something wrong in each row. */
function rows(random: Random): string {
  return `<ol>${times(random, 40, (i) => {
    const address = random() < 0.5 ? `https://arxiv.org/abs/2601.${10_000 + i}` : pick(random, ADDRESSES);
    return `<li><a href="${attribute(address)}">${escape(text(random))}</a> ${escape(text(random))}<p>${escape(text(random))}</p></li>`;
  })}</ol>`;
}

function coins(random: Random): string {
  const fields = times(
    random,
    8,
    () => `&rft.${pick(random, ['atitle', 'au', 'date', 'jtitle'])}=${escape(text(random))}`,
  );
  const ids = times(random, 3, () => `&rft_id=${escape(pick(random, ADDRESSES))}`);
  return `<span class="Z3988" title="ctx_ver=Z39.88-2004${attribute(fields + ids)}"></span>`;
}

function microdata(random: Random): string {
  const inner = times(
    random,
    6,
    () => `<span itemprop="${pick(random, PROPERTIES)}">${escape(text(random))}</span>`,
  );
  return `<div itemscope itemtype="https://schema.org/ScholarlyArticle">${random() < 0.4 ? microdata(random) : ''}${inner}</div>`;
}

/** One to three nasty strings, as they are. */
function text(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    pick(random, random() < 0.2 ? ADDRESSES : STRINGS),
  ).join(pick(random, ['', ' ', ', ', '\n']));
}

function times(random: Random, most: number, make: (i: number) => string): string {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, (_, i) => make(i)).join('');
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Keeps a text from being markup, but for its `&`: what is escaped already is read as it was meant. */
const escape = (raw: string) => raw.replaceAll('<', '&lt;');
const attribute = (raw: string) => raw.replaceAll('"', '&quot;');
