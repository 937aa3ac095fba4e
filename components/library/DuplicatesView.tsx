/** Pairs of saved papers that may be the same paper, for a person to decide. The search starts on request. */
import { i18n } from '#i18n';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { bylineText } from '../text/byline.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface DuplicatesViewProps {
  /** Nothing before the first search. */
  pairs: [SavedPaper, SavedPaper][] | undefined;
  /** Whether a search is running. */
  searching: boolean;
  onSearch: () => void;
  onSame: (ids: number[]) => void;
  onDifferent: (ids: number[]) => void;
}

export function DuplicatesView({ pairs, searching, onSearch, onSame, onDifferent }: DuplicatesViewProps) {
  return (
    <section class="tool" aria-labelledby="duplicates">
      <h2 id="duplicates">{i18n.t('duplicates.title')}</h2>
      <p class="soft">{i18n.t('duplicates.what')}</p>
      <div class="row">
        <button type="button" class="primary" disabled={searching} onClick={onSearch}>
          {i18n.t(searching ? 'duplicates.searching' : 'duplicates.search')}
        </button>
        <output>{pairs && !searching && countText(pairs.length)}</output>
      </div>
      {pairs?.map((pair) => {
        const ids = pair.map((paper) => paper.id);
        return (
          <section class="pair" key={ids.join()} aria-label={pair[0].title}>
            {pair.map((paper) => (
              <div key={paper.id}>
                <p dir="auto">{texToUnicode(paper.title)}</p>
                <p class="byline" dir="auto">
                  {[bylineText(paper), paper.ids[0]].filter(Boolean).join(' · ')}
                </p>
              </div>
            ))}
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

function countText(pairs: number): string {
  return pairs === 0 ? i18n.t('duplicates.none') : i18n.t('duplicates.found', pairs);
}
