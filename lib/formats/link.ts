/** The address that a citation gives for a paper. */
import { unprovenAddress } from '../identity/paper-address.ts';
import type { Paper } from '../paper.ts';

/** By the DOI, else arXiv's, else the paper's own page. */
export function linkOf(paper: Paper): string | undefined {
  const id = ['doi', 'arxiv']
    .map((scheme) => paper.ids.find((id) => id.startsWith(`${scheme}:`)))
    .find(Boolean);
  return id ? unprovenAddress(id) : pageOf(paper);
}

/** The page it was read from, else the page of any of its ids (PubMed, ACL Anthology), else its PDF. */
export function pageOf({ url, pdfUrl, ids }: Paper): string | undefined {
  return url ?? ids.map((id) => unprovenAddress(id)).find(Boolean) ?? pdfUrl;
}
