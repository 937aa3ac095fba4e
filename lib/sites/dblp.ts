/** DBLP: authors, venues, search, and one record; the same page at its mirrors. */
import { textOf } from '../page/dom.ts';
import { defineSite } from './shared/site.ts';

const HOSTS = ['dblp.org', 'www.dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'];
const PATHS = ['/db/*', '/pid/*', '/pers/*', '/rec/*', '/search*', '/streams/*', '/series/*'];

export default defineSite({
  id: 'dblp',
  name: 'DBLP',
  matches: HOSTS.flatMap((host) => PATHS.map((path) => `*://${host}${path}`)),
  addresses: ['dblp'],
  examples: [
    'https://dblp.org/db/conf/nips/nips2023.html',
    'https://dblp.org/pid/h/GeoffreyEHinton.html',
    'https://dblp.org/search?q=attention',
    'https://dblp.uni-trier.de/rec/conf/nips/VaswaniSPUJGKP17.html',
  ],
  listings: [
    {
      row: '.entry',
      title: '.title[itemprop="name"], cite > .title, .title',
      // The first electronic edition, or else the record itself.
      link: (entry) => entry.querySelector('.ee a') ?? entry.querySelector('.details a') ?? undefined,
      authors: (entry) =>
        [...entry.querySelectorAll('[itemprop="author"] [itemprop="name"], [itemprop="author"]')]
          .filter((e) => !e.querySelector('[itemprop="name"]'))
          .map((e) => withoutNumber(textOf(e))),
      venue: '[itemprop="isPartOf"] [itemprop="name"]',
      year: (entry) => {
        const date = entry.querySelector('[itemprop="datePublished"]');
        return date?.getAttribute('content') ?? date ?? undefined;
      },
      ids: '.ee a, .details a',
      // The entry of the volume itself, and data sets.
      skip: (entry) => entry.matches('.editor, .data'),
    },
  ],
});

/** Removes the four digits that distinguish people of the same name. */
function withoutNumber(name: string): string {
  return name.replace(/\s+\d{4}$/, '');
}
