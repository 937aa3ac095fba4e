/** Finds the PDF of a paper in its row. */
import { hrefOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { toUrl } from '../text/url.ts';

/** The address of a PDF. */
export const PDF = /\/pdf\/|\.pdf(?:$|[?#])/i;
const FURTHER = /suppl|poster|slides|appendix|talk|video/i;
/** Links of a row that are looked at. */
const MOST_LINKS = 20;

/** The address of the first PDF that an element links to, or is in the link of; supplements do not count. */
export function pdfOf(element: Element, page: Page): string | undefined {
  const links = element.matches('a[href]')
    ? [element]
    : [...element.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  for (const link of links) {
    const href = hrefOf(link) ?? '';
    if (PDF.test(href) && !FURTHER.test(href)) return toUrl(href, page.url)?.href;
  }
  return undefined;
}
