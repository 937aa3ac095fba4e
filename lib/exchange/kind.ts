/** Tells what a bibliography is by what is in it, whatever its file is called. */

/** What a text holds; `list` is of ids, addresses, or titles each followed by its abstract. */
export type BibliographyKind =
  | 'bibtex'
  | 'ris'
  | 'csl'
  | 'zoteroRdf'
  | 'csv'
  | 'endnote'
  | 'medline'
  | 'paperMemory'
  | 'list';

/** Each kind with what its first lines have; the first that fits counts. */
const SIGNS: readonly [kind: BibliographyKind, ...signs: RegExp[]][] = [
  ['paperMemory', /^\s*\{/, /"(?:__dataVersion|pdfLink|addDate)"\s*:/],
  ['csl', /^\s*[[{]/, /"(?:title|DOI|id)"\s*:/],
  ['zoteroRdf', /^\s*</, /<rdf:RDF\b/],
  ['endnote', /^\s*</, /<records?\b/],
  ['ris', /^[ \t]*TY {2}- /m],
  ['medline', /^PMID-\s*\d/m],
  ['bibtex', /^[ \t]*@[a-z]+\s*[{(]/im],
  ['csv', /^[^\n]*\bTitle\b[^\n]*/, /^[^\n]*,"?(?:Authors?|DOI|Item Type|Publication Year)\b/],
];

export function kindOf(text: string): BibliographyKind {
  const start = text.slice(0, 100_000);
  return SIGNS.find(([, ...signs]) => signs.every((sign) => sign.test(start)))?.[0] ?? 'list';
}
