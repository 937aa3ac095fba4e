/** Reads the meta tags of repositories that run EPrints (`eprints.*`). */
import { yearIn } from '../page/fields.ts';
import { authorsIn } from '../names/split-names.ts';
import { publishedIn } from '../text/iso-date.ts';
import type { Page } from '../page/page.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';
import { typeIn } from './dublin-core.ts';
import { isbnIn, issnIn, keywordsIn } from './published.ts';
import type { MetaTags } from './meta-tags.ts';

const OTHER =
  /dataset|data_collection|image|video|audio|software|artefact|exhibition|performance|composition/i;

/** Reads the deposit that the page is about. Data sets, images and other works are not scholarly papers. */
export function readEprints(tags: MetaTags, { identify }: Page): DescribedPaper | undefined {
  const title = tags.first('eprints.title');
  if (!title) return undefined;
  const ids = tags.every('eprints.doi', 'eprints.id_number').filter((id) => isPaperId(id, identify));
  return {
    draft: {
      title,
      authors: authorsIn(tags.all('eprints.creators_name', 'eprints.authors')),
      abstract: tags.first('eprints.abstract'),
      year: yearIn(tags.first('eprints.date', 'eprints.datestamp')),
      date: publishedIn(tags.first('eprints.date')).date,
      type: typeIn((tags.first('eprints.type') ?? '').replace('_item', '')),
      volume: tags.first('eprints.volume'),
      issue: tags.first('eprints.number'),
      pages: tags.first('eprints.pagerange'),
      publisher: tags.first('eprints.publisher', 'eprints.institution'),
      issn: issnIn(tags.every('eprints.issn')),
      isbn: isbnIn(tags.every('eprints.isbn')),
      keywords: keywordsIn(tags.all('eprints.keywords')),
      venue: tags.first('eprints.publication', 'eprints.book_title', 'eprints.event_title'),
      pdfUrl: tags.all('eprints.document_url').find((url) => /\.pdf$/i.test(url)),
      ids,
    },
    scholarly: !OTHER.test(tags.first('eprints.type') ?? ''),
  };
}
