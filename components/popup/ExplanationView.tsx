/**
 * Explains a relation: a bar for each contribution to the score, and both abstracts with shared words
 * highlighted.
 */
import { i18n } from '#i18n';
import { findHighlights } from '@/lib/search/highlight.ts';
import type { Paper } from '@/lib/paper.ts';
import { type Reason, summarise } from '@/lib/related/reasons.ts';
import { HighlightedText, type HighlightRange } from '../shared/HighlightedText.tsx';
import { factText } from '../text/fact-text.ts';
import { reasonText } from '../text/reason-text.ts';

/** Number of highlight styles (`.tone-0` …). Each reason has its own colour and underline. */
const TONES = 6;
const MAX_BARS = 10;

export interface ExplanationViewProps {
  paper: Paper;
  other: Paper;
  /** All reasons; their weights add up to the score. */
  reasons: readonly Reason[];
  /** Called for "less about" with the words of a reason. */
  onLess: (words: string) => void;
  onNotThis: () => void;
  onMoreLike: () => void;
  /** Called with a sentence of the other paper. */
  onMoreLikeSentence: (sentence: string) => void;
}

export function ExplanationView({
  paper,
  other,
  reasons,
  onLess,
  onNotThis,
  onMoreLike,
  onMoreLikeSentence,
}: ExplanationViewProps) {
  const { shown, remainder } = summarise([...reasons], MAX_BARS);
  const bars = shown.filter((reason) => reason.weight !== 0);
  const maxWeight = Math.max(remainder, ...bars.map((reason) => Math.abs(reason.weight)));
  return (
    <div class="explanation">
      <ul class="bars" aria-label={i18n.t('why.contributions')}>
        {bars.map((reason, i) => (
          <li key={`${reason.kind} ${reasonText(reason)}`}>
            <Bar label={barLabel(reason)} weight={reason.weight} maxWeight={maxWeight} tone={i % TONES} />
            {'terms' in reason && (
              <button
                type="button"
                class="quiet"
                aria-label={i18n.t('why.lessNamed', [reason.words])}
                onClick={() => onLess(reason.words)}
              >
                {i18n.t('why.less')}
              </button>
            )}
          </li>
        ))}
        {remainder !== 0 && (
          <li>
            <Bar label={i18n.t('why.remainder')} weight={remainder} maxWeight={maxWeight} />
          </li>
        )}
      </ul>
      {reasons.flatMap(factText).map((fact) => (
        <p class="byline" key={fact}>
          {fact}
        </p>
      ))}
      <div class="comparison">
        <Side heading={i18n.t('why.thisPaper')} paper={paper} reasons={bars} />
        <Side
          heading={i18n.t('why.thatPaper')}
          paper={other}
          reasons={bars}
          onSentence={onMoreLikeSentence}
        />
      </div>
      <div class="choices">
        <button type="button" onClick={onMoreLike}>
          {i18n.t('why.more')}
        </button>
        <button type="button" onClick={onNotThis}>
          {i18n.t('why.not')}
        </button>
      </div>
    </div>
  );
}

function barLabel(reason: Reason): string {
  if (reason.kind === 'mutedPaper') return i18n.t('why.mutedPaper');
  return reasonText(reason) || ('words' in reason ? reason.words : '');
}

interface BarProps {
  label: string;
  weight: number;
  maxWeight: number;
  tone?: number;
}

function Bar({ label, weight, maxWeight, tone }: BarProps) {
  return (
    <div class="score-bar">
      <span class={tone === undefined ? undefined : `tone-${tone}`}>{label}</span>
      <span class="length" style={{ inlineSize: `${(100 * Math.abs(weight)) / maxWeight}%` }} />
      <span class="weight">{weight.toFixed(3)}</span>
    </div>
  );
}

interface SideProps {
  heading: string;
  paper: Paper;
  reasons: readonly Reason[];
  onSentence?: (sentence: string) => void;
}

function Side({ heading, paper, reasons, onSentence }: SideProps) {
  return (
    <section>
      <h2>{heading}</h2>
      <p class="title" dir="auto">
        <HighlightedText text={paper.title} ranges={highlightRanges(paper.title, reasons)} />
      </p>
      <p class="snippet full" dir="auto">
        <HighlightedText
          text={paper.abstract || i18n.t('paper.noAbstract')}
          ranges={highlightRanges(paper.abstract, reasons)}
        />
      </p>
      {onSentence && paper.abstract && (
        <button
          type="button"
          class="link"
          // Pressing the button must not clear the selection that says which sentence is meant.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSentence(getSelection()?.toString().trim() || firstSentence(paper.abstract))}
        >
          {i18n.t('why.moreSentence')}
        </button>
      )}
    </section>
  );
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The ranges of each reason's terms, in order. Where two overlap, the stronger reason wins. */
function highlightRanges(text: string, reasons: readonly Reason[]): HighlightRange[] {
  const found: HighlightRange[] = [];
  for (const [i, reason] of reasons.entries()) {
    if (!('terms' in reason)) continue;
    for (const range of findHighlights(text, reason.terms)) {
      if (found.every(({ start, end }) => range.end <= start || range.start >= end))
        found.push({ ...range, tone: i % TONES });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
