/** Ways in which people write what they look for, and papers write it otherwise. */
import { beforeAll, describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { search, type SearchOptions } from '@/lib/search/search.ts';
import { newDb, save } from '../index/library.ts';
import { people } from '../people.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

const titles = [
  'A pretraining recipe',
  'A pre-training recipe',
  'A pre training recipe',
  'Finetuning and fine-tuning otters',
  'Multi-modal rivers',
  'Multimodal lakes',
  'Forecasting of time series',
  'Forecasting of timeseries',
  'Co-operative beavers',
  'Cooperative beavers',
  'Over-fitting a curve',
  'AlphaFold at work',
  'Alpha and omega',
  'To be or not to be: a survey',
  'Whether it is to be',
  'Statistics with R',
  'Health and the WHO',
  'ACL reports of 2020',
  'HAL and what it says',
  'The AT&T corpus',
  'At the well',
  'Floods in Düsseldorf',
  'Bridges of Duesseldorf',
  'งานวิจัยภาษาไทยสมัยใหม่',
  'Cats & dogs',
  'Dogs and cats',
  'Networks',
];
const authors: Record<string, string[]> = { 'At the well': ['J. R. R. Tolkien'], Networks: ['JRR Tolkien'] };

const papers: Omit<SavedPaper, 'seenAt'>[] = titles.map((title, i) => ({
  id: i + 1,
  title,
  abstract: '',
  authors: people(...(authors[title] ?? [])),
  ids:
    i === 0
      ? [
          'doi:10.1000/abc',
          'arxiv:2101.00001',
          'acl:N19-1423',
          'pmid:12345678',
          'pii:S0893608005800231',
          'openalex:W2741809807',
          'ads:2017NIPS..30.5998V',
          'pmlr:v97/tan19a',
          's2:0123456789abcdef0123456789abcdef01234567',
        ]
      : i === 1
        ? ['url:https://blog.example.org/fog.pdf']
        : [],
  savedAt: i,
}));

let db: OffprintDb;
beforeAll(async () => {
  db = newDb();
  await save(db, papers);
  await db.aliases.bulkPut(papers.flatMap(({ id, ids }) => ids.map((alias) => ({ alias, paper: id }))));
});

const found = async (query: string, options?: SearchOptions) =>
  (await search(db, query, { limit: 100, identify, ...options })).hits.map(({ paper }) => paper.title);

describe('compounds', () => {
  it.each(['pretraining', 'pre-training', 'pre training', 'title:pretraining', 'title:pre-training'])(
    '%s',
    async (query) => {
      for (const typing of [true, false])
        expect(await found(query, { typing })).toEqual(
          expect.arrayContaining(['A pretraining recipe', 'A pre-training recipe', 'A pre training recipe']),
        );
    },
  );

  it.each([
    ['finetuning', ['Finetuning and fine-tuning otters']],
    ['fine tuning', ['Finetuning and fine-tuning otters']],
    ['multimodal', ['Multi-modal rivers', 'Multimodal lakes']],
    ['multi modal', ['Multi-modal rivers', 'Multimodal lakes']],
    ['time series', ['Forecasting of time series', 'Forecasting of timeseries']],
    ['timeseries', ['Forecasting of time series', 'Forecasting of timeseries']],
    ['cooperative', ['Co-operative beavers', 'Cooperative beavers']],
    ['co-operative', ['Co-operative beavers', 'Cooperative beavers']],
    ['overfitting', ['Over-fitting a curve']],
  ])('%s', async (query, wanted) => {
    expect(await found(query)).toEqual(expect.arrayContaining(wanted));
  });
});

it.each(['alpha fold', 'fold', 'alphafold', 'AlphaFold', 'Alpha-Fold'])(
  '%s finds the name in camel case first',
  async (query) => {
    expect((await found(query))[0]).toBe('AlphaFold at work');
  },
);

it('does not take one part of a name in camel case for the name', async () => {
  expect(await found('AlphaFold', { typing: false })).toEqual(['AlphaFold at work']);
});

describe('small words', () => {
  it.each([
    ['to be or not to be', ['To be or not to be: a survey']],
    ['"to be or not to be"', ['To be or not to be: a survey']],
    ['R', ['Statistics with R']],
    ['r ', ['Statistics with R']],
    ['AT&T', ['The AT&T corpus']],
    ['WHO', ['Health and the WHO']],
    ['who ', ['Health and the WHO']],
  ])('%s', async (query, wanted) => {
    expect(await found(query)).toEqual(wanted);
  });

  it('are nothing where no title has them', async () => {
    expect(await search(db, 'such that ')).toMatchObject({
      total: 0,
      notes: [{ kind: 'nothing-to-find' }],
    });
  });
});

it.each([
  ['duesseldorf', ['Floods in Düsseldorf', 'Bridges of Duesseldorf']],
  ['Düsseldorf', ['Floods in Düsseldorf', 'Bridges of Duesseldorf']],
  ['ภาษาไทย', ['งานวิจัยภาษาไทยสมัยใหม่']],
  ['author:"JRR Tolkien"', ['At the well', 'Networks']],
  ['author:"J. R. R. Tolkien"', ['At the well', 'Networks']],
  ['"cats and dogs"', ['Cats & dogs']],
  ['"cats & dogs"', ['Cats & dogs']],
])('%s', async (query, wanted) => {
  expect((await found(query)).toSorted()).toEqual(wanted.toSorted());
});

describe('ids and links', () => {
  it.each([
    '10.1000/abc',
    'doi:10.1000/ABC.',
    'DOI: 10.1000/abc',
    'https://doi.org/10.1000/abc',
    'doi.org/10.1000/abc',
    'arXiv:2101.00001v2',
    '2101.00001',
    '[2101.00001]',
    'https://arxiv.org/pdf/2101.00001',
    'arxiv.org/abs/2101.00001',
    'https://arxiv-org.ezproxy.x.edu/abs/2101.00001',
    ' https://arxiv.org/abs/2101.00001 10.1000/abc ',
    'arXiv:%202101.00001',
    '10.1000%2Fabc',
    'doi = {10.1000/abc},',
    'doi=10.1000/abc',
    'eprint = {2101.00001}',
    'arXiv preprint arXiv:2101.00001',
    'arxiv 2101.00001',
    'abs/2101.00001',
    'id:2101.00001',
    'see https://arxiv.org/abs/2101.00001.',
    'A. Doe. On otters. arXiv preprint arXiv:2101.00001 [cs.CL], 2021',
    'N19-1423',
    'PMID 12345678',
    'pmid = {12345678}',
    'S0893-6080(05)80023-1',
    'S0893608005800231',
    'W2741809807',
    '2017NIPS..30.5998V',
    'v97/tan19a',
    '0123456789abcdef0123456789abcdef01234567',
  ])('%s', async (query) => {
    expect(await found(query)).toEqual(['A pretraining recipe']);
  });

  it('finds a page without an id by its address', async () => {
    expect(await found('https://blog.example.org/fog.pdf')).toEqual(['A pre-training recipe']);
  });

  it.each([
    ['10.1000/abd', 'https://doi.org/10.1000/abd'],
    ['2101.00002', 'https://arxiv.org/abs/2101.00002'],
    ['2020.acl-main.2', 'https://aclanthology.org/2020.acl-main.2/'],
    ['hal-01234568', 'https://hal.science/hal-01234568'],
    ['https://arxiv.org/abs/2101.00002', 'https://arxiv.org/abs/2101.00002'],
    ['https://blog.example.org/fig.pdf', 'https://blog.example.org/fig.pdf'],
  ])('says that %s is not saved, and corrects nothing', async (text, address) => {
    expect(await search(db, text, { identify })).toEqual({
      hits: [],
      total: 0,
      notes: [{ kind: 'not-saved', text, address }],
    });
  });

  it('does not correct numbers among words', async () => {
    expect((await search(db, '2101.00009 recipee', { identify })).corrected ?? '').not.toMatch(/2101\.00001/);
  });

  it.each([
    ['arXiv preprint arXiv:2101.00002', 'arXiv:2101.00002'],
    ['see https://arxiv.org/abs/2101.00002', 'https://arxiv.org/abs/2101.00002'],
  ])('says that the id in %s is not saved', async (query, text) => {
    const { total, notes } = await search(db, query, { identify });
    expect([total, notes]).toEqual([
      0,
      [{ kind: 'not-saved', text, address: 'https://arxiv.org/abs/2101.00002' }],
    ]);
  });

  it.each([
    'title:recipe',
    'url:recipe',
    'abc/def recipe',
    'AlphaFold: 2 recipes',
    'rivers arXiv:2101.00002',
    'otters 2020',
    'GPT-2',
  ])('takes %s for words', async (query) => {
    expect((await search(db, query, { identify })).notes.filter(({ kind }) => kind === 'not-saved')).toEqual(
      [],
    );
  });
});

describe('a pasted text', () => {
  const text =
    'We study "otters" - their dams -beavers and all - and "show that a pretraining recipe" is enough for Title: rivers';

  it('is ranked as words', async () => {
    const titles = await found(text);
    expect(titles[0]).toMatch(/^A pre[- ]?training recipe$/);
    expect(titles).toEqual(expect.arrayContaining(['Multi-modal rivers', 'Cooperative beavers']));
  });

  it('counts words in quotes more', async () => {
    const rest = 'one two three four five six seven eight nine ten eleven';
    expect((await found(`lakes "rivers" ${rest}`))[0]).toBe('Multi-modal rivers');
    expect((await found(`"lakes" rivers ${rest}`))[0]).toBe('Multimodal lakes');
  });

  it('keeps conditions that were added to it', async () => {
    expect(await found(`${text} is:read`)).toEqual([]);
  });
});
