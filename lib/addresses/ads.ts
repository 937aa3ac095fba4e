/** Addresses of the Astrophysics Data System. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId, doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'ads',
  sites: ['ads'],
  hosts: [
    '*.adsabs.harvard.edu',
    'scixplorer.org',
    'adsabs.harvard.edu',
    'esoads.eso.org',
    'cdsads.u-strasbg.fr',
  ],
  papers: [
    {
      path: /^\/(?:abs|full|link_gateway)\/([^/]+\/[^/]+?)(?:\/(?:abstract|metrics|exportcitation|graphics))?$/,
      id: adsRecord,
    },
    {
      path: /^\/(?:abs|full|pdf|link_gateway)\/([^/]+?)(?:\/(?!coreads|similar|toc|citations|references|credits|mentions)\w.*)?$/,
      id: adsRecord,
    },
    { hash: /^abs\/([^/]+)(?:\/abstract)?$/, id: adsRecord },
    { path: /^\/cgi-bin\/(?:nph-)?bib_query$/, param: 'bibcode', id: adsRecord },
  ],
  listings: /^\/(?:$|search|abs\/.+|author|public-libraries|cgi-bin\/nph-abs_connect)/,
  examples: {
    'https://ui.adsabs.harvard.edu/abs/2021arXiv210609685H/abstract': 'arxiv:2106.09685',
    'https://ui.adsabs.harvard.edu/#abs/2016PhRvL.116f1102A/abstract': 'ads:2016PhRvL.116f1102A',
    'http://adsabs.harvard.edu/abs/2016PhRvL.116f1102A': 'ads:2016PhRvL.116f1102A',
  },
});

/** Paths under `/abs/` hold bibcodes (`2017arXiv170603762V`), DOIs or arXiv ids. */
function adsRecord(record = ''): string | string[] | undefined {
  const otherId = arxivId(record) ?? doi(record);
  if (otherId) return otherId;
  if (!/^\d{4}[A-Za-z][\w.&]{14}$/.test(record)) return undefined;
  const [, month, number] = /^\d{4}arXiv(\d{4})\.?(\d{4,5})[A-Z.]$/.exec(record) ?? [];
  const preprint = month && arxivId(`${month}.${number}`);
  return preprint ? [preprint, `ads:${record}`] : `ads:${record}`;
}
