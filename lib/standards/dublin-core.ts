/** Reads Dublin Core and PRISM meta tags (`dc.*`, `dcterms.*`, `prism.*`) of repositories and publishers. */
import { yearIn } from '../page/fields.ts';
import { authorsIn } from '../names.ts';
import type { Page } from '../page/page.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';
import type { MetaTags } from './meta-tags.ts';

const PAPER = /article|journal|conference|proceeding|preprint|thesis|dissertation|paper|report|chapter/i;
const OTHER = /data ?set|software|image|video|sound|audio|physical ?object|event|collection|news|blog/i;

/**
 * Reads the work that a page describes.
 *
 * Pages of all kinds use these tags, so a paper needs an id, a periodical or a matching type.
 */
export function readDublinCore(tags: MetaTags, page: Page): DescribedPaper | undefined {
  const title = tags.first('dc.title', 'dcterms.title', 'prism.title');
  if (!title) return undefined;
  const type = tags.every('dc.type', 'dcterms.type', 'prism.contenttype', 'prism.genre').join(' ');
  const authors = authorsIn(
    tags.all(
      'dc.creator',
      'dc.creator.personalname',
      'dcterms.creator',
      'dc.contributor.author',
      'dc.contributor',
    ),
  );
  const ids = identifiers(tags, page);
  const periodical = tags.first('prism.publicationname', 'dc.source.issn', 'prism.issn');
  const isTyped = PAPER.test(type) || tags.first('dcterms.bibliographiccitation') !== undefined;
  return {
    draft: {
      title,
      authors,
      abstract: abstract(tags, title),
      year: yearIn(
        tags.first(
          'dc.date.issued',
          'dcterms.issued',
          'prism.publicationdate',
          'dc.date.created',
          'dc.date',
          'dcterms.date',
          'dcterms.created',
        ),
      ),
      venue: tags.first('prism.publicationname', 'dc.relation.ispartof', 'dcterms.ispartof', 'dc.source'),
      url: tags.first('dc.identifier.uri', 'prism.url'),
      ids,
    },
    scholarly:
      !OTHER.test(type) && (ids.length > 0 || periodical !== undefined || (isTyped && authors.length > 0)),
  };
}

/** The ids of the page in its meta tags (`DOI`, `prism.doi`, `dc.identifier`). */
export function identifiers(tags: MetaTags, { identify }: Page): string[] {
  return tags
    .every(
      'dc.identifier',
      'dc.identifier.doi',
      'dc.identifier.uri',
      'dcterms.identifier',
      'prism.doi',
      'doi',
    )
    .filter((id) => isPaperId(id, identify));
}

function abstract(tags: MetaTags, title: string): string | undefined {
  const text = tags.first(
    'dcterms.abstract',
    'dc.description.abstract',
    'dc.description',
    'dcterms.description',
  );
  return text && text.length >= 100 && !text.startsWith(title) ? text : undefined;
}
