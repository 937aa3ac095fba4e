/**
 * Explains a relation: the two passages that say it, what the papers share in groups, the exact figures on
 * request, and both abstracts.
 */
import { i18n } from '#i18n';
import type { Paper } from '@/lib/paper.ts';
import type { Passage } from '@/lib/related/passages.ts';
import type { ReasonGroup } from '@/lib/related/reason-groups.ts';
import type { Relation } from '@/lib/related/relations.ts';
import { HighlightedText } from '../shared/HighlightedText.tsx';
import { factText } from '../text/fact-text.ts';
import { figuresOf } from '../text/figures.ts';
import { groupText, shareText } from '../text/reason-text.ts';

export interface ExplanationViewProps {
  other: Paper;
  relation: Relation;
  /** Called for "less about" with the words of a group. */
  onLess: (words: string) => void;
  onNotThis: () => void;
  onMoreLike: () => void;
  /** Called with a sentence of the other paper. */
  onMoreLikeSentence: (sentence: string) => void;
}

export function ExplanationView({
  other,
  relation,
  onLess,
  onNotThis,
  onMoreLike,
  onMoreLikeSentence,
}: ExplanationViewProps) {
  const { total, largest, figures } = figuresOf(relation);
  return (
    <div class="explanation">
      <div class="comparison">
        <Side heading={i18n.t('why.thisPaper')} passage={relation.passages.row} />
        <Side heading={i18n.t('why.thatPaper')} passage={relation.passages.saved} />
      </div>
      <p class="byline">{i18n.t('why.legend')}</p>
      <ul class="bars" aria-label={i18n.t('why.contributions')}>
        {relation.groups.map((group) => (
          <Group
            key={`${group.kind} ${groupText(group)}`}
            group={group}
            share={group.weight / total}
            length={Math.abs(group.weight) / largest}
            onLess={onLess}
          />
        ))}
      </ul>
      {relation.facts.flatMap(factText).map((fact) => (
        <p class="byline" key={fact}>
          {fact}
        </p>
      ))}
      <details>
        <summary>{i18n.t('why.exact')}</summary>
        <dl class="figures">
          {figures.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="byline">{i18n.t('why.unit')}</p>
      </details>
      <div class="choices">
        <button type="button" onClick={onMoreLike}>
          {i18n.t('why.more')}
        </button>
        <button type="button" onClick={onNotThis}>
          {i18n.t('why.not')}
        </button>
      </div>
      {other.abstract && <Abstract text={other.abstract} onSentence={onMoreLikeSentence} />}
    </div>
  );
}

interface GroupProps {
  group: ReasonGroup;
  /** Its part of the score. */
  share: number;
  /** Of its bar, 0 to 1. */
  length: number;
  onLess: (words: string) => void;
}

function Group({ group, share, length, onLess }: GroupProps) {
  const named = group.words.join(', ');
  return (
    <li>
      <div class="score-bar">
        <span dir="auto">{groupText(group)}</span>
        <span class="length" style={{ inlineSize: `${100 * length}%` }} />
        <span class="share">{shareText(share)}</span>
      </div>
      {group.kind === 'words' && (
        <button
          type="button"
          class="quiet"
          aria-label={i18n.t('why.lessNamed', [named])}
          onClick={() => onLess(named)}
        >
          {i18n.t('why.less')}
        </button>
      )}
    </li>
  );
}

function Side({ heading, passage }: { heading: string; passage: Passage }) {
  return (
    <section>
      <h2>{heading}</h2>
      <blockquote dir="auto">
        <HighlightedText text={passage.text} ranges={passage.marked} />
      </blockquote>
    </section>
  );
}

/** The whole abstract of the saved paper, in which a sentence can be selected. */
function Abstract({ text, onSentence }: { text: string; onSentence: (sentence: string) => void }) {
  return (
    <details>
      <summary>{i18n.t('why.abstract')}</summary>
      <p class="snippet full" dir="auto">
        {text}
      </p>
      <button
        type="button"
        class="link"
        // Pressing the button must not clear the selection that says which sentence is meant.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onSentence(getSelection()?.toString().trim() || firstSentence(text))}
      >
        {i18n.t('why.moreSentence')}
      </button>
    </details>
  );
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
