/**
 * CEUR-WS: a volume of workshop proceedings. Based on the markup it asks of editors; not yet tested on a real
 * page.
 */
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'ceur',
  name: 'CEUR Workshop Proceedings',
  matches: ['*://ceur-ws.org/Vol-*'],
  addresses: ['ceur'],
  examples: ['https://ceur-ws.org/Vol-2919/', 'http://ceur-ws.org/Vol-1117/'],
  listings: [
    {
      row: '.CEURTOC li:has(.CEURTITLE)',
      title: '.CEURTITLE',
      link: 'a[href]',
      pdf: 'a[href$=".pdf"]',
      authors: '.CEURAUTHOR, .CEURAUTHORS',
      year: (_, { document }: Page) => document.querySelector('.CEURPUBYEAR, .CEURPUBDATE') ?? undefined,
      venue: (_, { document }: Page) => document.querySelector('.CEURVOLTITLE') ?? undefined,
    },
  ],
});
