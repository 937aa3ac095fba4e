/** One paper in a list: title, authors, venue and year, what was added to it, the best sentence of its abstract, its details. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Annotations } from '@/lib/annotations.ts';
import type { Relation } from '@/lib/related/relations.ts';
import type { Paper } from '@/lib/paper.ts';
import { bestSentence, matches } from '@/lib/search/highlight.ts';
import { readable } from '@/lib/tex/readable.ts';
import { bylineText } from '../text/byline.ts';
import { Icon } from '../shared/Icon.tsx';
import { HighlightedText } from '../shared/HighlightedText.tsx';
import { AnnotationBadges } from './AnnotationBadges.tsx';
import type { RowPosition } from './PaperList.tsx';
import { factText } from '../text/fact-text.ts';
import { reasonsText } from '../text/reason-text.ts';
import { Title } from './Title.tsx';

export interface PaperItemProps {
  paper: Paper;
  place?: RowPosition | undefined;
  /** Index terms to mark in title and abstract. */
  terms?: readonly string[] | undefined;
  /** What a person added to it, when it is saved. */
  annotations?: Annotations | undefined;
  /** Says that it is in the library: where others in the same list are not. */
  saved?: boolean | undefined;
  /** Why it is shown, when that is a relation. */
  related?: Relation | undefined;
  onSave?: (() => void) | undefined;
  /** Opens and closes its details; `details` are those, while they are open. */
  onDetails?: (() => void) | undefined;
  details?: ComponentChildren;
  /** Opens and closes the full account of the relation; `why` is that account, while it is open. */
  onWhy?: (() => void) | undefined;
  why?: ComponentChildren;
  /** What stands before the title: a box to select it by. */
  lead?: ComponentChildren;
}

const NO_TERMS: readonly string[] = [];

export function PaperItem(props: PaperItemProps) {
  const {
    paper,
    place,
    terms = NO_TERMS,
    annotations,
    saved,
    related,
    onSave,
    onDetails,
    details,
    onWhy,
    why,
    lead,
  } = props;
  const { title, url, abstract } = paper;
  const line = bylineText(paper);
  return (
    <li
      class="paper"
      {...(place && { 'aria-posinset': place.row + 1, 'aria-setsize': place.of, 'data-row': place.row })}
    >
      {lead}
      <div class="what">
        <Title title={title} url={url} terms={terms} />
        {line && (
          <p class="byline" dir="auto">
            {line}
          </p>
        )}
        {annotations && <AnnotationBadges annotations={annotations} />}
        {terms.length > 0 && abstract && <Snippet abstract={abstract} terms={terms} />}
        {related && (
          <p class="why">
            {relationText(related)}{' '}
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
          aria-expanded={Boolean(details)}
          aria-label={i18n.t('paper.detailsNamed', [title])}
          title={i18n.t('paper.details')}
          onClick={onDetails}
        >
          <Icon name={details ? 'less' : 'more'} />
        </button>
      )}
    </li>
  );
}

function Snippet({ abstract, terms }: { abstract: string; terms: readonly string[] }) {
  const { start, end } = bestSentence(abstract, terms);
  const sentence = readable(abstract.slice(start, end));
  return (
    <p class="snippet" dir="auto">
      <HighlightedText text={sentence} ranges={matches(sentence, terms)} />
    </p>
  );
}

function relationText(related: Relation): string {
  const [first] = related.papers;
  const told = related.reasons.filter(({ kind }) => kind !== 'muted').flatMap(factText);
  const reason = [reasonsText(related.reasons, 4), ...told].filter(Boolean).join(' · ');
  return first ? i18n.t('because.one', [first.title, reason]) : reason;
}
