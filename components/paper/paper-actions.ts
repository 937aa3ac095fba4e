/** What can be done with a paper, wherever it is listed. */
import type { CitationFormat } from '@/lib/formats/citation.ts';
import type { Correction } from '@/lib/library/edit.ts';
import type { AnnotationEdit } from '@/lib/annotations.ts';
import type { Paper } from '@/lib/paper.ts';

export interface PaperActions {
  /** Tags, note, status, star of the papers with these numbers. */
  annotate: (ids: number[], edit: AnnotationEdit) => void;
  remove: (id: number, title: string) => void;
  /** Corrects what is known of it. */
  correct: (id: number, correction: Correction) => void;
  /** Makes a paper of each of its sources. */
  split: (id: number) => void;
  /** Puts its citation on the clipboard. */
  copy: (paper: Paper, format: CitationFormat) => void;
}
