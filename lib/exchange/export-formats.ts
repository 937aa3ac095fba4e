/** The formats that papers are exported in, apart from what writes them, which is loaded when it is used. */

export const EXPORT_FORMATS = ['bib', 'ris', 'json', 'csv', 'md', 'txt'] as const;
/** Named as its files end. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
