/** Reads the page of a paper without usable metadata, if several visible signs agree. */
import { elementsIn, textOf } from '../page/dom.ts';
import { toUrl } from '../text/url.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import { areNames, leadingName, splitNames } from '../names.ts';
import type { Page } from '../page/page.ts';
import { readAbstractSection } from './abstract-section.ts';
import type { DescribedPaper } from './described-paper.ts';
import { identifiers } from './dublin-core.ts';
import type { MetaTags } from './meta-tags.ts';
import { titleElement } from './title-element.ts';
import { visibleAuthors } from './visible-authors.ts';

/** Elements read in search of PDFs and labels, and blocks after the title in search of authors. */
const MOST_ELEMENTS = 5_000;
const MOST_AFTER_TITLE = 30;

const LABEL = /^(?:key ?words|published in|cite (?:as|this)|how to cite|to cite this|reference)\b.{0,20}$/i;
const ADDRESS = /@|\[at\]|\(at\)|https?:/i;

/**
 * Reads a page that shows the title of its `<title>` element.
 *
 * @returns undefined unless the page has an id, or a PDF and a bibliographic label, and also an abstract or a
 *   title that links to the PDF.
 */
export function readLandingPage(page: Page, tags: MetaTags): DescribedPaper | undefined {
  const { document, url, identify } = page;
  const ids = identifiers(tags, page);
  const pdf = pdfLink(document, url);
  const named = ids.length > 0 || identify(url.href).kind === 'paper';
  const labelled = named || (pdf !== undefined && hasLabel(document));
  const anchor = labelled ? windowTitle(document) : undefined;
  if (!anchor) return undefined;
  const title = textOf(anchor, undefined, 3_000);
  const abstract = readAbstractSection(document);
  const authors = visibleAuthors(document);
  const leadsToPdf =
    pdf !== undefined &&
    normaliseForComparison(textOf(pdf, undefined, 3_000)) === normaliseForComparison(title);
  if (!abstract && !leadsToPdf) return undefined;
  return {
    draft: {
      title,
      authors: authors.length > 0 ? authors : authorsAfter(anchor),
      abstract,
      pdfUrl: pdf?.getAttribute('href') ?? undefined,
      ids,
    },
    scholarly: true,
    anchor,
  };
}

/** The element whose text is the beginning of `<title>`, without the name of the site. */
function windowTitle(document: Document): Element | undefined {
  const text = (document.querySelector('title')?.textContent ?? '').slice(0, 3_000).trim();
  const parts = text.split(/\s+[|·—–-]\s+|\s+[|»]\s*/);
  for (let kept = parts.length; kept > 0; kept--) {
    // Titles may contain dashes, so the longest beginning that is found on the page is the title.
    const beginning = text.slice(0, text.indexOf(parts[kept - 1] ?? '') + (parts[kept - 1] ?? '').length);
    const element =
      normaliseForComparison(beginning).length >= 15 ? titleElement(document, beginning) : undefined;
    if (element) return element;
  }
  return undefined;
}

/** The first link to a PDF on the same host. PDFs elsewhere are probably cited papers. */
function pdfLink(document: Document, url: URL): Element | undefined {
  const links = [...document.querySelectorAll('a[href*=".pdf" i]')].slice(0, MOST_ELEMENTS);
  return links.find((link) => {
    const href = link.getAttribute('href') ?? '';
    const pdf = toUrl(href, url);
    return pdf?.hostname === url.hostname && /\.pdf$/i.test(pdf.pathname);
  });
}

function hasLabel(document: Document): boolean {
  let seen = 0;
  for (const element of elementsIn(document)) {
    if (++seen > MOST_ELEMENTS) return false;
    const text = element.firstElementChild ? '' : (element.firstChild?.nodeValue ?? '');
    if (text.length < 60 && LABEL.test(text.trim())) return true;
  }
  return false;
}

/** The names in the first block after the title that contains only names and affiliations. */
function authorsAfter(title: Element): string[] {
  let element: Element | null = title;
  for (let seen = 0; element && seen < MOST_AFTER_TITLE; seen++) {
    element =
      element.nextElementSibling ?? element.parentElement?.nextElementSibling ?? element.parentElement;
    if (!element || element.contains(title)) continue;
    const lines = textOf(element, undefined, 3_000)
      .split('\n')
      .filter((line) => line.trim() && !ADDRESS.test(line));
    if (lines.length === 1 && areNames(lines[0] ?? '')) return splitNames(lines[0] ?? '');
    const names = lines.map(leadingName);
    if (names.length > 0 && names.every((name) => name !== undefined))
      return names.filter((name) => name !== undefined);
  }
  return [];
}
