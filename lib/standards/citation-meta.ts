/** Reads `citation_*` meta tags (Highwire, bepress) as in Google Scholar's inclusion guidelines. */
import { yearIn } from '../page/fields.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import { authorsIn } from '../names.ts';
import type { Page } from '../page/page.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';
import type { MetaTags } from './meta-tags.ts';

/** Reads the paper of the page. `citation_reference` tags describe other papers and are ignored. */
export function readCitationMeta(tags: MetaTags, { url, identify }: Page): DescribedPaper | undefined {
  const first = (...names: string[]) => tags.first(...tagNames(names));
  const title = first('title', 'dissertation_title');
  if (!title) return undefined;

  const pdfUrl = first('pdf_url') ?? [first('url', 'fulltext_html_url')].find((u) => u && /\.pdf$/i.test(u));
  const ids = [
    ...tags.every(...tagNames(['doi'])),
    withScheme('arxiv', first('arxiv_id')),
    withScheme('pmid', first('pmid')),
    withScheme('pmcid', first('pmcid', 'pmc_id')),
  ].filter((id) => id !== undefined && isPaperId(id, identify));
  const venue = first(
    'journal_title',
    'conference_title',
    'conference',
    'inbook_title',
    'book_title',
    'technical_report_institution',
    'dissertation_institution',
    'publication_title',
    'journal_abbrev',
  );
  // Bibliographic details, which sites that only give their own name as the "journal" do not have.
  const detail = first(
    'firstpage',
    'volume',
    'issue',
    'issn',
    'isbn',
    'conference_title',
    'technical_report_number',
    'technical_report_institution',
    'dissertation_institution',
    'dissertation_name',
  );
  return {
    draft: {
      title,
      authors: authorsIn(tags.all(...tagNames(['author', 'authors', 'author_name']))),
      abstract: first('abstract'),
      year: yearIn(first('publication_date', 'cover_date', 'date', 'year', 'online_date')),
      venue,
      url: first('abstract_html_url', 'public_url'),
      pdfUrl,
      ids: ids.filter((id) => id !== undefined),
    },
    scholarly:
      ids.length > 0 || Boolean(pdfUrl ?? detail) || (venue !== undefined && !isSiteName(venue, tags, url)),
  };
}

function tagNames(names: string[]): string[] {
  return names.flatMap((name) => [`citation_${name}`, `bepress_citation_${name}`]);
}

/** Whether a venue is only the name of the site, according to its other tags or its host. */
function isSiteName(venue: string, tags: MetaTags, url: URL): boolean {
  const name = normaliseForComparison(venue);
  return (
    name === normaliseForComparison(tags.first('og.site_name', 'application-name') ?? '') ||
    normaliseForComparison(url.hostname).includes(name)
  );
}

function withScheme(scheme: string, id: string | undefined): string | undefined {
  return id && (/^[a-z]+:/i.test(id) ? id : `${scheme}:${id}`);
}
