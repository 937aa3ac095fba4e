/** Titles as they are compared: main titles, shared words, numbering, notices, raised and lowered digits. */
import { describe, expect, it } from 'vitest';
import {
  differInMarks,
  differInScripts,
  isDistinctive,
  isNotice,
  isNumbering,
  mainTitle,
  shareTitleWords,
  titleWords,
} from '@/lib/identity/title.ts';

it.each([
  ['Neural tangent kernels: a study', 'Neural tangent kernels'],
  ['Neural tangent kernels – a study', 'Neural tangent kernels'],
  ['Neural tangent kernels (Extended version)', 'Neural tangent kernels'],
  ['Neural tangent kernels [preprint]', 'Neural tangent kernels'],
  ['What do otters know? A study', 'What do otters know'],
  ['湖中雾的形成与消散研究：综述', '湖中雾的形成与消散研究'],
  ['Neural tangent kernels', undefined],
  ['Kernels: a study', undefined],
  ['Pre-training of language models', undefined],
])('the main title of %s is %s', (title, main) => {
  expect(mainTitle(title)).toBe(main);
});

describe('the share of the shorter title’s words that the other has', () => {
  it.each([
    ['Sparse codes of thought', 'Sparse codes of speech', 2 / 3],
    ['Fog in lakes', 'Fog in lakes of the northern alps', 1],
    ['Fog in lakes of the northern alps', 'Fog in lakes', 1],
    ['Fog in lakes', 'Ice on rivers', 0],
  ])('%s and %s: %d', (a, b, share) => {
    expect(shareTitleWords(a, b)).toBeCloseTo(share);
  });

  it.each([
    ['Теория чисел и её применения', 'Number theory and its uses'],
    ['Part 2', 'Fog in lakes'],
    ['Fog in lakes', 'Part 2'],
  ])('is unknown for %s and %s', (a, b) => {
    expect(shareTitleWords(a, b)).toBeUndefined();
  });
});

it('has signs as words, and each Chinese character as one', () => {
  expect(titleWords('Search for $K^+$ decays')).toEqual(['search', 'for', 'k', 'plus', 'decays']);
  expect(titleWords('湖中雾')).toEqual(['湖', '中', '雾']);
});

it.each(['2020', '2nd', 'iv', 'x', '一', 'third', 'may', 'plus'])(
  '%s numbers the papers of a series',
  (w) => {
    expect(isNumbering(w)).toBe(true);
  },
);

it.each(['otter', 'ivy', '2d', 'и', 'x2'])('%s does not', (word) => {
  expect(isNumbering(word)).toBe(false);
});

it.each(['Erratum: fog', 'Author Correction: fog', 'Fog in lakes (Erratum)', ' Reply to Roe'])(
  '%s is a notice',
  (title) => {
    expect(isNotice(title)).toBe(true);
  },
);

it('what only speaks of errors is no notice', () => {
  expect(isNotice('Fog corrections in lidar')).toBe(false);
});

it('asks as much of a title in Chinese as of six characters, and of a notice as of three words', () => {
  expect(isDistinctive('大语言模型')).toBe(false);
  expect(isDistinctive('湖中雾的形成')).toBe(true);
  expect(isDistinctive('Reply to the otters')).toBe(false);
  expect(isDistinctive('Reply to the otters of northern lakes')).toBe(true);
});

it.each([
  ['x^2', 'x_2', true],
  ['x_2', 'x^2', true],
  ['x²', 'x₂', true],
  ['x^9', 'x_9', true],
  ['x^{0}', 'x<sub>0</sub>', true],
  ['x^2', 'x²', false],
  ['x2', 'x_2', false],
  ['x', 'x_2', false],
])('raised and lowered digits: %s and %s differ: %s', (a, b, differ) => {
  expect(differInScripts(a, b)).toBe(differ);
  expect(differInMarks(a, b)).toBe(differ);
});

it.each([
  ['cây dừa', 'cây dứa', true],
  ['Cây dừa!', 'cây dừa', false],
  ['cây dừa', 'cay dua', false],
  ['cay dua', 'cây dừa', false],
])('tones: %s and %s differ: %s', (a, b, differ) => {
  expect(differInMarks(a, b)).toBe(differ);
});
