/** What is drawn of a row: what the library knows, and what was just done here. */
import type { MarkState } from '../../../components/marks/icons.ts';
import type { RowState } from '@/lib/messages.ts';

export interface RowView extends RowState {
  saving?: boolean;
  /** Saved by a press on this page, so that "undo" is the word for taking it back. */
  just?: boolean;
  /** Removed by a press on this page: the number it had and will have again. */
  removed?: number;
  /** Why the last press came to nothing. */
  failed?: string;
}

/** What a row's mark shows. */
export function stateOf(view: RowView): MarkState {
  if (view.saving) return 'saving';
  if (view.failed) return 'failed';
  if (view.saved && view.annotations?.status === 'read') return 'read';
  if (view.saved) return view.just ? 'justSaved' : 'saved';
  return view.related && view.removed === undefined ? 'related' : 'new';
}
