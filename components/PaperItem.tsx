/** One paper in a list: title, authors, venue and year, the best sentence of its abstract, and what can be done with it. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Because } from '@/lib/related/relations.ts';
import type { Paper } from '@/lib/paper.ts';
import { bestSentence, matches } from '@/lib/search/highlight.ts';
import { readable } from '@/lib/tex.ts';
import { Marked } from './Marked.tsx';
import { reasonText } from './reason-text.ts';

export interface PaperItemProps {
  paper: Paper;
  /** Index terms to mark in title and abstract. */
  terms?: readonly string[] | undefined;
  /** Its number in the library, when it is saved. */
  saved?: number | undefined;
  /** Why it is shown, when that is a relation. */
  related?: Because | undefined;
  onSave?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  /** How many sources its record was put together from; from two on it can be parted. */
  sources?: number | undefined;
  onPart?: (() => void) | undefined;
  /** Opens and closes the full account of the relation; `why` is that account, while it is open. */
  onWhy?: (() => void) | undefined;
  why?: ComponentChildren;
}

export function PaperItem({
  paper,
  terms = [],
  saved,
  related,
  onSave,
  onRemove,
  sources = 1,
  onPart,
  onWhy,
  why,
}: PaperItemProps) {
  const { url, abstract } = paper;
  const title = readable(paper.title);
  const marked = <Marked text={title} ranges={matches(title, terms)} />;
  const byline = [readable(authorLine(paper.authors)), [paper.venue, paper.year].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
  return (
    <li class="paper">
      <div class="what">
        {url ? (
          <a class="title" dir="auto" href={url} target="_blank" rel="noreferrer">
            {marked}
          </a>
        ) : (
          <span class="title" dir="auto" tabIndex={-1}>
            {marked}
          </span>
        )}
        {byline && (
          <p class="byline" dir="auto">
            {byline}
          </p>
        )}
        {terms.length > 0 && abstract && <Snippet abstract={abstract} terms={terms} />}
        {related && (
          <p class="why">
            {because(related)}{' '}
            {onWhy && (
              <button type="button" class="link" aria-expanded={Boolean(why)} onClick={onWhy}>
                {i18n.t(why ? 'why.close' : 'why.open')}
              </button>
            )}
          </p>
        )}
        {why}
        {sources > 1 && onPart && (
          <p class="byline">
            {i18n.t('paper.sources', [String(sources)])}{' '}
            <button type="button" class="link" onClick={onPart}>
              {i18n.t('paper.part')}
            </button>
          </p>
        )}
      </div>
      {saved
        ? onRemove && (
            <button
              type="button"
              class="quiet"
              aria-label={i18n.t('paper.removeNamed', [title])}
              onClick={onRemove}
            >
              {i18n.t('paper.remove')}
            </button>
          )
        : onSave && (
            <button type="button" aria-label={i18n.t('paper.saveNamed', [title])} onClick={onSave}>
              {i18n.t('paper.save')}
            </button>
          )}
    </li>
  );
}

/** First three authors and the last, as bylines have it. */
export function authorLine(authors: readonly string[]): string {
  if (authors.length <= 4) return authors.join(', ');
  return `${authors.slice(0, 3).join(', ')} … ${authors.at(-1)}`;
}

function Snippet({ abstract, terms }: { abstract: string; terms: readonly string[] }) {
  const { start, end } = bestSentence(abstract, terms);
  const sentence = readable(abstract.slice(start, end));
  return (
    <p class="snippet" dir="auto">
      <Marked text={sentence} ranges={matches(sentence, terms)} />
    </p>
  );
}

function because(related: Because): string {
  const [first] = related.papers;
  const reason = reasonText(related.reasons, 4);
  return first ? i18n.t('because.one', [first.title, reason]) : reason;
}
