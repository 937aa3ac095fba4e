/** The bin: removed papers, each with a button to restore it. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { LineBoundary } from '../shared/LineBoundary.tsx';
import { bylineText } from '../text/byline.ts';
import { relativeTime } from '../text/relative-time.ts';
import type { BinnedPaper } from '@/lib/db/rows.ts';

export interface BinViewProps {
  /** The most recently removed first. */
  bin: readonly BinnedPaper[];
  onRestore: (id: number, title: string) => void;
  /** Deletes all of them for good. */
  onEmpty: () => void;
}

export function BinView({ bin, onRestore, onEmpty }: BinViewProps) {
  const [isSure, setSure] = useState(false);
  if (bin.length === 0) return <p class="notice">{i18n.t('bin.none')}</p>;
  return (
    <section class="tool" aria-labelledby="bin">
      <h2 id="bin">{i18n.t('bin.title')}</h2>
      <p class="soft">{i18n.t(isSure ? 'bin.really' : 'bin.what')}</p>
      <div class="row">
        <button
          type="button"
          class={isSure ? 'primary' : ''}
          onClick={() => {
            if (isSure) onEmpty();
            setSure(!isSure);
          }}
        >
          {i18n.t('bin.empty')}
        </button>
        {isSure && (
          <button type="button" onClick={() => setSure(false)}>
            {i18n.t('bin.keep')}
          </button>
        )}
      </div>
      <ul class="lines" aria-labelledby="bin">
        {bin.map(({ id, paper, removedAt }) => (
          <li key={id}>
            <LineBoundary text={paper.title}>
              <BinnedFacts paper={paper} removedAt={removedAt} />
            </LineBoundary>
            <button
              type="button"
              aria-label={i18n.t('bin.restoreNamed', [paper.title])}
              onClick={() => onRestore(id, paper.title)}
            >
              {i18n.t('bin.restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BinnedFacts({ paper, removedAt }: Pick<BinnedPaper, 'paper' | 'removedAt'>) {
  return (
    <div class="content">
      <p dir="auto">{texToUnicode(paper.title)}</p>
      <p class="byline" dir="auto">
        {[bylineText(paper), i18n.t('bin.removedAt', [relativeTime(removedAt)])].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
