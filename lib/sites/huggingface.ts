/** Hugging Face Papers: the day's papers, search, trending, and one paper's page. */
import type { Draft } from '../paper.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'huggingface',
  name: 'Hugging Face Papers',
  matches: ['*://huggingface.co/papers*'],
  addresses: ['huggingface'],
  examples: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers?q=interpretability',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/date/2024-08-01',
    'https://huggingface.co/papers/2408.00714',
  ],
  listings: [
    {
      row: 'article',
      title: 'h3 a[href^="/papers/"], h3 a[href^="https://huggingface.co/papers/"]',
      // Search and trending cards repeat the paper's link around its abstract; daily cards show no abstract.
      abstract: 'a[href*="/papers/"] > p, h3 ~ p',
    },
  ],
  paper: {
    within: 'main',
    title: (main, { url }) =>
      /^\/papers\/\d{4}\.\d{4,5}/.test(url.pathname) ? (main.querySelector('h1') ?? undefined) : undefined,
    link: (_, { url }) => url.origin + url.pathname,
    pdf: 'a[href*="arxiv.org/pdf/"]',
    authors: '.author, h1 ~ div [class*="author"] button',
    abstract: (main) =>
      [...main.querySelectorAll('h2')].find((h) => /^\s*abstract\s*$/i.test(h.textContent))?.parentElement ??
      undefined,
    strip: 'h2, button',
  },
  embedded,
  complete: 'paper',
});

/** Reads the papers of the daily page from JSON in an attribute, with abstracts and authors. */
function embedded({ document }: Page): Draft[] {
  return [
    ...document.querySelectorAll(
      '[data-target][data-props*="&quot;summary&quot;"], [data-target="DailyPapers"], [data-target="PaperContent"]',
    ),
  ].flatMap((element) => {
    const data = parsed(element.getAttribute('data-props'));
    const entries = Array.isArray(data['dailyPapers']) ? data['dailyPapers'] : [data];
    return entries
      .map((entry) => draftOf(record(record(entry)['paper'])))
      .filter((draft) => draft !== undefined);
  });
}

function draftOf(paper: Record<string, unknown>): Draft | undefined {
  const { id, title, summary, authors, publishedAt } = paper;
  if (typeof id !== 'string' || typeof title !== 'string') return undefined;
  return {
    title,
    url: `/papers/${id}`,
    abstract: typeof summary === 'string' ? summary : undefined,
    authors: Array.isArray(authors)
      ? authors.map((a) => record(a)['name']).filter((n) => typeof n === 'string')
      : undefined,
    year: typeof publishedAt === 'string' ? Number(publishedAt.slice(0, 4)) : undefined,
  };
}

function parsed(json: string | null): Record<string, unknown> {
  try {
    return record(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
