/** The parts of the library page. */
export const SECTIONS = ['papers', 'tags', 'duplicates', 'changes', 'bin'] as const;
export type Section = (typeof SECTIONS)[number];

/** A tag with how many papers have it. */
export interface TagCount {
  tag: string;
  count: number;
}
