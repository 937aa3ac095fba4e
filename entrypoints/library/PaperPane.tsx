/** The container of the reading pane: reads the paper, its related papers and its changes. */
import { useEffect } from 'preact/hooks';
import { ReadingPane } from '@/components/library/ReadingPane.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import { requestUndo } from '../shared/request-undo.ts';
import type { ActionState } from '../shared/use-actions.ts';
import { useRelated } from '../shared/use-related.ts';
import { useChangesOf, useSavedPaper } from './use-library-records.ts';

export interface PaperPaneProps {
  db: OffprintDb;
  id: number;
  /** Index terms of the search. */
  terms: readonly string[];
  /** All tags in the library. */
  tags: readonly string[];
  actionState: ActionState;
  onRead: (id: number) => void;
  onClose: () => void;
}

/** Related papers shown in the pane. */
const MAX_RELATED = 5;

export function PaperPane({ db, id, terms, tags, actionState, onRead, onClose }: PaperPaneProps) {
  const paper = useSavedPaper(db, id);
  const related = useRelated(db, paper ?? undefined, undefined);
  const changes = useChangesOf(db, id);
  // It was removed, or the address names none.
  useEffect(() => {
    if (paper === null) onClose();
  }, [paper]);
  if (!paper) return null;
  return (
    <ReadingPane
      paper={paper}
      terms={terms}
      tags={tags}
      actions={actionState.actions}
      related={related?.slice(0, MAX_RELATED)}
      changes={changes}
      onUndo={(change) => actionState.attempt(requestUndo(change))}
      onRead={onRead}
      onClose={onClose}
    />
  );
}
