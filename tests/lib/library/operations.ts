/** Random operations for property tests on a small library, and the state they leave. */
import fc from 'fast-check';
import { identify } from '@/lib/addresses/index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { toPaper } from '@/lib/paper.ts';
import { asSender, type Library } from '../service/as-sender.ts';

/** One call of the library service. */
export type Operation = (library: Library) => Promise<{ change?: number }>;

const IDS = ['arXiv:2601.00001', 'arXiv:2601.00002', '10.1000/x', '10.1000/y'];
const PAGES = ['https://arxiv.org/list/cs.CL/recent', 'https://papers.example.org/list'];

/** The service of a library, asked by the extension's own pages. */
export function libraryOf(db: OffprintDb, from = 0, step = 1): Library {
  return asSender(serviceOf(db, from, step));
}

/**
 * A service whose clock advances by `step` ms per change.
 *
 * @param from ms since 1970 UTC, before the first change.
 */
export function serviceOf(db: OffprintDb, from = 0, step = 1): LibraryService {
  let time = from;
  const noTable = () => Promise.reject(new Error('no table'));
  return createLibraryService({
    db,
    identify,
    relations: createRelations(db, noTable),
    now: () => (time += step),
  });
}

const papers = fc
  .record({
    title: fc.constantFrom(
      'Beavers of the northern seas',
      'One title',
      'Another title',
      'A third title',
      'Buy cheap otters from our web shop',
    ),
    abstract: fc.constantFrom('', 'It is short.', 'It is a little longer.'),
    ids: fc.subarray(IDS, { minLength: 1 }),
    authors: fc.constantFrom(
      [],
      ['García Márquez, Gabriel', 'Fog Consortium'],
      ['Gabriel García Márquez', '…'],
      ['Eve Evil'],
    ),
    date: fc.constantFrom(undefined, '2020-05', '2020-05-03'),
    type: fc.constantFrom(undefined, 'article' as const, 'thesis' as const),
    keywords: fc.constantFrom([], ['fog', 'mist']),
  })
  .map((draft) => {
    const checked = toPaper(draft, { identify });
    return checked.ok ? checked.paper : undefined;
  });
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 });
const tags = fc.subarray(['to cite', 'read soon', '日本']);
const edits = fc.record(
  {
    addTags: tags,
    removeTags: tags,
    note: fc.constantFrom('', 'A note', 'Another *note*'),
    status: fc.constantFrom('unread', 'reading', 'read'),
    starred: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Any operation that writes to the change log. */
export const operations: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.array(papers, { minLength: 1, maxLength: 3 }), fc.constantFrom(...PAGES)).map(
      ([saved, page]): Operation =>
        (library) =>
          library.savePapers(saved, page),
    ),
  },
  fc.tuple(papers, edits, fc.constantFrom(...PAGES)).map(
    ([paper, { addTags, note, status, starred }, page]): Operation =>
      (library) =>
        library.importPapers([{ ...paper, tags: addTags, note, status, starred }], page),
  ),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.removePapers(ids),
  ),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.restorePapers(ids),
  ),
  fc.tuple(ids, edits).map(
    ([ids, edit]): Operation =>
      (library) =>
        library.annotatePapers(ids, edit),
  ),
  fc.tuple(tags, tags).map(
    ([[from = 'to cite'], [to]]): Operation =>
      (library) =>
        library.renameTag(from, to),
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('A corrected title', 'Corrected again'))
    .map(([id, title]): Operation => async (library) => {
      try {
        return await library.correctPaper(id, { title });
      } catch {
        // There is no such paper.
        return {};
      }
    }),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.joinPapers(ids),
  ),
  ids.map(
    ([id]): Operation =>
      (library) =>
        library.splitPaper(id),
  ),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.markDistinct(ids),
  ),
);

/** Everything the user would miss: rows, ids and bin, without edit times, which undoing leaves behind. */
export async function stateOf(db: OffprintDb): Promise<unknown> {
  const [rows, aliases, bin] = await Promise.all([
    db.papers.toArray(),
    db.aliases.toArray(),
    db.bin.toArray(),
  ]);
  const untimed = ({ edited: _edited, ...row }: (typeof rows)[number]) =>
    Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    rows: rows.map(untimed),
    aliases,
    bin: bin.map(({ id, paper }) => ({ id, paper: untimed(paper) })),
  };
}
