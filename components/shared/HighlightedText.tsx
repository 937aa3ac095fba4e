/** A text with some ranges highlighted, such as the words that a search matched. */
export interface HighlightRange {
  start: number;
  end: number;
}

/** @param ranges in order, not overlapping; UTF-16 offsets into `text`. */
export function HighlightedText({ text, ranges }: { text: string; ranges: readonly HighlightRange[] }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
