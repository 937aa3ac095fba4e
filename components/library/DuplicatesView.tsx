/**
 * Papers that may be one, and records that may be several papers, with the evidence, for the user to decide.
 */
import { i18n } from '#i18n';
import type { RecordConflict, LikelyDuplicate } from '@/lib/library/duplicates.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import type { Paper } from '@/lib/paper.ts';
import { bylineText } from '../text/byline.ts';
import { conflictText, likenessTexts } from './duplicate-evidence.ts';

export interface DuplicatesViewProps {
  /** Nothing until they are read. */
  likely: LikelyDuplicate[] | undefined;
  conflicts: RecordConflict[];
  /** How many papers have yet to be compared. */
  waiting: number;
  /** One paper: of a single record, all of its sources. */
  onSame: (ids: number[]) => void;
  onDifferent: (ids: number[]) => void;
  onSplit: (id: number) => void;
}

export function DuplicatesView(props: DuplicatesViewProps) {
  const { likely, conflicts, waiting, onSame, onDifferent, onSplit } = props;
  return (
    <section class="tool" aria-labelledby="duplicates">
      <h2 id="duplicates">{i18n.t('duplicates.title')}</h2>
      <p class="soft">{i18n.t('duplicates.what')}</p>
      <output>
        {[likely && countText(likely.length), waitingText(waiting)].filter(Boolean).join(' · ')}
      </output>
      {conflicts.map(({ paper, sources }) => (
        <section class="pair" key={paper.id} aria-label={paper.title}>
          <p>{i18n.t('duplicates.contradicts')}</p>
          {sources.map((source) => (
            <PaperLine key={source.seenAt} paper={source} seenAt={source.seenAt} />
          ))}
          <p class="soft">{conflictText(...sources)}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => onSplit(paper.id)}>
              {i18n.t('duplicates.split')}
            </button>
            <button type="button" onClick={() => onSame([paper.id])}>
              {i18n.t('duplicates.same')}
            </button>
          </div>
        </section>
      ))}
      {likely?.map((found) => {
        const ids = found.pair.map((paper) => paper.id);
        return (
          <section class="pair" key={ids.join()} aria-label={found.pair[0].title}>
            {found.pair.map((paper) => (
              <PaperLine key={paper.id} paper={paper} />
            ))}
            <ul class="soft">
              {likenessTexts(found).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <div class="row">
              <button type="button" class="primary" onClick={() => onSame(ids)}>
                {i18n.t('duplicates.same')}
              </button>
              <button type="button" onClick={() => onDifferent(ids)}>
                {i18n.t('duplicates.different')}
              </button>
            </div>
          </section>
        );
      })}
    </section>
  );
}

function PaperLine({ paper, seenAt }: { paper: Paper; seenAt?: string }) {
  const from = seenAt && new URL(seenAt).host;
  return (
    <div>
      <p dir="auto">{texToUnicode(paper.title)}</p>
      <p class="byline" dir="auto">
        {[bylineText(paper), paper.ids[0], from].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function countText(pairs: number): string {
  return pairs === 0 ? i18n.t('duplicates.none') : i18n.t('duplicates.found', pairs);
}

function waitingText(waiting: number): string | undefined {
  return waiting > 0 ? i18n.t('duplicates.waiting', waiting, [waiting.toLocaleString()]) : undefined;
}
