/**
 * Reading lists in READMEs on GitHub: "**Title.** *Authors.* [paper](…)" and "[Title](…), Authors" in a list
 * or a table.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

const SHORTEST_TITLE = 8;
// Link texts that are only an id or an address.
const NO_TITLE = /^\W*(?:arxiv\b|doi\b|https?:|10\.\d)|^\S+$/i;

export default defineSite({
  id: 'github',
  name: 'GitHub',
  matches: ['*://github.com/*/*'],
  examples: [
    'https://github.com/thunlp/GNNPapers',
    'https://github.com/thunlp/GNNPapers/blob/master/README.md',
  ],
  listings: [
    {
      // Comments are not in an `article`, so they are left out.
      row: 'article.markdown-body li, article.markdown-body tr',
      title: titleOf,
      link: paperLink,
      authors: authorsOf,
      year: (row) => textOf(row, 'a'),
      // Rows without a marked title are left to the general reader.
      skip: (row, page) => !paperLink(row, page) || !titleOf(row, page) || row.querySelector('li') !== null,
    },
  ],
});

function titleOf(row: Element, page: Page): Element | undefined {
  return boldTitle(row) ?? linkedTitle(row, page);
}

function boldTitle(row: Element): Element | undefined {
  const bold = row.querySelector('strong, b');
  return bold && textOf(bold).length >= SHORTEST_TITLE && !isWithin(bold, 'a') ? bold : undefined;
}

function linkedTitle(row: Element, page: Page): Element | undefined {
  const link = paperLink(row, page);
  const text = link ? textOf(link) : '';
  return text.length >= SHORTEST_TITLE && !NO_TITLE.test(text) ? link : undefined;
}

/** Lists with bold titles have the authors in italics. */
function authorsOf(row: Element): string[] | undefined {
  const italics = boldTitle(row) && [...row.querySelectorAll('em')].find((em) => !isWithin(em, 'strong, a'));
  if (!italics) return undefined;
  const line = textOf(italics).replace(/\.$/, '');
  // As in BibTeX: "Vane, Ada and Quill, Bo and others".
  const parts = line.split(/\s+and\s+/).filter((part) => part !== 'others');
  const isBibtex = parts.length > 1 && parts.every((part) => /^[^,]+,[^,]+$/.test(part));
  return isBibtex ? parts : splitNames(line);
}

/** The link to a known paper or to a PDF, or the link "paper". */
function paperLink(row: Element, { identify }: Page): Element | undefined {
  const links = [...row.querySelectorAll('a[href]:not([href=""])')];
  return links.find((a) => identify(a.getAttribute('href') ?? '').kind === 'paper') ?? links.find(saysPaper);
}

function saysPaper(link: Element): boolean {
  return (
    /^\W*(?:paper|pdf|arxiv|preprint|doi|openreview)\W*$/i.test(link.textContent) ||
    /\.pdf$/i.test(link.getAttribute('href') ?? '')
  );
}

function isWithin(element: Element, selector: string): boolean {
  return Boolean(element.parentElement?.closest(selector));
}
