/** Reads `citation_*` meta tags (Highwire, bepress) as in Google Scholar's inclusion guidelines. */
import { yearIn } from '../page/fields.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import { authorsIn } from '../names/split-names.ts';
import type { PaperType } from '../publication.ts';
import { publishedIn } from '../text/iso-date.ts';
import type { Page } from '../page/page.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';
import { issnIn, isbnIn, keywordsIn, languageIn, pageRange } from './published.ts';
import type { MetaTags } from './meta-tags.ts';

/** Reads the paper of the page. `citation_reference` tags describe other papers and are ignored. */
export function readCitationMeta(tags: MetaTags, { url, identify }: Page): DescribedPaper | undefined {
  const first = (...names: string[]) => tags.first(...tagNames(names));
  const title = first('title', 'dissertation_title');
  if (!title) return undefined;

  const pdfUrl = first('pdf_url') ?? [first('url', 'fulltext_html_url')].find((u) => u && /\.pdf$/i.test(u));
  const ids = [
    ...withoutParts(tags.every(...tagNames(['doi']))),
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
      type: typeOf(first),
      authors: authorsIn(tags.all(...tagNames(['author', 'authors', 'author_name']))),
      abstract: first('abstract'),
      year: yearIn(first('publication_date', 'cover_date', 'date', 'year', 'online_date')),
      date: publishedIn(first('publication_date', 'cover_date', 'date', 'online_date')).date,
      venue,
      volume: first('volume'),
      issue: first('issue', 'technical_report_number'),
      pages: pageRange(first('firstpage', 'first_page', 'article_number'), first('lastpage', 'last_page')),
      publisher: first('publisher', 'dissertation_institution', 'technical_report_institution'),
      issn: issnIn(tags.every(...tagNames(['issn', 'eissn']))),
      isbn: isbnIn(tags.every(...tagNames(['isbn']))),
      language: languageIn(first('language')),
      keywords: keywordsIn(tags.all(...tagNames(['keywords', 'keyword']))),
      url: first('abstract_html_url', 'public_url'),
      pdfUrl,
      ids: ids.filter((id) => id !== undefined),
    },
    scholarly:
      ids.length > 0 || Boolean(pdfUrl ?? detail) || (venue !== undefined && !isSiteName(venue, tags, url)),
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

/** DOIs without those of a part of the same paper (`…/suppl`, `….s001`). */
function withoutParts(dois: readonly string[]): string[] {
  const all = dois.map((one) => one.toLowerCase());
  const isPart = (one: string) =>
    all.some((other) => one.startsWith(`${other}/`) || one.startsWith(`${other}.s`));
  return dois.filter((one) => !isPart(one.toLowerCase()));
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
