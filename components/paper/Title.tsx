/** A paper's title: its TeX made readable, the words that were found marked, a link where it has a page. */
import { useMemo } from 'preact/hooks';
import { matches } from '@/lib/search/highlight.ts';
import { readable } from '@/lib/tex/readable.ts';
import { HighlightedText } from '../shared/HighlightedText.tsx';

export interface TitleProps {
  title: string;
  url?: string | undefined;
  /** Index terms to mark. */
  terms: readonly string[];
}

export function Title({ title, url, terms }: TitleProps) {
  const text = useMemo(() => readable(title), [title]);
  const marked = <HighlightedText text={text} ranges={terms.length > 0 ? matches(text, terms) : []} />;
  return url ? (
    <a class="title" dir="auto" href={url} target="_blank" rel="noreferrer">
      {marked}
    </a>
  ) : (
    <span class="title" dir="auto" tabIndex={-1}>
      {marked}
    </span>
  );
}
