/** The "This page" view of a page that has no reader: says what the page is and offers to read it. */
import { i18n } from '#i18n';
import { annotationsOf } from '@/lib/annotations.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { SavedPaperDetails } from '../paper/PaperDetails.tsx';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface UnreadPageViewProps {
  /** Nothing on pages that extensions may not read. */
  url: string | undefined;
  /** Display name of the paper that the address identifies: `arXiv 2601.00001`. */
  paperName: string | undefined;
  /** That paper, when the library has it. */
  saved: SavedPaper | undefined;
  /** The page is a link's target and not the page in the active tab. */
  isLink?: boolean | undefined;
  /** Shown in the side panel, where the browser may not tell the page's address. */
  inSidePanel?: boolean | undefined;
  /** All tags in the library. */
  tags: readonly string[];
  actions: PaperActions;
  /** Reads the page; nothing where no script can run, as in a PDF viewer. */
  onRead: (() => void) | undefined;
  /** Reads this site from now on; nothing where that is allowed already. */
  onReadAlways: (() => void) | undefined;
  /** Fetches the paper's own page and saves the paper. */
  onFetch: () => void;
}

export function UnreadPageView(props: UnreadPageViewProps) {
  const { url, paperName, saved, isLink, inSidePanel, tags, actions, onRead, onReadAlways, onFetch } = props;
  if (!url) return <p class="notice">{i18n.t(inSidePanel ? 'page.unknown' : 'page.closed')}</p>;
  if (saved) {
    return (
      <PaperList label={i18n.t('tabs.page')} total={1} at={() => saved}>
        {(paper: SavedPaper, position) => {
          const annotations = annotationsOf(paper);
          const details = <SavedPaperDetails paper={paper} tags={tags} actions={actions} />;
          return (
            <PaperItem
              key={paper.id}
              paper={paper}
              position={position}
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
      <p>{noticeText(paperName, Boolean(onRead), isLink)}</p>
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

function noticeText(paperName: string | undefined, isReadable: boolean, isLink = false): string {
  if (paperName) return i18n.t('page.named', [paperName]);
  if (isLink) return i18n.t('page.linkOther');
  return isReadable ? i18n.t('page.notRead') : i18n.t('page.pdf');
}
