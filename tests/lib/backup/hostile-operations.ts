/** Operations with the nastiest values that the library takes, for the laws of backing up. */
import fc from 'fast-check';
import { LibraryError } from '@/lib/db/library-error.ts';
import type { Operation } from '../library/operations.ts';

/** Characters that are cut, composed, escaped, or stand for something in files, queries and TeX. */
const PARTS = [
  'a',
  'é',
  'e\u0301',
  '\ud83d\ude00',
  '\ud800',
  '\u202e',
  '\u200d',
  '\u00a0',
  ' ',
  '\t',
  '\n\n',
  '\r',
  '\\',
  '"',
  "'",
  '“',
  '{',
  '}',
  '$',
  '%',
  '&amp;',
  '<b>',
  '王',
  'ß',
  'ﬀ',
  '\u0000',
  '.',
  '…',
  ',',
  ';',
  ':',
  '-',
  '1',
  '٣',
  'et al.',
  'Jr.',
  '\u0958',
  '\ufb2c',
];
const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...PARTS), { maxLength }).map((parts) => parts.join(''));
const long = (length: number) =>
  fc
    .tuple(text(3), fc.constantFrom('x', 'é', '\ud83d\ude00', ' y', '\u0958 ', '\ufb2c\ud83d\ude00'), text(3))
    .map(
      ([first, part, last]) => first + part.repeat(Math.ceil(length / part.length)).slice(0, length) + last,
    );
const title = fc
  .tuple(fc.constantFrom('One', 'Another title of some length', 'Éa'), text(6))
  .map((two) => two.join(''));
const id = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((i) => `arXiv:2601.0000${i}`),
  text(4).map((end) => `10.1000/x${end}`),
  text(3).map((end) => `https://papers.example.org/p${end}`),
  fc.constantFrom('PMC123', 'https://doi.org/10.1002/(sici)1(199823)43:4<338::aid-jbm16>3.0.co;2-#', 's2:x'),
);
const fields = {
  authors: fc.array(
    fc.oneof(
      text(4),
      fc.record({ family: text(3), given: text(2), suffix: text(1), particle: text(1) }),
      fc.record({ literal: text(4) }),
    ),
    { maxLength: 3 },
  ),
  abstract: fc.oneof(text(8), long(100)),
  year: fc.constantFrom(undefined, 1399, 1400, 2020, 2200, 2201, 2020.5),
  venue: fc.oneof(text(4), long(500)),
  url: fc.oneof(
    fc.constant(''),
    text(4).map((end) => `https://arxiv.org/abs/2601.00001${end}`),
  ),
  pdfUrl: text(3).map((end) => `https://papers.example.org/${end}.pdf`),
  date: fc.constantFrom('', '2020-05', '2020-05-03', '2021-13', '1399-01'),
  type: fc.constantFrom('', 'article', 'thesis', 'x'),
  volume: text(3),
  pages: text(3),
  isbn: text(2),
  language: text(2),
  keywords: fc.array(text(3), { maxLength: 4 }),
};
const draft = fc.record(
  { title, ids: fc.array(id, { maxLength: 4 }), ...fields },
  { requiredKeys: ['title', 'ids'] },
);
const correction = fc.record({ title, ...fields }, { requiredKeys: [] });
const edit = fc.record(
  {
    addTags: fc.array(fc.oneof(text(4), long(97)), { maxLength: 3 }),
    removeTags: fc.array(text(2), { maxLength: 2 }),
    note: fc.oneof(text(8), long(63_990)),
    status: fc.constantFrom('unread', 'read'),
    starred: fc.boolean(),
  },
  { requiredKeys: [] },
);
const page = fc.oneof(
  fc.constantFrom(
    'https://arxiv.org/list',
    'http://[::1]:8080/',
    'https://papers.example.org./a?b#c',
    'https://bücher.example/ä',
  ),
  text(3).map((end) => `https://papers.example.org/${end}`),
);
const paperId = fc.integer({ min: 1, max: 5 });
const paperIds = fc.uniqueArray(paperId, { minLength: 1, maxLength: 3 });

/** One that may be refused, with nothing changed. */
function attempt(act: Operation): Operation {
  return async (library) => {
    try {
      return await act(library);
    } catch (error) {
      if (error instanceof LibraryError) return {};
      throw error;
    }
  };
}

const savings = fc.tuple(fc.array(draft, { minLength: 1, maxLength: 3 }), page).map(
  ([drafts, page]): Operation =>
    (library) =>
      library.savePapers(drafts, page, 'pending'),
);

const hostileOperations: fc.Arbitrary<Operation> = fc
  .oneof(
    { weight: 3, arbitrary: savings },
    {
      weight: 2,
      arbitrary: fc.tuple(paperIds, edit).map(
        ([ids, edit]): Operation =>
          (library) =>
            library.annotatePapers(ids, edit),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(paperId, correction).map(
        ([id, correction]): Operation =>
          (library) =>
            library.correctPaper(id, correction),
      ),
    },
    fc.tuple(paperId, draft, page).map(([id, draft, page]): Operation => async (library) => {
      await library.completePaper(id, draft, page);
      return {};
    }),
    paperIds.map(
      (ids): Operation =>
        (library) =>
          library.joinPapers(ids),
    ),
    paperId.map(
      (id): Operation =>
        (library) =>
          library.splitPaper(id),
    ),
    paperIds.map(
      (ids): Operation =>
        (library) =>
          library.markDistinct(ids),
    ),
    paperIds.map(
      (ids): Operation =>
        (library) =>
          library.removePapers(ids),
    ),
    paperIds.map(
      (ids): Operation =>
        (library) =>
          library.restorePapers(ids),
    ),
    fc.tuple(text(3), text(3)).map(
      ([from, to]): Operation =>
        (library) =>
          library.renameTag(from, to),
    ),
    fc.tuple(paperId, title).map(
      ([paper, title]): Operation =>
        (library) =>
          library.addFeedback({ kind: 'not', paper, title, weight: 0.5 }),
    ),
    text(4).map(
      (words): Operation =>
        (library) =>
          library.addFeedback({ kind: 'less', words, weight: 1 }),
    ),
    fc.integer({ min: 1, max: 12 }).map((change): Operation => async (library) => {
      await library.undoChange(change);
      return {};
    }),
  )
  .map(attempt);

/** A library of some papers, and what is done with it. */
export const hostileHistories = fc
  .tuple(
    fc.array(savings.map(attempt), { minLength: 2, maxLength: 3 }),
    fc.array(hostileOperations, { maxLength: 9 }),
  )
  .map(([first, more]) => [...first, ...more]);
