/** Fields as bibliographies of several formats write them. */

/** `a, b; c` as a list; nothing where there is none. */
export function splitKeywords(text: string | undefined): string[] | undefined {
  const words = (text ?? '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length > 0 ? words : undefined;
}

/** A range with one hyphen: `1--4` and `1–4` give `1-4`. */
export function splitPages(pages: string | undefined): string | undefined {
  return pages
    ?.split(/[-‐‑–—]+/)
    .map((page) => page.trim())
    .join('-');
}
