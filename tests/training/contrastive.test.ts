/** Tests of training by pairs: the pairs that are drawn, the gradient, and what training does to vectors. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '@/tests/random.ts';
import { createAdam } from '@/tests/training/adam.ts';
import { addGradient, contrast, trainContrastively } from '@/tests/training/contrastive.ts';
import { lexicalCosines, lexicalVector } from '@/tests/training/lexical.ts';
import { bagOf, tokenisePaper } from '@/tests/training/tokens.ts';
import { createPairSampler, groupByAuthor, groupByBigram } from '@/tests/training/training-pairs.ts';
import { cosine } from '@/lib/related/vectors.ts';

const TERMS = ['galaxi', 'star', 'dust', 'neuron', 'brain', 'cortex'];
const NUMBERS = new Map(TERMS.map((term, number) => [term, number]));
const IDFS = TERMS.map(() => 1);

function paper(title: string, abstract = '', authors: string[] = []) {
  return { title, abstract, authors, weight: 1 };
}

describe('tokenisePaper and bagOf', () => {
  it('number the known terms in order, and count those of a title twice', () => {
    const tokens = tokenisePaper(paper('Dust of stars', 'Galaxies of unknown dust'), NUMBERS);
    expect([...tokens.title]).toEqual([2, 1]);
    expect([...tokens.abstract]).toEqual([0, -1, 2]);
    expect([...bagOf(tokens)]).toEqual([
      [2, 3],
      [1, 2],
      [0, 1],
    ]);
  });
});

describe('groupByAuthor', () => {
  it('gathers the papers of authors who have two to eight', () => {
    const many = Array.from({ length: 9 }, (_, i) => paper(`P${i}`, '', ['Busy']));
    const texts = [paper('A', '', ['Ann', 'Bob']), paper('B', '', ['Ann']), ...many];
    expect(groupByAuthor(texts).map(({ papers }) => papers)).toEqual([[0, 1]]);
  });

  it('leaves out papers of more than twelve authors', () => {
    const crowd = ['Ann', ...Array.from({ length: 12 }, (_, i) => `Author ${i}`)];
    expect(groupByAuthor([paper('A', '', crowd), paper('B', '', ['Ann'])])).toEqual([]);
  });
});

describe('groupByBigram', () => {
  it('gathers papers whose titles share two neighbouring words, which the query is to lack', () => {
    const papers = ['Star dust', 'Dust of star dust', 'Dust star'].map((title) =>
      tokenisePaper(paper(title), NUMBERS),
    );
    const groups = groupByBigram(papers);
    expect(groups.map(({ papers: members, without }) => [members, without])).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [1, 2],
        [2, 1],
      ],
    ]);
  });
});

describe('createPairSampler', () => {
  it('draws both papers of an author, the halves of an abstract, and a title with its abstract', () => {
    const texts = [
      paper('Galaxy star', 'galaxy galaxy dust star', ['Ann']),
      paper('Neuron brain', 'neuron neuron brain cortex', ['Ann']),
    ];
    const draw = createPairSampler(
      texts,
      texts.map((text) => tokenisePaper(text, NUMBERS)),
      createRandom(3),
    );
    const drawn = new Set(
      Array.from({ length: 400 }, () => {
        const pair = draw();
        return pair && [pair.query, pair.document].map((bag) => [...bag.keys()].join('')).join(' ');
      }),
    );
    // Papers of one author, with title and abstract; a title with its abstract; halves are too short here.
    expect(drawn).toContain('012 345');
    expect(drawn).toContain('01 021');
    expect([...drawn].every((pair) => pair === undefined || / /.test(pair))).toBe(true);
    expect(drawn).toContain(undefined);
  });
});

describe('lexicalCosines', () => {
  it('are the cosines of tf-idf vectors', () => {
    const [one, other] = [
      new Map([
        [0, 1],
        [1, 1],
      ]),
      new Map([
        [1, 1],
        [2, 1],
      ]),
    ];
    const vectors = [one, other].map((bag) => lexicalVector(bag, IDFS));
    const [same = NaN, half = NaN] = lexicalCosines(vectors.slice(0, 1), vectors);
    expect(same).toBeCloseTo(1, 12);
    expect(half).toBeCloseTo(0.5, 12);
  });
});

describe('contrast', () => {
  it('is ln 2 for two pairs that cannot be told apart, with slopes towards the diagonal', () => {
    const { loss, slopes } = contrast(new Float64Array(4), 2);
    expect(loss).toBeCloseTo(2 * Math.log(2) * 0.5, 12);
    expect([...slopes]).toEqual([-0.25, 0.25, 0.25, -0.25]);
  });
});

const BATCH = {
  queries: [new Map([[0, 2]]), new Map([[3, 1]])],
  documents: [
    new Map([
      [1, 1],
      [2, 3],
    ]),
    new Map([[4, 1]]),
  ],
  lexical: Float64Array.of(0.1, 0.3, 0.2, 0),
};

function startVectors(): Float64Array {
  const random = createRandom(5);
  return Float64Array.from({ length: TERMS.length * 2 }, () => random() - 0.5);
}

describe('addGradient', () => {
  it('is the slope of the loss by each number of each vector', () => {
    const vectors = startVectors();
    const gradient = new Float64Array(vectors.length);
    addGradient(BATCH, vectors, 2, gradient);
    const lossWith = (at: number, change: number) => {
      const moved = Float64Array.from(vectors, (value, i) => value + (i === at ? change : 0));
      return addGradient(BATCH, moved, 2, new Float64Array(vectors.length));
    };
    for (const [i, slope] of gradient.entries())
      expect(slope).toBeCloseTo((lossWith(i, 1e-6) - lossWith(i, -1e-6)) / 2e-6, 4);
  });
});

describe('createAdam', () => {
  it('finds the least of a bowl', () => {
    const parameters = Float64Array.of(3, -2);
    const update = createAdam(parameters);
    for (let step = 0; step < 600; step++)
      update(
        parameters.map((value) => 2 * value),
        0.05,
      );
    expect(Math.hypot(...parameters)).toBeLessThan(0.05);
  });
});

describe('trainContrastively', () => {
  const recipe = { steps: 200, batch: 2, rate: 0.1, warmUp: 5, dropout: 0, maxCosine: 0.75 };
  const pairs = [
    { query: new Map([[0, 1]]), document: new Map([[1, 1]]) },
    { query: new Map([[3, 1]]), document: new Map([[4, 1]]) },
  ];

  it('brings words of texts that belong together nearer, and others apart', () => {
    const vectors = startVectors();
    let next = 0;
    trainContrastively(vectors, 2, IDFS, () => pairs[next++ % 2], recipe, createRandom(1));
    const row = (term: number) => vectors.subarray(2 * term, 2 * term + 2);
    for (const [own, other] of [
      [1, 4],
      [4, 1],
    ] as const)
      expect(cosine(row(own - 1), row(own))).toBeGreaterThan(cosine(row(own - 1), row(other)) + 1);
  });

  it('leaves out pairs whose words say already that they belong together', () => {
    const vectors = startVectors();
    const equal = { query: new Map([[2, 1]]), document: new Map([[2, 1]]) };
    const before = [...vectors.subarray(4, 6)];
    let next = 0;
    const draw = () => [equal, ...pairs][next++ % 3];
    trainContrastively(vectors, 2, IDFS, draw, recipe, createRandom(1));
    expect([...vectors.subarray(4, 6)]).toEqual(before);
  });
});
