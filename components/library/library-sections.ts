/** The parts of the library page. */
export const LIBRARY_SECTIONS = ['papers', 'tags', 'duplicates', 'changes', 'bin'] as const;
export type LibrarySection = (typeof LIBRARY_SECTIONS)[number];

/** A tag with how many papers have it. */
export interface TagCount {
  tag: string;
  count: number;
}
