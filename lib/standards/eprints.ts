/** Reads the meta tags of repositories that run EPrints (`eprints.*`). */
import { yearIn } from '../page/fields.ts';
import { authorsIn } from '../names.ts';
import type { Page } from '../page/page.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';
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
      venue: tags.first('eprints.publication', 'eprints.book_title', 'eprints.event_title'),
      pdfUrl: tags.all('eprints.document_url').find((url) => /\.pdf$/i.test(url)),
      ids,
    },
    scholarly: !OTHER.test(tags.first('eprints.type') ?? ''),
  };
}
