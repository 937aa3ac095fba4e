/** Fits a logistic regression by Newton's method, with a ridge penalty on standardised features. */

/** Of the likelihood, for each example: enough that features which say the same share their weight. */
const RIDGE = 1e-3;
const STEPS = 30;
const PRECISION = 1e-8;

/**
 * @param rows the features of each example, the constant 1 first.
 * @param labels whether each example is positive.
 * @returns the weight of each feature as it is given, not standardised.
 */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[]): number[] {
  const width = rows[0]?.length ?? 0;
  const { means, deviations, standardised } = standardise(rows, width);
  let weights = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const change = newtonStep(standardised, labels, weights);
    weights = weights.map((weight, j) => weight + (change[j] ?? 0));
    if (Math.max(...change.map(Math.abs)) < PRECISION) break;
  }
  const raw = Array.from(weights, (weight, j) => weight / (deviations[j] ?? 1));
  const shift = raw.reduce((sum, weight, j) => (j === 0 ? sum : sum + weight * (means[j] ?? 0)), 0);
  return raw.map((weight, j) => (j === 0 ? weight - shift : weight));
}

function standardise(rows: readonly (readonly number[])[], width: number) {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width).fill(1);
  for (let j = 1; j < width; j++) {
    const mean = rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[j] ?? 0) - mean) ** 2, 0) / rows.length;
    means[j] = mean;
    // A feature that never changes says nothing.
    deviations[j] = variance > 1e-12 ? Math.sqrt(variance) : Infinity;
  }
  const standardised = rows.map((row) =>
    Float64Array.from(row, (value, j) => (value - (means[j] ?? 0)) / (deviations[j] ?? 1)),
  );
  return { means, deviations, standardised };
}

/** The change of the weights that maximises a quadratic approximation of the penalised likelihood. */
function newtonStep(
  rows: readonly Float64Array[],
  labels: readonly boolean[],
  weights: Float64Array,
): number[] {
  const width = weights.length;
  const system = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (const [i, row] of rows.entries()) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (row[j] ?? 0) * (weights[j] ?? 0);
    const chance = 1 / (1 + Math.exp(-sum));
    const error = (labels[i] ? 1 : 0) - chance;
    for (const [j, equation] of system.entries()) {
      const value = row[j] ?? 0;
      const curvature = chance * (1 - chance) * value;
      for (let k = 0; k < width; k++) equation[k] = (equation[k] ?? 0) + curvature * (row[k] ?? 0);
      equation[width] = (equation[width] ?? 0) + error * value;
    }
  }
  for (const [j, equation] of system.entries()) {
    const ridge = j === 0 ? PRECISION : RIDGE * rows.length;
    equation[j] = (equation[j] ?? 0) + ridge;
    equation[width] = (equation[width] ?? 0) - (j === 0 ? 0 : ridge * (weights[j] ?? 0));
  }
  return solve(system);
}

/** Gauss-Jordan elimination of [A | b] with a positive definite A, which needs no pivoting. */
function solve(system: Float64Array[]): number[] {
  const width = system.length;
  for (const [i, pivot] of system.entries())
    for (const [j, row] of system.entries()) {
      if (i === j) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k <= width; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  return system.map((row, i) => (row[width] ?? 0) / (row[i] ?? 1));
}
