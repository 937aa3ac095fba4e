/** Addresses that show a DOI: resolvers, and publishers whose software puts it into the path. */
import type { AddressRule } from './address-rule.ts';
import { APS } from './hosts/aps.ts';
import { BIORXIV } from './hosts/biorxiv.ts';
import { DOI_IN_PATH } from './hosts/doi-in-path.ts';
import { FRONTIERS } from './hosts/frontiers.ts';
import { IOP } from './hosts/iop.ts';
import { PLOS } from './hosts/plos.ts';
import { SPRINGER } from './hosts/springer.ts';
import { embeddedDoi } from './embedded-doi.ts';
import { doi } from './ids.ts';

const words = (text: string) => text.trim().split(/\s+/);

// Two DOIs in one path (`doi.org/https://doi.org/10.1000/1`) are a slip of the pen; the last one is meant.
const exactDoi = (rest: string) => doi(rest.replace(/^.*doi\.org\//i, ''));

export const DOI_HOSTS: AddressRule[] = [
  {
    hosts: words(`doi.org dx.doi.org oadoi.org unpaywall.org hdl.handle.net dx.plos.org`),
    papers: [
      {
        path: /^\/(?:doi:|urn:doi:|info:doi\/)?(?:https?:\/)?((?:dx\.|doi\.org\/)*10\.\d.*)$/i,
        id: exactDoi,
      },
    ],
  },
  DOI_IN_PATH,
  SPRINGER,
  BIORXIV,
  FRONTIERS,
  APS,
  IOP,
  PLOS,
  {
    // The DOI stands anywhere in the path, most often at its end.
    hosts:
      words(`bioone.org spiedigitallibrary.org thieme-connect.com thieme-connect.de taylorfrancis.com sciendo.com
      aimspress.com microbiologyresearch.org annualreviews.org`),
    papers: [{ path: /\/(?:doi:)?(10\.\d{4,9}\/.+)$/, id: embeddedDoi }],
    listings: /^\/(?:search|journals?|toc|action\/|content\/journals|books?|browse|loi)(?:[/?]|$)/,
  },
];
