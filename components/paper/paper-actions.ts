/** What the user can do with a paper in any list. */
import type { CitationFormat } from '@/lib/formats/citation.ts';
import type { Correction } from '@/lib/library/edit.ts';
import type { AnnotationEdit } from '@/lib/annotations.ts';
import type { Paper } from '@/lib/paper.ts';

export interface PaperActions {
  /** Changes tags, note, status or star of the papers with these ids. */
  annotate: (ids: number[], edit: AnnotationEdit) => void;
  remove: (id: number, title: string) => void;
  /** Corrects fields of its record. */
  correct: (id: number, correction: Correction) => void;
  /** Splits it into one paper per source. */
  split: (id: number) => void;
  /** Searches the library; missing where that is not possible. */
  search?: (query: string) => void;
  /** Copies its citation to the clipboard. */
  copy: (paper: Paper, format: CitationFormat) => void;
}
