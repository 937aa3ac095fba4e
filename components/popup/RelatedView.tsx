/** The "Related" view: saved papers that are related to the paper on the page, each with its reasons. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Paper } from '@/lib/paper.ts';
import type { RelatedPaper } from '@/lib/related/relations.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { annotationsOf } from '@/lib/annotations.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { SavedPaperDetails } from '../paper/PaperDetails.tsx';
import { ExplanationView } from './ExplanationView.tsx';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

export interface RelatedViewProps {
  /** The paper of the page; nothing on a listing. */
  to: Paper | undefined;
  /** Nothing while they are computed. */
  found: RelatedPaper[] | undefined;
  /** Saves the paper of the page; nothing when it is saved. */
  onSave?: (() => void) | undefined;
  onFeedback: (entry: FeedbackEntry) => void;
  /** All tags in the library. */
  tags: readonly string[];
  actions: PaperActions;
}

/**
 * Weights of feedback: "less" and "not" remove a reason completely; "more" counts half as much as a saved
 * paper.
 */
const ALL = 1;
const HALF = 0.5;

export function RelatedView({ to, found, onSave, onFeedback, tags, actions }: RelatedViewProps) {
  /** Key of the open details or explanation. */
  const [open, setOpen] = useState<string>();
  const toggle = (key: string) => setOpen(open === key ? undefined : key);
  if (!to) return <p class="notice">{i18n.t('related.noPaper')}</p>;
  return (
    <>
      <div class="list-header">
        <p dir="auto">{i18n.t('related.to', [texToUnicode(to.title)])}</p>
        {onSave && (
          <button
            type="button"
            class="primary"
            data-save
            aria-label={i18n.t('paper.saveNamed', [to.title])}
            onClick={onSave}
          >
            {i18n.t('paper.save')}
          </button>
        )}
      </div>
      {found?.length === 0 && <p class="notice">{i18n.t('related.none')}</p>}
      <PaperList label={i18n.t('tabs.related')} total={found?.length ?? 0} at={(row) => found?.[row]}>
        {({ paper, relation }: RelatedPaper, position) => {
          const { id, title, abstract } = paper;
          const annotations = annotationsOf(paper);
          return (
            <PaperItem
              key={id}
              paper={paper}
              position={position}
              annotations={annotations}
              related={{ ...relation, papers: [] }}
              onDetails={() => toggle(`details ${id}`)}
              details={
                open === `details ${id}` && <SavedPaperDetails paper={paper} tags={tags} actions={actions} />
              }
              onWhy={() => toggle(`why ${id}`)}
              why={
                open === `why ${id}` ? (
                  <ExplanationView
                    other={paper}
                    relation={relation}
                    onLess={(words) => onFeedback({ kind: 'less', words, weight: ALL })}
                    onNotThis={() => onFeedback({ kind: 'not', paper: id, title, weight: ALL })}
                    onMoreLike={() => onFeedback(more(title, abstract))}
                    onMoreLikeSentence={(sentence) => onFeedback(more(sentence, ''))}
                  />
                ) : undefined
              }
            />
          );
        }}
      </PaperList>
    </>
  );
}

function more(title: string, abstract: string): FeedbackEntry {
  return { kind: 'more', label: title, title, abstract, weight: HALF };
}
