/** The text classifiers as they are shipped, and the file that they are in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFeatures, titleFeatures } from '@/lib/classifiers/features.ts';
import {
  createClassifiers,
  decodeClassifiers,
  encodeClassifiers,
  type LinearModel,
} from '@/lib/classifiers/text-classifiers.ts';
import { readClassifiers } from '../../commands/text-classifiers.ts';

const shipped = readClassifiers();

describe('the shipped classifiers', () => {
  it.each([
    'Sparse attention for long documents in low-resource languages',
    'On the Convergence of Stochastic Gradient Methods with Delayed Updates',
    'Magnetic Properties of Thin Films under Strain',
    'A Bayesian Model of Word Learning in Noisy Environments.',
  ])('take a title for one: %s', (title) => {
    expect(shipped.title(title)).toBeGreaterThan(0.8);
  });

  it.each([
    'Ten ways to clean your bicycle',
    'Easy lemon cake with almonds',
    'Proceedings of the 12th International Conference on Sensing',
    'We then show that the method is faster on all of the data.',
    'Department of Geology, University of Hull',
    'Registration and coffee',
  ])('take no other text for a title: %s', (text) => {
    expect(shipped.title(text)).toBeLessThan(0.5);
  });

  it.each(['Ana Lindqvist', 'J. R. Okonkwo', 'Zhao Wenbo', 'María del Carmen Ruiz', 'Patel, S.'])(
    'take a person for one: %s',
    (name) => {
      expect(shipped.person(name)).toBeGreaterThan(0.8);
    },
  );

  it.each(['Machine Learning', 'University of Hull', 'Call for Papers', 'Optical Sensors', 'Session Two'])(
    'take nobody for a person: %s',
    (text) => {
      expect(shipped.person(text)).toBeLessThan(0.3);
    },
  );

  it('say nothing of letters that they have not seen', () => {
    expect(['基于图的学习方法', 'Методы обучения', '学習'].map(shipped.title)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(['王伟', 'Иван Петров', '김민준', '…'].map(shipped.person)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});

describe('the file of the classifiers', () => {
  const model = fc.record({
    weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: 40 }),
    scale: fc.float({ min: Math.fround(0.001), max: 1, noNaN: true }),
    bias: fc.float({ min: -5, max: 5, noNaN: true }),
  });
  const toModel = ({ weights, scale, bias }: { weights: number[]; scale: number; bias: number }) =>
    ({ weights: Int8Array.from(weights), scale, bias }) satisfies LinearModel;

  it('is read as it was written', () => {
    fc.assert(
      fc.property(model, model, fc.string(), (title, person, text) => {
        const read = decodeClassifiers(encodeClassifiers([toModel(title), toModel(person)]).buffer);
        const written = createClassifiers(toModel(title), toModel(person));
        expect(read?.title(text)).toBe(written.title(text));
        expect(read?.person(text)).toBe(written.person(text));
      }),
    );
  });

  it('is refused where it is cut short or something else', () => {
    const whole = encodeClassifiers([
      { weights: Int8Array.of(1, 2, 3), scale: 1, bias: 0 },
      { weights: Int8Array.of(4), scale: 1, bias: 0 },
    ]);
    for (let length = 0; length < whole.length; length++)
      expect(decodeClassifiers(whole.slice(0, length).buffer)).toBeUndefined();
    expect(decodeClassifiers(Uint8Array.from(whole, (byte) => byte ^ 1).buffer)).toBeUndefined();
    expect(decodeClassifiers(whole.buffer)).toBeDefined();
  });
});

it('features are distinct buckets within bounds, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      for (const features of [titleFeatures(text, 97), nameFeatures(text, 97)]) {
        expect(new Set(features).size).toBe(features.length);
        expect(features.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < 97)).toBe(true);
      }
    }),
  );
});
