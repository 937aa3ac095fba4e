/**
 * The container of popup and side panel: holds the state of the views and sends their requests to worker and
 * page.
 */
import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { feedbackText } from '@/components/text/feedback-text.ts';
import { RelatedView } from '@/components/popup/RelatedView.tsx';
import { UnreadPageView } from '@/components/popup/UnreadPageView.tsx';
import { CHUNK_ROWS } from '@/components/shared/virtual-list.ts';
import { LibraryView } from '@/components/search/LibraryView.tsx';
import { PageView } from '@/components/popup/PageView.tsx';
import { PopupFrame, type View } from '@/components/popup/PopupFrame.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import { type PageReading, sendMessage } from '@/lib/messages.ts';
import type { SortOrder } from '@/lib/search/sort.ts';
import { useQueryFailure } from './follow-query.ts';
import { openLibraryPage, openPanel } from './open-page.ts';
import { useActions } from './use-actions.ts';
import { useIndexProgress, useSearch, useTags, useVerbatim } from './use-library.ts';
import { useActivePage } from './use-active-page.ts';
import { useRelated } from './use-related.ts';
import { useSingleKeys } from './use-switches.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useIdentifiedPaper } from './use-identified-paper.ts';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

const INITIAL_RANGE = { from: 0, to: 2 * CHUNK_ROWS };

export interface PopupAppProps {
  db: OffprintDb;
  /** A message about the library as a whole. */
  notice?: string | undefined;
  /** Whether it is the side panel, which stays open while the active tab changes. */
  inSidePanel?: boolean;
}

export function PopupApp({ db, notice, inSidePanel = false }: PopupAppProps) {
  const params = useMemo(() => new URLSearchParams(location.search), []);
  const link = params.get('link') ?? undefined;
  // Why a menu or a key that opened this window did nothing.
  const failed = params.get('failed') ?? undefined;
  const [chosenView, setView] = useState<View>();
  const [query, setQuery] = useState(params.get('q') ?? '');
  const [sort, setSort] = useState<SortOrder>();
  const [range, setRange] = useState(INITIAL_RANGE);
  const searchFor = (words: string) => {
    setQuery(words);
    setRange(INITIAL_RANGE);
    setView('library');
  };
  const { actions, undo, error, attempt, undoable } = useActions(searchFor);
  const failure = useQueryFailure();
  const singleKeys = useSingleKeys();
  const page = useActivePage({ link, tabs: inSidePanel, onError: (cause) => attempt(Promise.reject(cause)) });
  const order = sort ?? (query ? 'relevance' : 'saved');
  const { verbatim, onVerbatim } = useVerbatim(query);
  const library = useSearch(db, { query, sort: order, verbatim, ...range });
  const indexing = useIndexProgress(db, query !== '');
  const tags = useTags(db);
  const suggestions = useSuggestions(db, query);
  const { named, saved } = useIdentifiedPaper(db, page.unread?.ids);
  const papers = page.reading?.papers ?? [];
  const pagePaper = papers.length === 1 ? papers[0]?.paper : saved;
  const related = useRelated(db, pagePaper, page.reading?.links);
  const hasPage = page.reading ?? page.unread;
  const view =
    chosenView ?? (query ? 'library' : hasPage && (link ? 'page' : defaultView(page.reading, named)));

  const addFeedback = (entry: FeedbackEntry) =>
    undoable(i18n.t('why.feedbackSaved', [feedbackText(entry)]), sendMessage('addFeedback', { entry }));
  return (
    <PopupFrame
      view={view}
      onView={setView}
      query={query}
      onQuery={searchFor}
      onSettings={() => attempt(browser.runtime.openOptionsPage())}
      onLibrary={() => attempt(openLibraryPage(query))}
      onPanel={openPanel && !inSidePanel ? () => openPanel && attempt(openPanel()) : undefined}
      suggestions={suggestions}
      counts={{
        page: page.reading && papers.length,
        library: query ? undefined : library?.total,
        related: pagePaper && related?.length,
      }}
      singleKeys={singleKeys}
      undo={undo}
      notice={notice}
      error={error ?? failed ?? failure}
    >
      {view === 'page' && page.reading && (
        <PageView
          reading={page.reading}
          tags={tags}
          actions={actions}
          onRead={() => attempt(page.read())}
          onTurnOn={() => attempt(page.turnOn())}
          onAnswerLists={(on, reach) => attempt(page.answerLists(on, reach))}
          onSave={(ids) => attempt(page.clip(ids))}
          onSaveAll={() => attempt(page.clip())}
          onFetchAbstracts={() => attempt(page.fetchAbstracts())}
          onCopy={(text) => attempt(navigator.clipboard.writeText(text))}
        />
      )}
      {view === 'page' && page.unread && (
        <UnreadPageView
          url={page.unread.url}
          paperName={named}
          saved={saved}
          inSidePanel={inSidePanel}
          tags={tags}
          actions={actions}
          isLink={link !== undefined}
          onRead={page.unread.pdf || link ? undefined : () => attempt(page.read())}
          onReadAlways={
            page.unread.pdf || page.unread.allowed || link ? undefined : () => attempt(page.readAlways())
          }
          onFetch={() => page.unread && attempt(page.unread.fetchPaper())}
        />
      )}
      {view === 'library' && library && (
        <LibraryView
          query={query}
          {...library}
          sort={order}
          onSort={setSort}
          onVerbatim={onVerbatim}
          indexing={indexing}
          tags={tags}
          actions={actions}
          onRange={(from, to) => setRange({ from, to })}
        />
      )}
      {view === 'related' && (
        <RelatedView
          to={pagePaper}
          found={related}
          tags={tags}
          actions={actions}
          onSave={papers.length === 1 && !papers[0]?.state.saved ? () => attempt(page.clip()) : undefined}
          onFeedback={addFeedback}
        />
      )}
    </PopupFrame>
  );
}

/**
 * The view to start with: related papers for a single paper, the page's papers for several, else the library.
 */
function defaultView(reading: PageReading | undefined, named: string | undefined): View {
  const papers = reading?.papers.length;
  if (papers === 1) return 'related';
  return papers || reading?.changed || reading?.off || named ? 'page' : 'library';
}
