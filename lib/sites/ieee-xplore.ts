/**
 * IEEE Xplore: search, issues and proceedings, people's papers, and one paper, whose data is in an inline
 * script.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import type { Page } from '../page/page.ts';
import { yearIn } from '../page/fields.ts';
import type { Draft } from '../paper.ts';
import { assignedObject, asList, asRecord, asString } from './shared/inline-json.ts';
import { textOf } from '../page/dom.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'ieee-xplore',
  name: 'IEEE Xplore',
  matches: [
    '*://ieeexplore.ieee.org/document/*',
    '*://ieeexplore.ieee.org/abstract/document/*',
    '*://ieeexplore.ieee.org/search/*',
    '*://ieeexplore.ieee.org/xpl/*',
    '*://ieeexplore.ieee.org/author/*',
  ],
  addresses: ['ieee-xplore'],
  examples: [
    'https://ieeexplore.ieee.org/document/4409120',
    'https://ieeexplore.ieee.org/abstract/document/4409120',
    'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=attention',
    'https://ieeexplore.ieee.org/xpl/conhome/4408818/proceeding',
  ],
  listings: [
    {
      row: '.List-results-items',
      title: 'h2, h3',
      link: 'a[href*="/document/"]',
      authors: (row) =>
        [...row.querySelectorAll('a[href*="/author/"], xpl-authors-name-list p.author > span')]
          .map((e) => textOf(e))
          .filter(Boolean),
      abstract: '.doc-abstract .twist-container, .doc-abstract, .js-displayer-content span',
      venue: '.description > a',
      year: '.publisher-info-container, .description',
      strip: '.js-displayer-content a, .doc-abstract a',
    },
  ],
  pagePaper: own,
});

function own({ document, url }: Page): Draft | undefined {
  if (!/\/document\/\d+/.test(url.pathname)) return undefined;
  const metadata = assignedObject(document, /\b(?:xplG|g)lobal\.document\.metadata\s*=\s*/);
  const title = asString(metadata['title']) ?? asString(metadata['displayDocTitle']);
  if (!title) return undefined;
  return {
    title,
    authors: asList(metadata['authors']).flatMap((author) => asString(asRecord(author)['name']) ?? []),
    // Some records have "true" or "false" instead of the abstract.
    abstract: asString(metadata['abstract'])?.replace(/^(?:true|false)$/, ''),
    venue: asString(metadata['publicationTitle']),
    year: yearIn(asString(metadata['publicationYear']) ?? asString(metadata['publicationDate'])),
    url: url.origin + url.pathname,
    ids: [asString(metadata['doi'])].filter((id) => id !== undefined),
  };
}
