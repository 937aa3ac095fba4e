/** A paper's page without usable metadata: read as a person would, and only when several things agree. */
import { elementsIn, textOf } from '../page/dom.ts';
import { squeeze } from '../identity/ids.ts';
import { areNames, leadingName } from '../names/read-line.ts';
import { splitNames } from '../names/split-names.ts';
import type { Page } from '../page/page.ts';
import { readAbstractSection } from './abstract-section.ts';
import type { Described } from './described.ts';
import { identifiers } from './dublin-core.ts';
import type { MetaTags } from './meta-tags.ts';
import { titleElement } from './title-element.ts';
import { visibleAuthors } from './visible-authors.ts';

/** Elements looked at: links for a PDF, labels, and blocks after the title for the authors. */
const MOST_ELEMENTS = 5_000;
const MOST_AFTER_TITLE = 30;

const LABEL = /^(?:key ?words|published in|cite (?:as|this)|how to cite|to cite this|reference)\b.{0,20}$/i;
const ADDRESS = /@|\[at\]|\(at\)|https?:/i;

/**
 * Reads a page that shows the title which its window names, an abstract or a PDF, and an id or bibliographic labels.
 *
 * @returns nothing unless the page has an id, or a PDF and a bibliographic label, and with them an abstract or a title
 *   that leads to the PDF.
 */
export function readLandingPage(page: Page, tags: MetaTags): Described | undefined {
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
  const leadsToPdf = pdf !== undefined && squeeze(textOf(pdf, undefined, 3_000)) === squeeze(title);
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

/** The element on the page that says what the window's title begins with, before the site's name. */
function windowTitle(document: Document): Element | undefined {
  const said = (document.querySelector('title')?.textContent ?? '').slice(0, 3_000).trim();
  const parts = said.split(/\s+[|·—–-]\s+|\s+[|»]\s*/);
  for (let kept = parts.length; kept > 0; kept--) {
    // Titles hold dashes themselves: the longest beginning that stands on the page is the title.
    const beginning = said.slice(0, said.indexOf(parts[kept - 1] ?? '') + (parts[kept - 1] ?? '').length);
    const element = squeeze(beginning).length >= 15 ? titleElement(document, beginning) : undefined;
    if (element) return element;
  }
  return undefined;
}

/** The first PDF of the page's own host: those of others are what it cites. */
function pdfLink(document: Document, url: URL): Element | undefined {
  const links = [...document.querySelectorAll('a[href*=".pdf" i]')].slice(0, MOST_ELEMENTS);
  return links.find((link) => {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url)) return false;
    const pdf = new URL(href, url);
    return pdf.hostname === url.hostname && /\.pdf$/i.test(pdf.pathname);
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

/** The authors in the first block after the title that holds nothing but people, with or without where they work. */
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
