/** Learns to tell texts from examples. */
import { describe, expect, it } from 'vitest';
import { titleFeatures } from '@/lib/classifiers/features.ts';
import { createClassifiers } from '@/lib/classifiers/text-classifiers.ts';
import { createRandom } from '../random.ts';
import { type Example, fitLinearModel } from './linear-model.ts';
import { makeOtherText, OTHER_KINDS } from './other-texts.ts';
import { reportClassifier } from './report-classifier.ts';

const WORDS = ['otters', 'rivers', 'lanterns', 'hedges', 'tides', 'kites'];
const example = (i: number): Example => {
  const isPositive = i % 2 === 0;
  const [first, second] = [WORDS[i % 6], WORDS[(i * 5 + 1) % 6]];
  return {
    text: isPositive ? `On ${first} and ${second}` : `Buy ${first}, ${second}`,
    isPositive,
    kind: 'x',
  };
};
const examples = Array.from({ length: 200 }, (_, i) => example(i));

describe('a linear model', () => {
  const model = fitLinearModel(examples, examples, titleFeatures, 500);

  it('tells the examples it was fitted to, by chances', () => {
    const { title } = createClassifiers(model, model);
    expect(title('On kites and hedges')).toBeGreaterThan(0.95);
    expect(title('Buy kites, hedges')).toBeLessThan(0.05);
    expect(reportClassifier(examples, title)).toMatchObject({ accuracy: 1, kinds: { x: 1 } });
  });

  it('is the same for the same examples', () => {
    expect(fitLinearModel(examples, examples, titleFeatures, 500)).toEqual(model);
  });
});

describe('a report on a classifier', () => {
  it('says how often it is right, by kind, and how far its chances are from what is', () => {
    const judged = [
      { text: 'a', isPositive: true, kind: 'one' },
      { text: 'b', isPositive: false, kind: 'one' },
      { text: 'c', isPositive: true, kind: 'two' },
      { text: 'd', isPositive: true, kind: 'two' },
    ];
    expect(reportClassifier(judged, () => 0.75)).toEqual({
      examples: 4,
      accuracy: 0.75,
      calibrationError: 0,
      kinds: { one: 0.5, two: 1 },
    });
  });
});

it('every kind of other text can be made', () => {
  const random = createRandom(1);
  for (const kind of OTHER_KINDS)
    for (let i = 0; i < 200; i++) expect(makeOtherText(kind, random)).toMatch(/^[^{}]{3,}$/);
});
