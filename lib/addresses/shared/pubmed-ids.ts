/** How the sites of PubMed and Europe PMC put their ids into addresses. */
import { canonicalId } from '../../identity/ids.ts';

/** A path with the number of an article of PubMed Central. */
export const PMC_PATH = /\/(?:articles?|pmc|render|epmc)\/(?:PMC\/)?(PMC\d+)(?=[./]|$)/i;

/** The canonical id of a number of PubMed, or nothing. */
export function pmid(number: string): string | undefined {
  return canonicalId(`pmid:${number}`);
}

/** The canonical id of a number of PubMed Central, with or without `PMC`, or nothing. */
export function pmcid(number: string): string | undefined {
  return canonicalId(`pmcid:${number}`);
}
