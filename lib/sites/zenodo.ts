/** Zenodo: search, a community, a record. Based on InvenioRDM's templates; not yet tested on a real page. */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'zenodo',
  name: 'Zenodo',
  matches: ['*://zenodo.org/search*', '*://zenodo.org/communities/*', '*://zenodo.org/records/*'],
  addresses: ['invenio'],
  examples: [
    'https://zenodo.org/search?q=tides',
    'https://zenodo.org/communities/gqr/records',
    'https://zenodo.org/records/54766',
  ],
  listings: [
    {
      row: '.item:has(> .content > .creatibutors)',
      title: '.header > a, a.header',
      authors: '.creatibutor-name',
      year: '.labels-actions',
    },
  ],
  paper: {
    within: 'html:has(#record-title)',
    title: '#record-title',
    abstract: '#description',
    strip: 'h2',
  },
  complete: 'paper',
});
