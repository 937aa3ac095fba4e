/**
 * eLife: search, subjects, monthly archive, an article. Based on its pattern library; not yet tested on a
 * real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { pageWith } from './shared/paper-page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'elife',
  name: 'eLife',
  matches: [
    '*://elifesciences.org/search*',
    '*://elifesciences.org/subjects/*',
    '*://elifesciences.org/archive/*',
    '*://elifesciences.org/articles/*',
    '*://elifesciences.org/reviewed-preprints*',
    '*://elifesciences.org/collections/*',
  ],
  addresses: ['elife'],
  examples: [
    'https://elifesciences.org/search?for=zebrafish',
    'https://elifesciences.org/subjects/neuroscience',
    'https://elifesciences.org/archive/2016/02',
    'https://elifesciences.org/articles/16800',
    'https://elifesciences.org/reviewed-preprints/85069',
  ],
  listings: [
    {
      // Teasers of podcasts and blog posts have the same markup; only addresses of papers are read.
      row: '.listing-list__item:has(.teaser a[href*="/articles/"], .teaser a[href*="/reviewed-preprints/"])',
      outside: pageWith(
        'link[rel="canonical"]:is([href*="/articles/"], [href*="/reviewed-preprints/"]), meta[name="dc.title" i]',
      ),
      title: '.teaser__header_text',
      authors: (item) => namesIn(item.querySelector('.teaser__secondary_info')),
      year: 'time',
      venue: () => 'eLife',
    },
  ],
  paper: {
    within: 'html:has(.content-header .author_list, #abstract)',
    title: '.content-header__title',
    authors: '.content-header .author_list_item',
    abstract: '#abstract .article-section__body',
    year: '.content-header time, .date time',
    venue: () => 'eLife',
    strip: '.author_list__suffix, .visuallyhidden, .doi',
  },
  complete: 'paper',
});

/** Splits `Jane Doe, John Roe ... Max Moe`, where the middle of a long list is missing. */
function namesIn(element: Element | null): string[] {
  return element ? splitNames(textOf(element).replace(/\s*(?:\.{3}|…)\s*/g, ', ')) : [];
}
