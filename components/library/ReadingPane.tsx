/** The reading pane: one paper of the library in full, its related papers, and what was done to it. */
import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SavedPaper } from '@/lib/db/rows.ts';
import type { RelatedPaper } from '@/lib/related/relations.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { SavedPaperDetails } from '../paper/PaperDetails.tsx';
import { Title } from '../paper/Title.tsx';
import { isField } from '../shared/keyboard-navigation.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { LineBoundary } from '../shared/LineBoundary.tsx';
import type { LoggedChange } from '../text/change-text.ts';
import { relationText } from '../text/reason-text.ts';
import { ChangeLine } from './ChangeLine.tsx';

export interface ReadingPaneProps {
  paper: SavedPaper;
  /** Index terms of the search, to mark in title and abstract. */
  terms: readonly string[];
  /** All tags in the library. */
  tags: readonly string[];
  actions: PaperActions;
  /** The most related papers of the library; nothing while they are computed. */
  related: readonly RelatedPaper[] | undefined;
  /** The changes of this paper, the latest first; nothing while they are read. */
  changes: readonly LoggedChange[] | undefined;
  onUndo: (change: number) => void;
  /** Opens another paper. */
  onRead: (id: number) => void;
  onClose: () => void;
}

export function ReadingPane(props: ReadingPaneProps) {
  const { paper, terms, tags, actions, related, changes, onUndo, onRead, onClose } = props;
  const pane = useRef<HTMLElement>(null);
  // Another paper begins at its top.
  useEffect(() => pane.current?.scrollTo(0, 0), [paper.id]);
  // Over the list, the keys are the pane's; beside it, the list keeps them.
  useEffect(() => {
    if (matchMedia(OVER_THE_LIST).matches) pane.current?.focus();
  }, []);
  useEscape(pane, onClose);
  return (
    <aside class="pane" ref={pane} tabIndex={-1} aria-label={i18n.t('pane.label')}>
      <div class="pane-head">
        <h2>
          <Title title={paper.title} url={paper.url} terms={terms} />
        </h2>
        <IconButton name={i18n.t('pane.close')} icon="close" onClick={onClose} />
      </div>
      <LineBoundary key={paper.id} text={paper.title}>
        <SavedPaperDetails key={paper.id} paper={paper} terms={terms} tags={tags} actions={actions} />
      </LineBoundary>
      {related && related.length > 0 && <RelatedPapers related={related} onRead={onRead} />}
      {changes && changes.length > 0 && <History changes={changes} onUndo={onUndo} />}
    </aside>
  );
}

/** Where the pane lies over the list; as in `library.css`. */
const OVER_THE_LIST = '(width < 900px)';

/** Calls back when Escape is pressed in the pane, or anywhere outside fields and dialogs. */
function useEscape(pane: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const page = pane.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent) => {
      const activeElement = page?.activeElement ?? null;
      const isElsewhere = isField(activeElement) && !pane.current?.contains(activeElement);
      if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere) return;
      if (page?.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, []);
}

function RelatedPapers({
  related,
  onRead,
}: {
  related: readonly RelatedPaper[];
  onRead: ReadingPaneProps['onRead'];
}) {
  return (
    <section>
      <h3 id="pane-related">{i18n.t('pane.related')}</h3>
      <ul class="lines" aria-labelledby="pane-related">
        {related.map(({ paper, relation }) => (
          <li key={paper.id}>
            <div class="content">
              <button type="button" class="link" dir="auto" onClick={() => onRead(paper.id)}>
                {texToUnicode(paper.title)}
              </button>
              <p class="why" dir="auto">
                {relationText(relation)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({
  changes,
  onUndo,
}: {
  changes: readonly LoggedChange[];
  onUndo: ReadingPaneProps['onUndo'];
}) {
  return (
    <details>
      <summary>{i18n.t('pane.history', changes.length, [String(changes.length)])}</summary>
      <ul class="lines" aria-label={i18n.t('changes.title')}>
        {changes.map((change) => (
          <ChangeLine key={change.id} change={change} onUndo={onUndo} />
        ))}
      </ul>
    </details>
  );
}
