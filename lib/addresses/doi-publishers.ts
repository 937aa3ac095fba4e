/** Addresses of publishers that have the DOI anywhere in the path, most often at its end. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'doi-publishers',
  hosts:
    `bioone.org spiedigitallibrary.org thieme-connect.com thieme-connect.de taylorfrancis.com sciendo.com aimspress.com
    microbiologyresearch.org annualreviews.org arjournals.annualreviews.org scitation.aip.org scitation.org *.scitation.org
    link.aip.org aip.org cdnsciencepub.com nrcresearchpress.com intechopen.com iwaponline.com jstage.jst.go.jp dovepress.com
    *.jmir.org eurekaselect.com benthamdirect.com publish.csiro.au brill.com igi-global.com content.iospress.com
    ebooks.iospress.nl informaworld.com blackwell-synergy.com *.interscience.wiley.com springerlink.com liebertonline.com
    ajph.aphapublications.org thejns.org pubs.asahq.org msp.org ems.press aimsciences.org ascelibrary.com intlpress.com
    journals.aom.org aeaweb.org genetics.org plantcell.org`.split(/\s+/),
  papers: [{ path: /\/(?:doi:)?(10\.\d{4,9}\/.+)$/, id: embeddedDoi }],
  listings: /^\/(?:search|journals?|toc|action\/|content\/journals|books?|browse|loi)(?:[/?]|$)/,
  examples: {
    'https://www.annualreviews.org/content/journals/10.1146/annurev.biophys.29.1.545':
      'doi:10.1146/annurev.biophys.29.1.545',
    'http://scitation.aip.org/content/aip/journal/aplmater/1/2/10.1063/1.4818002': 'doi:10.1063/1.4818002',
  },
});
