/**
 * IJCAI: a year's proceedings and a paper's page. The list is based on scrapers' selectors; not yet tested on
 * a real page.
 */
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'ijcai',
  name: 'IJCAI',
  matches: ['*://www.ijcai.org/proceedings/*', '*://ijcai.org/proceedings/*'],
  addresses: ['ijcai'],
  examples: ['https://www.ijcai.org/proceedings/2019/', 'https://www.ijcai.org/proceedings/2018/512'],
  listings: [
    {
      row: '.paper_wrapper',
      title: '.title',
      link: '.details a:not([href$=".pdf"])',
      pdf: '.details a[href$=".pdf"]',
      authors: '.authors',
      year: yearOfAddress,
      venue: () => 'IJCAI',
    },
  ],
  paper: {
    within: '.proceedings-detail',
    title: 'h1',
    pdf: '.btn-download[href$=".pdf"]',
    authors: 'h2',
    abstract: 'hr ~ .row > .col-md-12',
    year: yearOfAddress,
    venue: '.row + .row > .col-md-8 > div',
    ids: 'a.doi',
  },
  complete: 'paper',
});

/**
 * The year in `/proceedings/2019/12`. Names of proceedings have only their number, in words ("Twenty-Eighth
 * …").
 */
function yearOfAddress(_: Element, { url }: Page): number | undefined {
  const year = /^\/proceedings\/(\d{4})/.exec(url.pathname)?.[1];
  return year ? Number(year) : undefined;
}
