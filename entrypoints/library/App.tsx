/**
 * The container of the library page: holds the state of its sections and sends their requests to the worker.
 */
import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupProposal } from '@/components/library/BackupProposal.tsx';
import { BinView } from '@/components/library/BinView.tsx';
import { ChangesView } from '@/components/library/ChangesView.tsx';
import { DuplicatesView } from '@/components/library/DuplicatesView.tsx';
import { ImportView } from '@/components/library/ImportView.tsx';
import { LibraryFrame } from '@/components/library/LibraryFrame.tsx';
import { TagsView } from '@/components/library/TagsView.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import { sendMessage, type OperationResult } from '@/lib/messages.ts';
import { useQueryFailure } from '../shared/follow-query.ts';
import { requestUndo } from '../shared/request-undo.ts';
import { useActions } from '../shared/use-actions.ts';
import { useSingleKeys } from '../shared/use-switches.ts';
import { useSuggestions } from '../shared/use-suggestions.ts';
import { LibraryPapers } from './LibraryPapers.tsx';
import { PaperPane } from './PaperPane.tsx';
import { usePlace } from './use-place.ts';
import { useImport } from './use-import.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useBackupProposal } from './use-backup-proposal.ts';
import { useBin, useChanges, usePaperCount, useTagCounts } from './use-library-records.ts';

export interface AppProps {
  db: OffprintDb;
  /** A message about the library as a whole. */
  notice?: string | undefined;
}

export function App({ db, notice }: AppProps) {
  const [place, goTo] = usePlace();
  const { section, query, sort } = place;
  const [terms, setTerms] = useState<readonly string[]>([]);
  const searchFor = (words: string) => goTo({ query: words, section: 'papers' });
  const actionState = useActions(searchFor);
  const { actions, undo, error, attempt, undoable } = actionState;
  const tags = useTagCounts(db);
  const names = useMemo(() => tags.map(({ tag }) => tag), [tags]);
  const suggestions = useSuggestions(db, query);
  const bin = useBin(db, section === 'bin');
  const changes = useChanges(db, section === 'changes');
  const duplicates = useDuplicates(db, section === 'duplicates');
  const importing = useImport(db, actionState);
  const failure = useQueryFailure();
  const singleKeys = useSingleKeys();
  const proposal = useBackupProposal(db, usePaperCount(db), attempt);
  const onRead = (paper: number | undefined) => {
    // The list is where the keys were before.
    if (paper === undefined) focusRow();
    goTo({ paper }, place.paper === undefined || paper === undefined);
  };
  return (
    <LibraryFrame
      section={section}
      query={query}
      tags={tags}
      onSection={(section) => goTo({ section }, true)}
      onQuery={searchFor}
      suggestions={suggestions}
      onSettings={() => attempt(browser.runtime.openOptionsPage())}
      singleKeys={singleKeys}
      undo={undo}
      notice={notice}
      error={error ?? failure}
      pane={
        section === 'papers' &&
        place.paper !== undefined && (
          <PaperPane
            db={db}
            id={place.paper}
            terms={query ? terms : []}
            tags={names}
            actionState={actionState}
            onRead={onRead}
            onClose={() => onRead(undefined)}
          />
        )
      }
    >
      {proposal && <BackupProposal {...proposal} />}
      {section === 'papers' && (
        <LibraryPapers
          db={db}
          query={query}
          chosenSort={sort}
          onSort={(sort) => goTo({ sort })}
          reading={{ id: place.paper, onRead }}
          onTerms={setTerms}
          tags={names}
          actionState={actionState}
        />
      )}
      {section === 'tags' && (
        <TagsView
          tags={tags}
          onRename={(from, to) =>
            undoable(i18n.t('tags.renamed', [from, to]), sendMessage('renameTag', { from, to }))
          }
          onDelete={(from) => undoable(i18n.t('tags.deleted', [from]), sendMessage('renameTag', { from }))}
        />
      )}
      {section === 'duplicates' && (
        <DuplicatesView
          {...duplicates}
          onSame={(ids) => undoable(i18n.t('duplicates.joined'), sendMessage('joinPapers', { ids }))}
          onSplit={actions.split}
          onDifferent={(ids) =>
            undoable(i18n.t('duplicates.markedDifferent'), sendMessage('markDistinct', { ids }))
          }
        />
      )}
      {section === 'import' && <ImportView {...importing} />}
      {section === 'changes' && changes && (
        <ChangesView changes={changes} onUndo={(change) => attempt(requestUndo(change))} />
      )}
      {section === 'bin' && bin && (
        <BinView
          bin={bin}
          onRestore={(id, title) => undoable(i18n.t('bin.restored', [title]), restore(id))}
          onEmpty={() => attempt(sendMessage('emptyBin', {}))}
        />
      )}
    </LibraryFrame>
  );
}

/** Moves the focus to the title of the paper that was read. */
function focusRow(): void {
  document.querySelector<HTMLElement>('li.paper.open .title')?.focus();
}

function restore(id: number): Promise<OperationResult> {
  return sendMessage('restorePapers', { ids: [id] });
}
