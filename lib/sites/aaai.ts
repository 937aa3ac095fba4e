/**
 * AAAI: issues, search and articles of its journal system, the volumes on its own site, and its old
 * conference system. Only the old conference page was tested on a real page; the rest is based on templates
 * and scrapers' selectors.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { OJS_ARTICLE, OJS_SUMMARY } from './shared/ojs.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'aaai',
  name: 'AAAI',
  matches: [
    '*://ojs.aaai.org/*',
    '*://aaai.org/ocs/*',
    '*://www.aaai.org/ocs/*',
    '*://aaai.org/proceeding/*',
    '*://aaai.org/papers/*',
  ],
  addresses: ['aaai'],
  examples: [
    'https://ojs.aaai.org/index.php/AAAI/issue/view/576',
    'https://ojs.aaai.org/index.php/AAAI/search/search?query=planning',
    'https://ojs.aaai.org/index.php/AAAI/article/view/27743',
    'https://aaai.org/proceeding/01-thirty-sixth-aaai-conference-on-artificial-intelligence/',
    'https://aaai.org/ocs/index.php/AAAI/AAAI17/schedConf/presentations',
    'https://aaai.org/ocs/index.php/WS/AAAIW15/paper/view/10081',
  ],
  listings: [
    OJS_SUMMARY,
    {
      row: 'li.paper-wrap',
      title: 'h5',
      pdf: 'a.wp-block-button, a[href$=".pdf"]',
      // Two paragraphs: names and pages. Older volumes have only the names, without a paragraph.
      authors: (li) => {
        const names = li.querySelector('.papers-author-page p') ?? li.querySelector('.papers-author-page');
        return names ? splitNames(textOf(names)) : [];
      },
    },
    {
      // The old system: a row with the title and the file, then a row with the names.
      row: 'tr:has(a[href*="/paper/view/"]:not(.file, .action))',
      title: 'a[href*="/paper/view/"]:not(.file, .action)',
      authors: (tr) => splitNames(tr.nextElementSibling ? textOf(tr.nextElementSibling, 'a') : ''),
    },
  ],
  paper: {
    ...OJS_ARTICLE,
    within: `${OJS_ARTICLE.within}, #content:has(> #title)`,
    title: '.page_title, #title',
    authors: '.authors .name, #author em',
    abstract: '.item.abstract, #abstract > div',
  },
  complete: 'paper',
});
