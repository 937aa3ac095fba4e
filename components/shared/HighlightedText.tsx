/** A text with some of its stretches marked: the words a search found. */
export interface HighlightRange {
  start: number;
  end: number;
  /** Tells the marks of one reason from those of another. */
  tone?: number;
}

/** @param ranges in order, not overlapping; UTF-16 offsets into `text`. */
export function HighlightedText({ text, ranges }: { text: string; ranges: readonly HighlightRange[] }) {
  const parts = [];
  let at = 0;
  for (const { start, end, tone } of ranges) {
    parts.push(
      text.slice(at, start),
      <mark key={start} class={tone === undefined ? undefined : `tone-${tone}`}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
