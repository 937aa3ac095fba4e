/** Addresses of Optica (until 2021 the OSA): journal, volume, issue and page, or a conference with its session's number. */
import { defineAddresses } from '../identity/address-rule.ts';

/** `ol-40-24-5750` and `CLEO_SI-2012-CM1A.1`, each always in the same capitals. */
function article(uri = ''): string | undefined {
  if (/^[a-z]+-\d+-\w+-\w+$/i.test(uri)) return `optica:${uri.toLowerCase()}`;
  return /^\w+-\d{4}-[\w.]+$/.test(uri) ? `optica:${uri.toUpperCase()}` : undefined;
}

export default defineAddresses({
  id: 'optica',
  hosts: ['opg.optica.org', 'osapublishing.org', 'opticsinfobase.org', 'osa.org', 'preview.optica.org'],
  papers: ['uri', 'URI', 'id'].map((param) => ({
    path: /^\/(?:[\w-]+\/)*(?:(?:fulltext|abstract|viewmedia|citation)\.cfm|directpdfaccess\/.+)$/i,
    param,
    id: article,
  })),
  listings:
    /^\/(?:$|\?|[\w-]+\/(?:home|issue|browse|upcomingissue|search|virtual|journal)[\w-]*\.cfm|search)/,
  examples: {
    'https://opg.optica.org/ol/fulltext.cfm?uri=ol-40-24-5750': 'optica:ol-40-24-5750',
    'https://www.osapublishing.org/oe/abstract.cfm?URI=oe-20-1-1': 'optica:oe-20-1-1',
    'https://opg.optica.org/directpdfaccess/ab12_345/ol-40-24-5750.pdf?da=1&id=1&uri=ol-40-24-5750':
      'optica:ol-40-24-5750',
    'https://opg.optica.org/abstract.cfm?uri=CLEO_SI-2012-CM1A.1': 'optica:CLEO_SI-2012-CM1A.1',
  },
});
