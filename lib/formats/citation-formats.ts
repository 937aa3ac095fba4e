/** What a citation can be copied as: apart from what writes it, which is loaded when it is asked for. */
export const CITATION_FORMATS = ['bibtex', 'plain', 'link'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
