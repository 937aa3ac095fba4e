/**
 * When two descriptions are of one paper: ids decide, titles only where they say something and nothing
 * contradicts.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradiction, type ComparedPaper, isSamePaper, titleKey } from '@/lib/identity/same-paper.ts';
import { standInId } from '@/lib/identity/stand-in.ts';
import { isDistinctive, titleText } from '@/lib/identity/title.ts';
import { people } from '@/tests/lib/people.ts';

const key = (title: string, author: string) => titleKey({ title, authors: people(author) });

describe('titleKey', () => {
  const known = key('On the $\\ell_1$ norm of naïve estimators', 'Erdős, Pál');

  it.each([
    ['On the ℓ₁ norm of naive estimators.', 'Paul Erdos'],
    ['On the l1 Norm of Na\\"{\\i}ve Estimators', 'P. Erd\\H{o}s'],
    ['On  the ℓ1-norm of “naïve” estimators', 'Erdős P'],
  ])('is the same for %s by %s', (title, author) => {
    expect(key(title, author)).toBe(known);
  });

  it('reads Greek letters by name, and umlauts in both spellings', () => {
    const [a, b, c] = ['β-VAE', '$\\beta$-VAE', 'beta-VAE'].map((t) => key(`${t} learns concepts`, 'A Doe'));
    expect([b, c]).toEqual([a, a]);
    expect(key('A title of some length', 'Müller, J.')).toBe(key('A title of some length', 'Jörg Mueller'));
  });

  it.each([
    ['On the $\\ell_2$ norm of naïve estimators', 'Erdős, Pál'],
    ['On the $\\ell_1$ norm of naïve estimators', 'Turán, Pál'],
  ])('differs for %s by %s', (title, author) => {
    expect(key(title, author)).not.toBe(known);
  });
});

describe('the signs of a title', () => {
  it.each([
    ['Search for $K^+$ decays', 'Search for $K^-$ decays'],
    ['Search for K+ decays', 'Search for K- decays'],
    ['Search for K⁺ decays', 'Search for K⁻ decays'],
    ['Lifetimes of Σ<sup>+</sup>', 'Lifetimes of Σ<sup>-</sup>'],
    ['Transport of Na+ ions', 'Transport of Na ions'],
    ['Memory safety in C++', 'Memory safety in C#'],
    ['Memory safety in C', 'Memory safety in C++'],
    ['Planning with A* search', 'Planning with A search'],
    ['If P ≠ NP, then', 'If P = NP, then'],
    ['Bounds for $x^{-1}$', 'Bounds for $x^{1}$'],
    ['At −1 V', 'At 1 V'],
    ['Version 2.0 of it', 'Version 20 of it'],
    ['Synthesis of (+)-limonene', 'Synthesis of (-)-limonene'],
    ['Results with p < 0.05', 'Results with p > 0.05'],
    ['Models for $\\Delta>0$', 'Models for $\\Delta<0$'],
    ['Dimensions ≤ 3', 'Dimensions ≥ 3'],
    ['Maps A × B', 'Maps A ∘ B'],
    ['Sets A ∪ B', 'Sets A ∩ B'],
    ['A rise of 5%', 'A rise of 5‰'],
    ['From X → Y', 'From X ← Y'],
    ['Masses of the X boson', "Masses of the X' boson"],
    ['Decays of $\\bar\\Lambda$', 'Decays of $\\Lambda$'],
    ['Mixing of $D^0$-$\\bar D^0$', 'Mixing of $D^0$-$D^0$'],
    ['ประวัติของข้าวในเอเชีย', 'ประวัติของข่าวในเอเชีย'],
    ['हिन्दी साहित्य का इतिहास', 'हिन्दू साहित्य का इतिहास'],
    ['கலை வரலாறு', 'கொலை வரலாறு'],
  ])('tell %s from %s', (one, other) => {
    expect(titleText(one)).not.toBe(titleText(other));
  });

  it.each([
    ['Search for $K^+$ decays', 'Search for K⁺ decays', 'Search for K+ decays', 'Search for $K^{+}$ decays'],
    ['Search for $K^-$ decays', 'Search for K⁻ decays', 'Search for K− decays', 'Search for $K^{-}$ decays'],
    ['Pre-training of models', 'Pretraining of models', 'Pre‐training of models'],
    ['A title: its end', 'A title – its end', 'A title—its end'],
    ['COVID-19 in the city', 'COVID‑19 in the city'],
    [
      'Results with $p<0.05$',
      'Results with p < 0.05',
      'Results with <i>p</i>&lt;0.05',
      'Results with $p \\lt 0.05$',
    ],
    ['Dimensions ≤ 3', 'Dimensions $\\leq$ 3', 'Dimensions <= 3'],
    ['Kernels of 3 × 3', 'Kernels of 3x3', 'Kernels of $3\\times 3$'],
    ['Decays of $\\bar\\Lambda$', 'Decays of Λ̄', 'Decays of $\\bar{\\Lambda}$'],
    ["The 5' UTR of genes", 'The 5′ UTR of genes', 'The 5’ UTR of genes'],
    ['From X → Y', 'From $X \\to Y$', 'From X -> Y', 'From $X\\rightarrow Y$'],
    ["The authors' views", 'The authors’ views', 'The authors views'],
    ['A rise of 5%', 'A rise of 5\\%', 'A rise of 5 percent'],
    ['Emission of CO2', 'Emission of CO<sub>2</sub>', 'Emission of CO₂', 'Emission of $CO_2$'],
    ['Māori land and its owners', 'Maori land and its owners'],
    ['شَرح كتاب الجبر', 'شرح كتاب الجبر'],
  ])('and those of typesetting do not tell %s and its like', (one, ...others) => {
    expect(others.map(titleText)).toEqual(others.map(() => titleText(one)));
  });
});

describe('a title says something', () => {
  it.each([
    'Attention is all you need',
    'Auto-Encoding Variational Bayes',
    'Editorial policies and the spread of false claims',
    'Clinical trials of otters',
    'Response of coral reefs to warming',
    'Corrections to scaling in the Ising model',
    'Prefaces in the age of print',
    'A review of reviews in glaciology',
    '注意力机制综述',
    'Introduction to the theory of neural computation',
  ])('when it is %s', (title) => {
    expect(isDistinctive(title)).toBe(true);
  });

  it.each([
    'Editorial',
    'Guest Editorial',
    'Guest Editorial: Introduction to the Special Issue',
    'Introduction',
    'INTRODUCTION AND OVERVIEW',
    'Letter to the Editor',
    'Letters to the editors',
    'Annual report 2020',
    'Annual Report of the Treasurer for 2019–2020',
    'Chapter 12',
    'Results and Discussion',
    'Message from the Program Chairs',
    'Table of Contents',
    'List of reviewers, volume 12',
    'Front matter',
    'Acknowledgements',
    'Reply to comments',
    'Corrigendum',
    'Book Reviews',
    'Vorwort der Herausgeber',
    'Calendar of Events, March 2021',
    'Subject index',
    'Author Correction: Fog dynamics in alpine lakes',
    'Fog dynamics in alpine lakes (Erratum)',
    'Keyword Index',
    'Forthcoming events',
    'Instructions for authors',
    'Guide for Authors',
    'Aims and Scope',
    'Graphical abstract',
    'Images in clinical medicine',
    'Editorial: Special Issue on Machine Learning',
    'Editorial – Fog in the Alps',
    'Guest Editorial: Fog in the Alps',
    'Preface: Fog in the Alps',
  ])('but not when it is %s', (title) => {
    expect(isDistinctive(title)).toBe(false);
  });
});

describe('a stand-in for an id', () => {
  it('is made of title and author where the title says something, else of the address', () => {
    expect(standInId('Sparse codes of thought', 'Pál Erdős', 'https://x.example/1')).toMatch(
      /^title:[0-9a-z]+:erdos$/,
    );
    expect(standInId('Guest Editorial', 'Y. Zhang', 'https://x.example/1')).toBe('url:https://x.example/1');
    expect(standInId('Preface', undefined, undefined)).toBeUndefined();
  });
});

const doe = { title: 'Machine learning in medicine: a review', authors: people('Jane Doe'), ids: [] };

const sameAuthor = [
  ['Jane Doe', 'Jane A. Doe'],
  ['Alex Doe', 'Alexander Doe'],
  ['Min-su Kim', 'Minsu Kim'],
  ['Min-su Kim', 'Kim M.-S.'],
  ['Jörg Müller', 'Joerg Mueller'],
  ['Jean-Pierre Doe', 'J.-P. Doe'],
  ['Martin King Jr.', 'Martin King'],
  ['Martin King III', 'Martin King 3rd'],
  ['Yu. Ivanov', 'Yuri Ivanov'],
  ['王伟', '王伟'],
  ['The ATLAS Collaboration', 'ATLAS Collaboration'],
  ['World Health Organization', 'World Health Organization'],
] as const;

const otherAuthor = [
  ['Wei Wang', 'Wen Wang'],
  ['Wei Wang', 'Weiming Wang'],
  ['Jun Li', 'Jing Li'],
  ['Min-su Kim', 'Min-ho Kim'],
  ['John A. Smith', 'John B. Smith'],
  ['Smith JA', 'Smith JB'],
  ['王伟', '王伟明'],
  ['Martin King Jr.', 'Martin King Sr.'],
  ['ATLAS Collaboration', 'CMS Collaboration'],
  ['University of Fog', 'Institute of Fog'],
  ['World Health Organization', 'Food and Agriculture Organization'],
] as const;

describe('two descriptions', () => {
  it.each<[string, ComparedPaper, ComparedPaper]>([
    ['a DOI and an arXiv id', { ...doe, ids: ['arxiv:2101.00001'] }, { ...doe, ids: ['doi:10.1000/a'] }],
    ['years two apart', { ...doe, year: 2019 }, { ...doe, year: 2021 }],
    [
      'an id in common and nothing else',
      { ...doe, ids: ['doi:10.1000/a'] },
      { title: 'X', authors: [], ids: ['doi:10.1000/a'] },
    ],
    ['a name with an initial and one without', { ...doe, authors: people('Doe J') }, doe],
    ...[
      ['Bounds on x^2 in the plane', 'Bounds on x2 in the plane'],
      ['Bounds on x₂ in the plane', 'Bounds on x2 in the plane'],
      ['Nghiên cứu cây dừa ở miền Nam', 'Nghien cuu cay dua o mien Nam'],
      ['Ångström scale naïveté in façades', 'Angstrom scale naivete in facades'],
    ].map(([a = '', b = '']): [string, ComparedPaper, ComparedPaper] => [
      `${a} and ${b}`,
      { ...doe, title: a },
      { ...doe, title: b },
    ]),
    ...sameAuthor.map(([a, b]): [string, ComparedPaper, ComparedPaper] => [
      `${a} and ${b}`,
      { ...doe, authors: people(a) },
      { ...doe, authors: people(b) },
    ]),
  ])('are one paper: %s', (_, a, b) => {
    expect(isSamePaper(a, b)).toBe(true);
  });

  it.each<[string, ComparedPaper, ComparedPaper]>([
    ['DOIs that differ', { ...doe, ids: ['doi:10.1000/x1'] }, { ...doe, ids: ['doi:10.1000/x2'] }],
    ['years three apart', { ...doe, year: 2018 }, { ...doe, year: 2021 }],
    ['another first author', doe, { ...doe, authors: people('Rita Roe') }],
    ['another initial', { ...doe, authors: people('Y. Zhang') }, { ...doe, authors: people('Q. Zhang') }],
    [
      'a title that says nothing',
      { ...doe, title: 'Letter to the Editor' },
      { ...doe, title: 'Letter to the Editor' },
    ],
    ['no author', { ...doe, authors: [] }, { ...doe, authors: [] }],
    ...[
      ['Bounds on x^2 in the plane', 'Bounds on x_2 in the plane'],
      ['Bounds on x² in the plane', 'Bounds on x₂ in the plane'],
      ['Bounds on x<sup>2</sup> in the plane', 'Bounds on $x_{2}$ in the plane'],
      ['Nghiên cứu cây dừa ở miền Nam', 'Nghiên cứu cây dứa ở miền Nam'],
    ].map(([a = '', b = '']): [string, ComparedPaper, ComparedPaper] => [
      `${a} and ${b}`,
      { ...doe, title: a },
      { ...doe, title: b },
    ]),
    ...otherAuthor.map(([a, b]): [string, ComparedPaper, ComparedPaper] => [
      `${a} and ${b}`,
      { ...doe, authors: people(a) },
      { ...doe, authors: people(b) },
    ]),
    [
      'suffixes in the family name, as older records have them',
      { ...doe, authors: [{ family: 'Smith Jr', given: 'John' }] },
      { ...doe, authors: [{ family: 'Doe Jr', given: 'Jane' }] },
    ],
    [
      'the stand-in alone',
      { ...doe, ids: ['title:1:doe'], year: 2000 },
      { ...doe, ids: ['title:1:doe'], year: 2009 },
    ],
  ])('are two papers: %s', (_, a, b) => {
    expect(isSamePaper(a, b)).toBe(false);
  });
});

const described = fc.record({
  title: fc.constantFrom(
    'Machine learning in medicine',
    'Search for $K^+$ decays',
    'Search for $K^-$ decays',
    'Editorial',
  ),
  authors: fc.subarray(people('Jane Doe', 'Roe, Rita', 'Doe Q'), { maxLength: 2 }),
  ids: fc.subarray(['arxiv:2101.00001', 'arxiv:2101.00002', 'doi:10.1/a', 'doi:10.1/b', 'title:1:doe']),
  year: fc.option(fc.integer({ min: 2015, max: 2022 }), { nil: undefined }),
});

describe('identity', () => {
  it('is reflexive and symmetric', () => {
    fc.assert(
      fc.property(described, described, (a, b) => {
        expect(isSamePaper(a, a)).toBe(true);
        expect(isSamePaper(a, b)).toBe(isSamePaper(b, a));
        expect(contradiction(a, b) === undefined).toBe(contradiction(b, a) === undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never contradicts strong ids: without one in common, none of a common scheme', () => {
    fc.assert(
      fc.property(described, described, (a, b) => {
        if (a === b || !isSamePaper(a, b)) return;
        const strong = (paper: ComparedPaper) => paper.ids.filter((id) => !id.startsWith('title:'));
        const shared = strong(a).some((id) => strong(b).includes(id));
        const schemes = (paper: ComparedPaper) => new Set(strong(paper).map((id) => id.split(':')[0]));
        expect(shared || [...schemes(a)].every((scheme) => !schemes(b).has(scheme))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
