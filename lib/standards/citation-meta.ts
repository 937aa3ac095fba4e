/** Highwire `citation_*` meta tags, and bepress's of the same names. Google Scholar's inclusion guidelines describe them. */
import { yearIn } from '../page/fields.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import { authorsIn } from '../names.ts';
import type { Page } from '../page/page.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';
import type { MetaTags } from './meta-tags.ts';

/** The paper that a page's `citation_*` tags describe. `citation_reference` tags are other papers and are not looked at. */
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
  // Where a paper stands in what it was published in; a site that only names itself as its "journal" has none of these.
  const placed = first(
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
      ids.length > 0 || Boolean(pdfUrl ?? placed) || (venue !== undefined && !isSiteName(venue, tags, url)),
  };
}

function tagNames(names: string[]): string[] {
  return names.flatMap((name) => [`citation_${name}`, `bepress_citation_${name}`]);
}

/** Whether a venue is only the name of the site: in its own tags, or in its address. */
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
