/** "This page", where no reader of ours is: what the page may be, and how to have it read. */
import { i18n } from '#i18n';
import { annotationsOf } from '@/lib/annotations.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { PaperDetails } from '../paper/PaperDetails.tsx';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface UnreadPageViewProps {
  /** Nothing on pages that no extension may read. */
  url: string | undefined;
  /** What people call the paper that the address names, when it names one: `arXiv 2601.00001`. */
  paperName: string | undefined;
  /** That paper, when the library has it. */
  saved: SavedPaper | undefined;
  /** It is not the page in front, but one that a link leads to. */
  isLink?: boolean | undefined;
  /** Shown beside pages, without being asked for on this one: the browser tells nothing of it then. */
  inSidePanel?: boolean | undefined;
  /** All tags there are. */
  tags: readonly string[];
  actions: PaperActions;
  /** Nothing where no script can look at what the tab shows: a PDF. */
  onRead: (() => void) | undefined;
  /** Nothing where the site may be read for good already. */
  onReadAlways: (() => void) | undefined;
  /** Reads the paper's own page and saves what it says. */
  onFetch: () => void;
}

export function UnreadPageView(props: UnreadPageViewProps) {
  const { url, paperName, saved, isLink, inSidePanel, tags, actions, onRead, onReadAlways, onFetch } = props;
  if (!url) return <p class="notice">{i18n.t(inSidePanel ? 'page.unknown' : 'page.closed')}</p>;
  if (saved) {
    return (
      <PaperList label={i18n.t('tabs.page')} total={1} at={() => saved}>
        {(paper: SavedPaper, place) => {
          const annotations = annotationsOf(paper);
          const details = (
            <PaperDetails
              paper={paper}
              id={paper.id}
              annotations={annotations}
              tags={tags}
              actions={actions}
            />
          );
          return (
            <PaperItem
              key={paper.id}
              paper={paper}
              place={place}
              annotations={annotations}
              details={details}
            />
          );
        }}
      </PaperList>
    );
  }
  return (
    <div class="notice">
      <p>{words(paperName, Boolean(onRead), isLink)}</p>
      <div class="choices">
        {paperName && (
          <button type="button" class="primary" data-save onClick={onFetch}>
            {i18n.t('page.fetchPaper')}
          </button>
        )}
        {onRead && (
          <button type="button" class={paperName ? '' : 'primary'} onClick={onRead}>
            {i18n.t('page.read')}
          </button>
        )}
        {onReadAlways && (
          <button type="button" onClick={onReadAlways}>
            {i18n.t('page.readAlways', [new URL(url).hostname])}
          </button>
        )}
      </div>
    </div>
  );
}

function words(named: string | undefined, readable: boolean, link = false): string {
  if (named) return i18n.t('page.named', [named]);
  if (link) return i18n.t('page.linkOther');
  return readable ? i18n.t('page.notRead') : i18n.t('page.pdf');
}
