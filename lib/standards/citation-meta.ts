/** Highwire `citation_*` meta tags, and bepress's of the same names. Google Scholar's inclusion guidelines describe them. */
import { yearIn } from '../page/fields.ts';
import { squeeze } from '../identity/ids.ts';
import { authorsIn } from '../names/split-names.ts';
import type { PaperType } from '../publication.ts';
import { publishedIn } from '../text/iso-date.ts';
import type { Page } from '../page/page.ts';
import { type Described, isPaperId } from './described.ts';
import { issnIn, isbnIn, keywordsIn, languageIn, pageRange } from './published.ts';
import type { MetaTags } from './meta-tags.ts';

/** The paper that a page's `citation_*` tags describe. `citation_reference` tags are other papers and are not looked at. */
export function readCitationMeta(tags: MetaTags, { url, identify }: Page): Described | undefined {
  const first = (...names: string[]) => tags.first(...named(names));
  const title = first('title', 'dissertation_title');
  if (!title) return undefined;

  const pdfUrl = first('pdf_url') ?? [first('url', 'fulltext_html_url')].find((u) => u && /\.pdf$/i.test(u));
  const ids = [
    ...tags.every(...named(['doi'])),
    prefixed('arxiv', first('arxiv_id')),
    prefixed('pmid', first('pmid')),
    prefixed('pmcid', first('pmcid', 'pmc_id')),
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
      type: typeOf(first),
      authors: authorsIn(tags.all(...named(['author', 'authors', 'author_name']))),
      abstract: first('abstract'),
      year: yearIn(first('publication_date', 'cover_date', 'date', 'year', 'online_date')),
      date: publishedIn(first('publication_date', 'cover_date', 'date', 'online_date')).date,
      venue,
      volume: first('volume'),
      issue: first('issue'),
      pages: pageRange(first('firstpage', 'first_page', 'article_number'), first('lastpage', 'last_page')),
      publisher: first('publisher', 'dissertation_institution', 'technical_report_institution'),
      issn: issnIn(tags.every(...named(['issn', 'eissn']))),
      isbn: isbnIn(tags.every(...named(['isbn']))),
      language: languageIn(first('language')),
      keywords: keywordsIn(tags.all(...named(['keywords', 'keyword']))),
      url: first('abstract_html_url', 'public_url'),
      pdfUrl,
      ids: ids.filter((id) => id !== undefined),
    },
    scholarly:
      ids.length > 0 || Boolean(pdfUrl ?? placed) || (venue !== undefined && !isOwnName(venue, tags, url)),
  };
}

type First = (...names: string[]) => string | undefined;

/** What kind of work it is, by the tag that says what it is part of. */
function typeOf(first: First): PaperType | undefined {
  if (first('dissertation_institution', 'dissertation_title', 'dissertation_name')) return 'thesis';
  if (first('technical_report_institution', 'technical_report_number')) return 'report';
  if (first('conference_title', 'conference')) return 'conference';
  if (first('inbook_title', 'book_title')) return 'chapter';
  return first('journal_title') && first('volume', 'issue', 'firstpage', 'issn') ? 'article' : undefined;
}

function named(names: string[]): string[] {
  return names.flatMap((name) => [`citation_${name}`, `bepress_citation_${name}`]);
}

/** Whether a venue is only the name of the site: in its own tags, or in its address. */
function isOwnName(venue: string, tags: MetaTags, url: URL): boolean {
  const name = squeeze(venue);
  return (
    name === squeeze(tags.first('og.site_name', 'application-name') ?? '') ||
    squeeze(url.hostname).includes(name)
  );
}

function prefixed(scheme: string, id: string | undefined): string | undefined {
  return id && (/^[a-z]+:/i.test(id) ? id : `${scheme}:${id}`);
}
