/**
 * CVF Open Access: a conference's papers (title in a dt, people and links in the dd that follow), and one
 * paper's page.
 *
 * The selectors for a paper's page are based on known markup and are not yet tested on a real one.
 */
import { pageAddress } from './shared/page-address.ts';
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'cvf',
  name: 'CVF Open Access',
  matches: ['*://openaccess.thecvf.com/*', '*://www.openaccess.thecvf.com/*'],
  addresses: ['cvf'],
  examples: [
    'https://openaccess.thecvf.com/CVPR2023?day=all',
    'https://openaccess.thecvf.com/content_CVPR_2019/html/Wu_A_Paper_CVPR_2019_paper.html',
    'https://openaccess.thecvf.com/ICCV2021_workshops/AIM',
  ],
  listings: [
    {
      row: 'dt.ptitle',
      title: 'a',
      authors: authorsOf,
      pdf: (dt) => linkAfter(dt, 'a[href$=".pdf"][href*="/papers/"]'),
      venue: (dt) => bibtex(dt, 'booktitle'),
      year: (dt) => bibtex(dt, 'year'),
      ids: (dt) => [linkAfter(dt, 'a[href*="arxiv.org/"]')?.getAttribute('href') ?? ''].filter(Boolean),
    },
  ],
  paper: {
    within: '#content',
    title: '#papertitle',
    link: pageAddress,
    pdf: 'a[href$=".pdf"][href*="/papers/"]',
    authors: '#authors b',
    abstract: '#abstract',
    ids: 'a[href*="arxiv.org/"]',
  },
  complete: 'paper',
});

/** The dd elements between a title and the next dt. */
function fieldsAfter(dt: Element): Element[] {
  const fields: Element[] = [];
  for (let next = dt.nextElementSibling; next?.matches('dd'); next = next.nextElementSibling)
    fields.push(next);
  return fields;
}

/** Each author is a small search form; older lists have plain text. */
function authorsOf(dt: Element): string[] {
  const fields = fieldsAfter(dt);
  const forms = fields.flatMap((dd) => [...dd.querySelectorAll('form.authsearch')]);
  if (forms.length > 0) return forms.map((form) => textOf(form).replace(/,\s*$/, ''));
  const [first] = fields;
  return first && !first.querySelector('a[href$=".pdf"]') ? splitNames(textOf(first)) : [];
}

function linkAfter(dt: Element, selector: string): Element | undefined {
  return (
    fieldsAfter(dt)
      .map((dd) => dd.querySelector(selector))
      .find((link) => link !== null) ?? undefined
  );
}

function bibtex(dt: Element, field: string): string | undefined {
  const entry = fieldsAfter(dt)
    .map((dd) => dd.querySelector('.bibref')?.textContent)
    .find(Boolean);
  return new RegExp(`\\b${field}\\s*=\\s*[{"]([^}"]+)`).exec(entry ?? '')?.[1];
}
