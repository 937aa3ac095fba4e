/** Addresses of publishers whose pages are made by Silverchair. */
import { defineAddresses } from '../identity/address-rule.ts';
import { numberedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'silverchair',
  sites: ['oup'],
  // Silverchair: /journal/article/volume/issue/page/number[/title].
  hosts: `academic.oup.com direct.mit.edu rupress.org ashpublications.org pubs.aip.org *.geoscienceworld.org
      aacrjournals.org jamanetwork.com *.arvojournals.org asmedigitalcollection.asme.org read.dukeupress.edu
      online.ucpress.edu journals.biologists.com portlandpress.com karger.com`.split(/\s+/),
  papers: [
    { path: /\/doi\/(?:[a-z]+\/){0,3}(10\.\d{4,9}\/.+)$/i, id: numberedDoi },
    // The American Medical Association's journals.
    { path: /^\/journals\/[\w-]+\/(?:article-\w+|full\w*|abstract)\/(10\.\d{4,9}\/.+)$/i, id: numberedDoi },
    { path: /^\/journals\/[\w-]+\/(?:full|abstract)?article(?:-\w+|pdf)?\/\d{4,}(?:\/|$)/ },
    // Rockefeller's article numbers are the ends of its DOIs.
    { path: /^\/(jcb|jem|jgp|jhi)\/article(?:-\w+)?\/\d+\/\w+\/e(\d{8,9})\//, id: 'doi:10.1083/$1.$2' },
    { path: /\/(?:article|full|articlepdf|chapter)(?:-\w+)*\/(?:\w[\w.-]*\/)*\d{4,}(?:\/|$)/ },
    { path: /^\/article\.aspx$/, param: 'articleid' },
  ],
  listings:
    /^\/(?:[\w-]+\/)*(?:issues?|search-results|search|advance-articles|volume|books?|journals)(?:[/.?]|$)/,
  examples: {
    'https://academic.oup.com/nar/article/doi/10.1093/nar/gkaa1113/6006177': 'doi:10.1093/nar/gkaa1113',
    'https://jamanetwork.com/journals/jama/article-abstract/10.1001/jama.2020.1234':
      'doi:10.1001/jama.2020.1234',
    'https://jamanetwork.com/journals/jama/fullarticle/2762130': null,
    'https://jamanetwork.com/journals/jamanetworkopen/articlepdf/2762130/fog_2020.pdf': null,
  },
});
