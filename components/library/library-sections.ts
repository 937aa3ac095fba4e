/** The sections of the library page. */
export const LIBRARY_SECTIONS = ['papers', 'tags', 'duplicates', 'import', 'changes', 'bin'] as const;
export type LibrarySection = (typeof LIBRARY_SECTIONS)[number];

/** A tag with the number of papers that have it. */
export interface TagCount {
  tag: string;
  count: number;
}
