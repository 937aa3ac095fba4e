/** ACL Anthology: events, volumes, people's papers, one paper's page, and the site's search. */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'acl-anthology',
  name: 'ACL Anthology',
  matches: [
    '*://aclanthology.org/*',
    '*://www.aclanthology.org/*',
    '*://www.aclweb.org/anthology/*',
    '*://aclweb.org/anthology/*',
    '*://aclanthology.info/*',
    '*://aclanthology.coli.uni-saarland.de/*',
  ],
  addresses: ['acl-anthology'],
  examples: [
    'https://aclanthology.org/events/acl-2023/',
    'https://aclanthology.org/volumes/2023.acl-long/',
    'https://aclanthology.org/people/christopher-d-manning/',
    'https://aclanthology.org/venues/tacl/',
    'https://aclanthology.org/search/?q=parsing',
    'https://aclanthology.org/2021.naacl-main.208/',
    'https://www.aclweb.org/anthology/P19-1001/',
  ],
  listings: [
    {
      // Buttons in the first part of the row, title and people in the second; the abstract is the row's next
      // sibling.
      row: '.d-sm-flex.align-items-stretch',
      title: 'strong',
      authors: 'a[href*="/people/"]',
      pdf: 'a.badge[href$=".pdf"]',
      abstract: (row) => abstractAfter(row),
      year: (row) => yearOfId(row.querySelector('strong > a')?.getAttribute('href')),
      skip: (row) => isFrontMatter(row.querySelector('strong > a')?.getAttribute('href')),
    },
    {
      // The search is Google's, rendered by a script, with titles and addresses only.
      row: '.gsc-webResult.gsc-result',
      title: 'a.gs-title',
      link: (row) => paperLink(row),
      skip: (row) => paperLink(row) === undefined,
    },
  ],
  paper: {
    within: '#main',
    // Events, volumes and people have titles with the same class.
    title: (main, { url }) =>
      ID.test(url.pathname) ? (main.querySelector('#title') ?? undefined) : undefined,
    link: pageAddress,
    pdf: '#title a[href$=".pdf"]',
    authors: '#title ~ .lead a[href*="/people/"], .lead a[href*="/people/"]',
    abstract: '.acl-abstract',
    ids: '.acl-paper-details a[href*="doi.org/10."]',
    strip: '.card-title',
  },
  complete: 'paper',
});

function abstractAfter(row: Element): Element | undefined {
  const next = row.nextElementSibling;
  return next?.matches('.abstract-collapse, .collapse') ? next : undefined;
}

function paperLink(row: Element): string | undefined {
  const link = row.querySelector('a.gs-title');
  const address = link?.getAttribute('data-ctorig') ?? link?.getAttribute('href') ?? '';
  return ID.test(address) ? address : undefined;
}

// `2021.naacl-main.208` since 2020, before that `P19-1001`: a letter, the year, volume and number in four
// digits.
const ID = /\/(?:((?:19|20)\d\d)\.[\w-]+\.(\d+)|([A-Z])(\d\d)-(\d{4}))(?:v\d+)?(?:\.pdf|\/)?$/;

/** Paper number 0 is the volume itself. The volume has two digits for workshops (`W`), otherwise one. */
function isFrontMatter(href: string | null | undefined): boolean {
  const [, , number, letter, , old = ''] = ID.exec(href ?? '') ?? [];
  return number === '0' || old.endsWith(letter === 'W' ? '00' : '000');
}

function yearOfId(href: string | null | undefined): number | undefined {
  const [, year, , , short] = ID.exec(href ?? '') ?? [];
  if (year) return Number(year);
  return short ? Number(short) + (Number(short) > 60 ? 1900 : 2000) : undefined;
}
