/** A text with some ranges highlighted, such as the words that a search matched. */
export interface HighlightRange {
  start: number;
  end: number;
  /** Colour of the highlight: each reason of a relation has its own. */
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
