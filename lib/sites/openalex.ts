/**
 * OpenAlex: a list of works. Written from its open-source interface, which is built by scripts; not yet
 * tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'openalex',
  name: 'OpenAlex',
  matches: ['*://openalex.org/works*'],
  addresses: ['openalex'],
  examples: ['https://openalex.org/works?page=1&filter=default.search%3Alabor&sort=relevance_score%3Adesc'],
  listings: [
    {
      // Authors, sources and institutions have the same rows; works have addresses under /works/.
      row: '.result-item:has(a[href*="/works/" i])',
      title: '.result-title',
      pdf: 'a.pdf-btn',
      authors: (item) => splitNames(factsOf(item).find((fact) => !/^\d{4}$/.test(fact)) ?? ''),
      year: (item) => factsOf(item).find((fact) => /^\d{4}$/.test(fact)),
      venue: '.result-meta .font-italic',
    },
  ],
});

/** `2017 · Doe, J, Roe, R, et al. · Nature · 12`: year, names, source and citations, all optional. */
function factsOf(item: Element): string[] {
  const meta = item.querySelector('.result-meta');
  return (meta ? textOf(meta, '.font-italic, .cited-by') : '')
    .split('·')
    .map((fact) => fact.trim())
    .filter(Boolean);
}
