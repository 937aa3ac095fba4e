/** Random operations on a small library, and the state they leave. */
import fc from 'fast-check';
import { identify } from '@/lib/addresses/index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { createLibrary, type Library } from '@/lib/library/library.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { toPaper } from '@/lib/paper.ts';

/** An operation as the worker's listeners call it. */
export type Operation = (library: Library) => Promise<{ change?: number }>;

const IDS = ['arXiv:2601.00001', 'arXiv:2601.00002', '10.1000/x', '10.1000/y'];
const PAGES = ['https://arxiv.org/list/cs.CL/recent', 'https://papers.example.org/list'];

/** A library whose clock goes on by `step` ms a change. @param from ms since 1970 UTC, before the first change. */
export function libraryOf(db: OffprintDb, from = 0, step = 1): Library {
  let time = from;
  const noTable = () => Promise.reject(new Error('no table'));
  return createLibrary({ db, identify, relations: createRelations(db, noTable), now: () => (time += step) });
}

const papers = fc
  .record({
    title: fc.constantFrom('One title', 'Another title', 'A third title'),
    abstract: fc.constantFrom('', 'It is short.', 'It is a little longer.'),
    ids: fc.subarray(IDS, { minLength: 1 }),
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

/** Any operation that goes into the change log. */
export const operations: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.array(papers, { minLength: 1, maxLength: 3 }), fc.constantFrom(...PAGES)).map(
      ([saved, page]): Operation =>
        (library) =>
          library.save(saved, page),
    ),
  },
  ids.map(
    (ids): Operation =>
      (library) =>
        library.remove(ids),
  ),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.restore(ids),
  ),
  fc.tuple(ids, edits).map(
    ([ids, edit]): Operation =>
      (library) =>
        library.annotate(ids, edit),
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
        return await library.correct(id, { title });
      } catch {
        // It is not there.
        return {};
      }
    }),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.join(ids),
  ),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.part(ids),
  ),
  ids.map(
    (ids): Operation =>
      (library) =>
        library.keepApart(ids),
  ),
);

/** All that a person would miss: rows, ids and bin, without the times of changes, which taking back leaves behind. */
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
