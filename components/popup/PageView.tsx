/** The "This page" view: the papers found on the active tab's page, with buttons to save them. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { PageReading } from '@/lib/messages.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { PaperDetails } from '../paper/PaperDetails.tsx';
import { OffNotice } from './OffNotice.tsx';
import { UnsureNotice } from './UnsureNotice.tsx';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';

export interface PageViewProps {
  reading: PageReading;
  /** All tags in the library. */
  tags: readonly string[];
  actions: PaperActions;
  /** Copies a text to the clipboard. */
  onCopy: (text: string) => void;
  /** Reads the page again with all readers. */
  onRead: () => void;
  /** Says whether the page's list is one of papers: on this page, or on all of its site. */
  onAnswerLists: (on: boolean, reach: 'page' | 'site') => void;
  /** Turns Offprint back on where it was turned off. */
  onTurnOn: () => void;
  onSave: (ids: string[]) => void;
  onSaveAll: () => void;
  /** Fetches the abstracts that saved papers lack. */
  onFetchAbstracts: () => void;
}

type Row = PageReading['papers'][number];

export function PageView(props: PageViewProps) {
  const { reading, tags, actions, onCopy, onRead, onTurnOn, onSave, onSaveAll, onFetchAbstracts } = props;
  const { onAnswerLists } = props;
  const [open, setOpen] = useState<string>();
  if (reading.off) return <OffNotice reach={reading.off} onTurnOn={onTurnOn} />;
  if (reading.changed) return <ChangedSiteNotice reading={reading} onCopy={onCopy} />;
  const { papers, fetching, missing = 0, prevented = 0 } = reading;
  if (papers.length === 0 && reading.unsure)
    return <UnsureNotice count={reading.unsure} url={reading.url} onAnswer={onAnswerLists} />;
  if (papers.length === 0) {
    return (
      <div class="notice">
        <p>{i18n.t('page.none')}</p>
        <div class="choices">
          <button type="button" onClick={onRead}>
            {i18n.t('page.read')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      <Summary papers={papers} onSaveAll={onSaveAll} />
      {prevented > 0 && (
        <p class="notice" role="alert">
          {i18n.t('page.prevented', [prevented])}
        </p>
      )}
      {fetching > 0 && <output class="progress">{i18n.t('page.fetching', fetching)}</output>}
      {missing > 0 && (
        <div class="choices">
          <button type="button" onClick={onFetchAbstracts}>
            {i18n.t('page.fetchAbstracts', missing)}
          </button>
        </div>
      )}
      <PaperList label={i18n.t('tabs.page')} total={papers.length} at={(row) => papers[row]}>
        {({ paper, state }: Row, position) => {
          const key = paper.ids[0] ?? paper.title;
          return (
            <PaperItem
              key={key}
              paper={paper}
              position={position}
              annotations={state.saved ? (state.annotations ?? {}) : undefined}
              saved={state.saved !== undefined}
              related={state.related}
              onSave={state.saved ? undefined : () => onSave(paper.ids.slice(0, 1))}
              onDetails={() => setOpen(open === key ? undefined : key)}
              details={
                open === key && (
                  <PaperDetails
                    paper={paper}
                    id={state.saved}
                    annotations={state.annotations}
                    tags={tags}
                    actions={actions}
                  />
                )
              }
            />
          );
        }}
      </PaperList>
    </>
  );
}

function Summary({ papers, onSaveAll }: { papers: readonly Row[]; onSaveAll: () => void }) {
  const saved = papers.filter(({ state }) => state.saved).length;
  const related = papers.filter(({ state }) => state.related && !state.saved).length;
  const unsaved = papers.length - saved;
  return (
    <div class="list-header">
      <p>
        {i18n.t('page.found', papers.length)} · {i18n.t('page.saved', saved)} ·{' '}
        {i18n.t('page.related', related)}
      </p>
      {unsaved > 0 ? (
        <button type="button" class="primary" data-save onClick={onSaveAll}>
          {i18n.t('page.saveAll', unsaved)}
        </button>
      ) : (
        <p>{i18n.t('page.allSaved')}</p>
      )}
    </div>
  );
}

/**
 * Says that a site's rule no longer fits its pages. The report has the page's address and counts, but no
 * content.
 */
function ChangedSiteNotice({ reading, onCopy }: Pick<PageViewProps, 'reading' | 'onCopy'>) {
  const { site = '', url, rows, titles } = reading;
  const { origin, pathname } = new URL(url);
  return (
    <div class="notice" role="alert">
      <p>{i18n.t('page.changed', [site])}</p>
      <div class="choices">
        <button
          type="button"
          onClick={() => onCopy(`${site}: ${origin}${pathname}\nrows ${rows}, titles ${titles}`)}
        >
          {i18n.t('page.report')}
        </button>
      </div>
    </div>
  );
}
