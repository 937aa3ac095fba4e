/** Tests of the logistic regression. */
import { expect, it } from 'vitest';
import { createRandom } from '@/tests/random.ts';
import { fitLogistic } from './logistic-regression.ts';

it('finds the weights by which labels were drawn', () => {
  const random = createRandom(3);
  const rows = Array.from({ length: 20_000 }, () => [1, 4 * random() - 2, 10 + random()]);
  const labels = rows.map(([, x = 0, y = 0]) => random() < 1 / (1 + Math.exp(-(2 * x - (y - 10) - 0.5))));
  const [constant = 0, first = 0, second = 0] = fitLogistic(rows, labels);
  expect(first).toBeCloseTo(2, 0);
  expect(second).toBeCloseTo(-1, 0);
  // Of the middle of the second feature, as the weights of both are shrunk a little.
  expect(constant + 10.5 * second).toBeCloseTo(-1, 0);
});

it('gives no weight to a feature that never changes', () => {
  const rows = [
    [1, 5, 0],
    [1, 5, 1],
    [1, 5, 0],
    [1, 5, 1],
  ];
  expect(fitLogistic(rows, [false, true, true, true])[1]).toBe(0);
});
