/** What a citation is made of: a paper in the fields of CSL, with its type where no source has said it. */
import type { Name } from '../names/name.ts';
import type { Paper } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import type { DateParts } from '../text/date.ts';
import { dateParts } from '../text/iso-date.ts';
import { inferType } from './infer-type.ts';
import { pageOf } from './link.ts';

export interface Reference {
  type: PaperType | 'other';
  /** May hold TeX, as sources write it. */
  title: string;
  authors: Name[];
  /** Whether the source left authors out. */
  authorsCut?: boolean;
  issued?: DateParts;
  /** Journal, proceedings or book that it is part of. */
  container?: string;
  /** Who published it; of a thesis or report the school or institution. */
  publisher?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  issn?: string;
  isbn?: string;
  /** BCP 47. */
  language?: string;
  keywords?: string[];
  abstract?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
}

/** Fields that are the same in a record and a reference. */
const SAME = [
  'volume',
  'issue',
  'pages',
  'issn',
  'isbn',
  'language',
  'keywords',
  'abstract',
  'authorsCut',
] as const;

/** The reference that a record is cited by; empty fields are left out. */
export function referenceOf(paper: Paper): Reference {
  const { title, authors, year, date, venue } = paper;
  const type = inferType(paper);
  // Of a thesis or a report, what sources call its venue is the school or institution.
  const isInstitution = type === 'thesis' || type === 'report';
  const parts = date === undefined ? undefined : dateParts(date);
  const fields: Reference = { type, title, authors };
  const set = <K extends keyof Reference>(key: K, value: Reference[K] | undefined) => {
    if (value) fields[key] = value;
  };
  set('issued', parts ?? (year === undefined ? undefined : [year]));
  set('container', isInstitution && !paper.publisher ? undefined : venue);
  set('publisher', paper.publisher ?? (isInstitution ? venue : undefined));
  for (const key of SAME) set(key, paper[key]);
  set('doi', idOf(paper, 'doi'));
  set('arxiv', idOf(paper, 'arxiv'));
  set('url', paper.url ?? (fields.doi || fields.arxiv ? paper.pdfUrl : pageOf(paper)));
  return fields;
}

function idOf({ ids }: Paper, scheme: string): string | undefined {
  return ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}
