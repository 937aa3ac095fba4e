/** The popup's container: holds what the views are handed, and sends what they ask for. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DuplicatesView } from '@/components/popup/DuplicatesView.tsx';
import { LibraryView } from '@/components/popup/LibraryView.tsx';
import { PageView } from '@/components/popup/PageView.tsx';
import { PopupFrame, type View } from '@/components/popup/PopupFrame.tsx';
import { RelatedView } from '@/components/popup/RelatedView.tsx';
import { UnreadView } from '@/components/popup/UnreadView.tsx';
import { feedbackText } from '@/components/feedback-text.ts';
import type { OffprintDb } from '@/lib/library/db.ts';
import type { Said } from '@/lib/library/feedback.ts';
import { type PageReading, sendMessage } from '@/lib/messages.ts';
import { fetchPaper } from './fetch-paper.ts';
import type { Sort } from '@/lib/search/rows.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useIndexing, useLibrary } from './use-library.ts';
import { usePage } from './use-page.ts';
import { useRelated } from './use-related.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useNamedPaper } from './use-unread.ts';

const PAGE = 50;

export function App({ db }: { db: OffprintDb }) {
  const [chosen, choose] = useState<View>();
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  const [sort, setSort] = useState<Sort>();
  const [limit, setLimit] = useState(PAGE);
  const [reviewing, setReviewing] = useState(false);
  const [undo, setUndo] = useState<{ words: string; back: () => Promise<unknown> }>();
  const [error, setError] = useState<string>();
  const page = usePage();
  const order = sort ?? (query ? 'relevance' : 'saved');
  const library = useLibrary(db, { query, sort: order, limit });
  const indexing = useIndexing(db);
  const suggestions = useSuggestions(db, query);
  const { named, saved } = useNamedPaper(db, page.unread?.ids);
  const papers = page.reading?.papers ?? [];
  const inFront = papers.length === 1 ? papers[0]?.paper : saved;
  const related = useRelated(db, inFront, page.reading?.links);
  const known = page.reading ?? page.unread;
  const view = chosen ?? (query ? 'library' : known && fitting(page.reading, named));
  const duplicates = useDuplicates(db, view === 'library' && !query);

  const ask = (words: string) => {
    setQuery(words);
    setLimit(PAGE);
    choose('library');
  };
  const attempt = (act: Promise<unknown>) =>
    void act.then(
      () => setError(undefined),
      (cause: unknown) => setError(cause instanceof Error ? cause.message : String(cause)),
    );
  /** Does something that can be taken back, and offers that. */
  const undoable = (words: string, act: Promise<unknown>, back: () => Promise<unknown>) =>
    attempt(act.then(() => setUndo({ words, back })));
  const remove = (id: number, title: string) =>
    undoable(i18n.t('paper.removed', [title]), sendMessage('removePapers', { ids: [id] }), () =>
      sendMessage('restorePapers', { ids: [id] }),
    );
  const join = (ids: number[]) =>
    undoable(i18n.t('duplicates.joined'), sendMessage('joinPapers', { ids }), () =>
      sendMessage('partPaper', { ids: [Math.min(...ids)] }),
    );
  const part = (id: number) => {
    const parted = sendMessage('partPaper', { ids: [id] });
    undoable(i18n.t('paper.parted'), parted, async () => sendMessage('joinPapers', { ids: await parted }));
  };
  const say = (said: Said) => {
    const entry = sendMessage('addFeedback', { said });
    undoable(i18n.t('why.said', [feedbackText(said)]), entry, async () =>
      sendMessage('removeFeedback', { id: await entry }),
    );
  };
  return (
    <PopupFrame
      view={view}
      onView={choose}
      query={query}
      onQuery={ask}
      onSettings={() => attempt(browser.runtime.openOptionsPage())}
      suggestions={suggestions}
      counts={{
        page: page.reading && papers.length,
        library: query ? undefined : library?.total,
        related: inFront && related?.length,
      }}
      undo={undo && { words: undo.words, onUndo: () => attempt(undo.back().then(() => setUndo(undefined))) }}
      error={error}
    >
      {view === 'page' && page.reading && (
        <PageView
          reading={page.reading}
          onRead={() => attempt(page.read())}
          onSave={(ids) => attempt(page.clip(ids))}
          onSaveAll={() => attempt(page.clip())}
          onRemove={remove}
          onCopy={(text) => attempt(navigator.clipboard.writeText(text))}
        />
      )}
      {view === 'page' && page.unread && (
        <UnreadView
          url={page.unread.url}
          named={named}
          saved={saved}
          onRead={page.unread.pdf ? undefined : () => attempt(page.read())}
          onReadAlways={page.unread.pdf || page.unread.open ? undefined : () => attempt(page.readAlways())}
          onFetch={() => attempt(fetchPaper(page.unread?.ids ?? []))}
        />
      )}
      {view === 'library' && reviewing && duplicates.length > 0 && (
        <DuplicatesView
          pairs={duplicates}
          onSame={join}
          onDifferent={(ids) => attempt(sendMessage('keepPapersApart', { ids }))}
          onDone={() => setReviewing(false)}
        />
      )}
      {view === 'library' && library && !(reviewing && duplicates.length > 0) && (
        <LibraryView
          query={query}
          {...library}
          sort={order}
          onSort={setSort}
          indexing={indexing}
          duplicates={duplicates.length}
          onReview={() => setReviewing(true)}
          onPart={part}
          onMore={() => setLimit(limit + PAGE)}
          onRemove={remove}
        />
      )}
      {view === 'related' && (
        <RelatedView
          to={inFront}
          found={related}
          onSave={papers.length === 1 && !papers[0]?.state.saved ? () => attempt(page.clip()) : undefined}
          onSay={say}
        />
      )}
    </PopupFrame>
  );
}

/** The view that fits the page in front: its papers, what is related to its one paper, or the library where there are none. */
function fitting(reading: PageReading | undefined, named: string | undefined): View {
  const papers = reading?.papers.length;
  if (papers === 1) return 'related';
  return papers || reading?.changed || named ? 'page' : 'library';
}
