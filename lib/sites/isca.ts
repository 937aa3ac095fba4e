/**
 * The archive of ISCA: an Interspeech's or workshop's papers, one paper. Based on scrapers' selectors; not
 * yet tested on a real page.
 */
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'isca',
  name: 'ISCA Archive',
  matches: ['*://www.isca-archive.org/*', '*://isca-archive.org/*', '*://www.isca-speech.org/archive/*'],
  addresses: ['isca'],
  examples: [
    'https://www.isca-archive.org/interspeech_2023/index.html',
    'https://www.isca-archive.org/interspeech_2020/liu20_interspeech.html',
  ],
  listings: [
    {
      // The entry is a single link with the title, a line break and the names in a span.
      row: 'a[href$=".html"]:has(> p > span)',
      title: 'p',
      link: ':scope',
      authors: 'p > span',
      year: (_, { url }: Page) => /_(\d{4})\//.exec(url.pathname)?.[1],
      strip: 'p > span',
    },
  ],
  paper: {
    within: 'body:has(#global-info)',
    title: '#global-info h3',
    authors: '#global-info h5',
    abstract: '#abstract',
  },
  complete: 'paper',
});
