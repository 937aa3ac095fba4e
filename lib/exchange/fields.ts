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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The year and, where there is a month, a date: of `2020`, `2020-05-03`, `2020/5`, `2020 May 3`, `May 2020`.
 */
export function splitDate(text: string | undefined): { year?: number; date?: string } {
  const year = /\b(\d{4})\b/.exec(text ?? '')?.[1];
  if (!year) return {};
  const numbers = /\b\d{4}[-/](\d{1,2})(?:[-/](\d{1,2}))?\b/.exec(text ?? '');
  const words = /\b([A-Z][a-z]{2})[a-z]*\b\.?(?: (\d{1,2})\b)?/.exec(text ?? '');
  const month = numbers?.[1] ?? String(MONTHS.indexOf((words?.[1] ?? '').toLowerCase()) + 1);
  const day = numbers ? numbers[2] : words?.[2];
  const parts = [month, ...(day ? [day] : [])].map((part) => part.padStart(2, '0'));
  return { year: Number(year), ...(Number(month) > 0 && { date: [year, ...parts].join('-') }) };
}

/** The text of a note that is HTML: its elements are gone, paragraphs are apart. */
export function htmlToText(html: string): string {
  return html
    .replace(/<(?:\/p|\/h\d|\/li|\/div|br ?\/?)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (sign, name: string) => SIGNS[name] ?? sign)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const SIGNS: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** JSON, or an error that says in which line it breaks. @throws SyntaxError */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = String(error);
    const line = /line (\d+)/.exec(message)?.[1];
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new SyntaxError(
      `Line ${line ?? text.slice(0, offset).split('\n').length}: the file breaks off or is damaged here.`,
    );
  }
}
