/** A paper's title as readable text, with matched words highlighted, linked when the paper has an address. */
import { useMemo } from 'preact/hooks';
import { findHighlights } from '@/lib/search/highlight.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { HighlightedText } from '../shared/HighlightedText.tsx';

export interface TitleProps {
  title: string;
  url?: string | undefined;
  /** Index terms to highlight. */
  terms: readonly string[];
}

export function Title({ title, url, terms }: TitleProps) {
  const text = useMemo(() => texToUnicode(title), [title]);
  const content = (
    <HighlightedText text={text} ranges={terms.length > 0 ? findHighlights(text, terms) : []} />
  );
  return url ? (
    <a class="title" dir="auto" href={url} target="_blank" rel="noreferrer">
      {content}
    </a>
  ) : (
    <span class="title" dir="auto" tabIndex={-1}>
      {content}
    </span>
  );
}
