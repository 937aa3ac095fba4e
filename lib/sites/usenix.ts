/**
 * USENIX: a conference's sessions and one paper's page.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'usenix',
  name: 'USENIX',
  matches: [
    '*://www.usenix.org/conference/*',
    '*://www.usenix.org/publications/*',
    '*://www.usenix.org/legacy/*',
  ],
  addresses: ['usenix'],
  examples: [
    'https://www.usenix.org/conference/nsdi22/technical-sessions',
    'https://www.usenix.org/conference/usenixsecurity23/presentation/jha',
  ],
  listings: [
    {
      row: '.node-paper:not(.view-mode-full)',
      title: 'h2 a, h3 a',
      authors: people,
      abstract: '.field-name-field-paper-description-long, .field-name-field-paper-description',
      pdf: '.field-name-field-presentation-pdf a, .file a[href$=".pdf"]',
      // Opening remarks and the like have no authors.
      skip: (row) => row.querySelector('.field-name-field-paper-people-text') === null,
    },
  ],
  paper: {
    within: 'body',
    // Talks and breaks have similar pages, but only papers have this element.
    title: (body) => (body.querySelector(PAPER) && body.querySelector('#page-title')) ?? undefined,
    link: pageAddress,
    authors: (body) => people(body.querySelector(PAPER) ?? body),
    abstract: '.node-paper.view-mode-full .field-name-field-paper-description .field-items',
    pdf: '.node-paper.view-mode-full .file a[href$=".pdf"]',
  },
  complete: 'paper',
});

const PAPER = '.node-paper.view-mode-full';

/** "A. One and B. Two, *University;* C. Three, *Company*": affiliations are in italics. */
function people(paper: Element): string[] | undefined {
  const line = paper.querySelector('.field-name-field-paper-people-text');
  return line ? splitNames(textOf(line, 'em, i').replaceAll(/\s*[,;]\s*(?:[,;]\s*)*/g, ', ')) : undefined;
}
