/** A paper in a list: title, byline, badges, a matching sentence, why it is related, and its details. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Annotations } from '@/lib/annotations.ts';
import type { Relation } from '@/lib/related/relations.ts';
import type { Paper } from '@/lib/paper.ts';
import { findSnippet, findHighlights } from '@/lib/search/highlight.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { bylineText } from '../text/byline.ts';
import { Icon } from '../shared/Icon.tsx';
import { LineBoundary } from '../shared/LineBoundary.tsx';
import { HighlightedText } from '../shared/HighlightedText.tsx';
import { AnnotationBadges } from './AnnotationBadges.tsx';
import type { RowPosition } from './PaperList.tsx';
import { relationText } from '../text/reason-text.ts';
import { Title } from './Title.tsx';

export interface PaperItemProps {
  paper: Paper;
  position?: RowPosition | undefined;
  /** Index terms to highlight in title and abstract. */
  terms?: readonly string[] | undefined;
  /** Its annotations, when it is saved. */
  annotations?: Annotations | undefined;
  /** Shows that it is saved, in lists where not all papers are. */
  saved?: boolean | undefined;
  /** The relation to explain in a line. */
  related?: Relation | undefined;
  onSave?: (() => void) | undefined;
  /** Toggles the details; `details` is their content while they are open. */
  onDetails?: (() => void) | undefined;
  details?: ComponentChildren;
  /** Toggles the explanation of the relation; `why` is its content while it is open. */
  onWhy?: (() => void) | undefined;
  why?: ComponentChildren;
  /** Whether its details are open somewhere else, such as beside the list. */
  isOpen?: boolean | undefined;
  /** Called when the focus comes to the row. */
  onFocus?: (() => void) | undefined;
  /** A line above the row, where other papers than those before begin. */
  heading?: string | undefined;
  /** Content before the title, such as a checkbox to select the paper. */
  leading?: ComponentChildren;
}

const NO_TERMS: readonly string[] = [];

export function PaperItem(props: PaperItemProps) {
  const {
    paper,
    position,
    terms = NO_TERMS,
    annotations,
    saved,
    related,
    onSave,
    onDetails,
    details,
    onWhy,
    why,
    isOpen = Boolean(details),
    onFocus,
    leading,
    heading,
  } = props;
  const { title } = paper;
  return (
    <li
      class={isOpen ? 'paper open' : 'paper'}
      onFocusCapture={onFocus}
      {...(position && {
        'aria-posinset': position.row + 1,
        'aria-setsize': position.total,
        'data-row': position.row,
      })}
    >
      {heading && <p class="tier">{heading}</p>}
      {leading}
      <LineBoundary key={title} text={title}>
        <div class="content">
          <Facts paper={paper} terms={terms} />
          {annotations && <AnnotationBadges annotations={annotations} />}
          {terms.length > 0 && paper.abstract && <Snippet abstract={paper.abstract} terms={terms} />}
          {related && (
            <p class="why">
              <RelationText related={related} />{' '}
              {onWhy && (
                <button type="button" class="link" aria-expanded={Boolean(why)} onClick={onWhy}>
                  {i18n.t(why ? 'why.close' : 'why.open')}
                </button>
              )}
            </p>
          )}
          {why}
          {details}
        </div>
      </LineBoundary>
      {saved && <span class="saved">{i18n.t('paper.saved')}</span>}
      {onSave && (
        <button type="button" data-save aria-label={i18n.t('paper.saveNamed', [title])} onClick={onSave}>
          {i18n.t('paper.save')}
        </button>
      )}
      {onDetails && (
        <button
          type="button"
          class="quiet icon"
          data-details
          aria-expanded={isOpen}
          aria-label={i18n.t('paper.detailsNamed', [title])}
          title={i18n.t('paper.details')}
          onClick={onDetails}
        >
          <Icon name={isOpen ? 'less' : 'more'} />
        </button>
      )}
    </li>
  );
}

function Facts({ paper, terms }: { paper: Paper; terms: readonly string[] }) {
  const line = bylineText(paper);
  return (
    <>
      <Title title={paper.title} url={paper.url} terms={terms} />
      {line && (
        <p class="byline" dir="auto">
          {line}
        </p>
      )}
    </>
  );
}

function Snippet({ abstract, terms }: { abstract: string; terms: readonly string[] }) {
  const { start, end } = findSnippet(abstract, terms);
  const sentence = texToUnicode(abstract.slice(start, end));
  return (
    <p class="snippet" dir="auto">
      <HighlightedText text={sentence} ranges={findHighlights(sentence, terms)} />
    </p>
  );
}

function RelationText({ related }: { related: Relation }) {
  const [first] = related.papers;
  const reason = relationText(related);
  return <>{first ? i18n.t('relation.one', [first.title, reason]) : reason}</>;
}
