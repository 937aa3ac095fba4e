/** Which papers are offered as one, and that none of them is missed by comparing few. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '@/lib/library/likeness.ts';
import { titleParts } from '@/lib/library/title-parts.ts';
import { people } from '@/tests/lib/people.ts';

type Compared = Parameters<typeof likeness>[0];

const LONG = 'Sparse autoencoders find interpretable features in language models';
const paper = (title: string, more: Partial<Compared> = {}): Compared => ({
  title,
  authors: people('Jane Doe', 'Rita Roe'),
  ids: [],
  ...more,
});

const offered: [string, Compared, Compared][] = [
  ['a subtitle dropped', paper(`${LONG}: a study of scale`), paper(LONG)],
  ['a subtitle after a dash', paper(`${LONG} – a study of scale`), paper(LONG)],
  ['one typing error in a short title', paper('Neural tangent kernels'), paper('Neural tangant kernels')],
  ['a word left out', paper(LONG), paper(LONG.replace('interpretable ', ''))],
  ['a word added at the end', paper(LONG), paper(`${LONG}, revisited`)],
  [
    'a preprint of 2016 and a journal of 2019, with authors in another order',
    paper(LONG, { year: 2016, ids: ['arxiv:1601.00001'] }),
    paper(LONG, { year: 2019, ids: ['doi:10.1000/a'], authors: people('Rita Roe', 'Jane Doe') }),
  ],
  [
    'umlauts in two spellings',
    paper('Grüße aus Düsseldorf am Rhein'),
    paper('Gruesse aus Duesseldorf am Rhein'),
  ],
  [
    'names in two spellings',
    paper(LONG, { authors: people('Jörg Müller') }),
    paper(LONG, { authors: people('J. Mueller') }),
  ],
  ['one without authors', paper(LONG), paper(LONG, { authors: [] })],
  ['a joined word', paper('On pre training of language models'), paper('On pretraining of language models')],
  [
    'a yearly series of equal titles',
    paper(LONG, { ids: ['doi:10.1000/x1'], year: 2009 }),
    paper(LONG, { ids: ['doi:10.1000/x2'], year: 2010 }),
  ],
  ...[
    ['Nagy János', 'János Nagy'],
    ['Nguyen Van An', 'Nguyen, Van An'],
    ['Muller-Schmidt, J.', 'Müller Schmidt, J.'],
    ['al-Khwarizmi, M.', 'Al Khwarizmi, M.'],
    ['Ødegård, K.', 'Odegaard, K.'],
    ['Петров, А.', 'Petrov, A.'],
    ['Щербак, Юлія', 'Shcherbak, Y.'],
    ['McDonald, J.', 'MacDonald, J.'],
  ].map(([one = '', other = '']): [string, Compared, Compared] => [
    `${one} and ${other}`,
    paper(LONG, { authors: people(one) }),
    paper(LONG, { authors: people(other) }),
  ]),
  [
    'an extended version',
    paper('Neural tangent kernels'),
    paper('Neural tangent kernels (Extended version)'),
  ],
  [
    'an extended abstract',
    paper('Neural tangent kernels'),
    paper('Neural tangent kernels [Extended Abstract]'),
  ],
  [
    'a mistyped Chinese title',
    paper('大型语言模型中的注意力机制研究综述'),
    paper('大型语言模型中的注意力机制研究概述'),
  ],
];

describe('two papers', () => {
  it.each(offered)('are offered as one: %s', (_, a, b) => {
    expect(likeness(a, b)).toBeDefined();
    expect(likeness(b, a)?.title).toBe(likeness(a, b)?.title);
    expect(titleParts(a).filter((part) => titleParts(b).includes(part)).length).toBeGreaterThan(0);
  });

  it.each<[string, Compared, Compared]>([
    ['an editorial', paper('Guest Editorial'), paper('Guest Editorial')],
    ['other authors', paper(LONG), paper(LONG, { authors: people('Q. Zhang') })],
    ['signs', paper('Search for $K^+$ decays in NA62 data'), paper('Search for $K^-$ decays in NA62 data')],
    ['languages', paper('Memory safety of large C++ programs'), paper('Memory safety of large C# programs')],
    ['parts', paper(`${LONG}, Part I`), paper(`${LONG}, Part II`)],
    ['editions', paper('The shared task on parsing 2019'), paper('The shared task on parsing 2020')],
    ['a correction and what it corrects', paper(`Correction to: ${LONG}`), paper(LONG)],
    ...[`${LONG} (Corrigendum)`, `${LONG} - Erratum`, `${LONG} [Retraction]`, `Berichtigung: ${LONG}`].map(
      (notice): [string, Compared, Compared] => [notice, paper(notice), paper(LONG)],
    ),
    [
      'two corrections of one paper',
      paper(`Author Correction: ${LONG}`, { ids: ['doi:10.1000/c1'] }),
      paper(`Author Correction: ${LONG}`, { ids: ['doi:10.1000/c2'] }),
    ],
    ...[
      ['Spread of the H1N1 virus in herds', 'Spread of the H5N1 virus in herds'],
      ['Dating of old wood by 13C in lakes', 'Dating of old wood by 14C in lakes'],
      ['Uptake of Fe2+ by roots of rice', 'Uptake of Fe3+ by roots of rice'],
      ['大型语言模型研究综述（一）', '大型语言模型研究综述（二）'],
      [
        'Effects of positive feedback on learning in mice',
        'Effects of negative feedback on learning in mice',
      ],
      ['Hyperthermia in small children of the north', 'Hypothermia in small children of the north'],
      ['Otters not afraid of fog in cold lakes', 'Otters afraid of fog in cold lakes'],
      ['Fog with $x^{2}$ growth in lakes', 'Fog with $x_{2}$ growth in lakes'],
      ['Stable matchings in large random markets', 'Unstable matchings in large random markets'],
    ].map(([one = '', other = '']): [string, Compared, Compared] => [one, paper(one), paper(other)]),
    ['years far apart', paper(LONG, { year: 1999 }), paper(LONG, { year: 2020 })],
    [
      'similar titles of two arXiv numbers',
      paper(LONG, { ids: ['arxiv:2101.00001'] }),
      paper(`${LONG}, revisited`, { ids: ['arxiv:2101.00002'] }),
    ],
    ['another title', paper(LONG), paper('Dense autoencoders find no features in vision models')],
  ])('are not: %s', (_, a, b) => {
    expect(likeness(a, b)).toBeUndefined();
    expect(likeness(b, a)).toBeUndefined();
  });

  it('say what they share and where they differ', () => {
    const [a, b] = [
      paper('Neural tangent kernels', { year: 2018 }),
      paper('Neural tangant kernels', { year: 2019 }),
    ];
    expect(likeness(a, b)).toEqual({
      title: 'similar',
      similarity: 0.5,
      words: { shared: ['neural', 'kernels'], a: ['tangent'], b: ['tangant'] },
      authors: ['doe', 'roe'],
      years: [2018, 2019],
      ids: [],
    });
  });
});

it('one word more, less or other never hides a likely pair', () => {
  const words = fc.uniqueArray(
    fc.constantFrom(
      'graph',
      'norm',
      'kernel',
      'tree',
      'flow',
      'proof',
      'cell',
      'spin',
      'light',
      'water',
      'stone',
    ),
    { minLength: 3, maxLength: 11 },
  );
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom('', 'extra'), (title, at, instead) => {
      const other: string[] = (title as string[]).toSpliced(
        at % title.length,
        1,
        ...(instead ? [instead] : []),
      );
      const [a, b] = [paper(title.join(' ')), paper(other.join(' '))];
      if (!likeness(a, b)) return;
      expect(titleParts(a).some((part) => titleParts(b).includes(part))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
