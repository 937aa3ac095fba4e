/** The state of a row as it is drawn: what the library knows, and what was just done on this page. */
import type { MarkState } from '../../../components/marks/icons.ts';
import type { RowState } from '@/lib/messages.ts';

export interface RowView extends RowState {
  saving?: boolean;
  /** Saved on this page, so that another press undoes it. */
  justSaved?: boolean;
  /** Removed on this page: the id it had, and will have again when it is restored. */
  removed?: number;
  /** Why the last action failed. */
  failed?: string;
}

/** The state that the row's mark shows. */
export function markStateOf(view: RowView): MarkState {
  if (view.saving) return 'saving';
  if (view.failed) return 'failed';
  if (view.saved && view.annotations?.status === 'read') return 'read';
  if (view.saved) return view.justSaved ? 'justSaved' : 'saved';
  return view.related && view.removed === undefined ? 'related' : 'new';
}
