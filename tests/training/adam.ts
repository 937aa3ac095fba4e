/** The optimiser Adam (Kingma and Ba 2015), over one array of parameters. */

const DECAY = { mean: 0.9, square: 0.99 };
const EPSILON = 1e-8;

/** Returns a function that moves the parameters against a gradient, in place. */
export function createAdam(parameters: Float64Array): (gradient: Float64Array, rate: number) => void {
  const means = new Float64Array(parameters.length);
  const squares = new Float64Array(parameters.length);
  let step = 0;
  return (gradient, rate) => {
    step++;
    const meanBias = 1 - DECAY.mean ** step;
    const squareBias = 1 - DECAY.square ** step;
    for (let i = 0; i < parameters.length; i++) {
      const slope = gradient[i] ?? 0;
      const mean = DECAY.mean * (means[i] ?? 0) + (1 - DECAY.mean) * slope;
      const square = DECAY.square * (squares[i] ?? 0) + (1 - DECAY.square) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      if (mean !== 0)
        parameters[i] =
          (parameters[i] ?? 0) - (rate * (mean / meanBias)) / (Math.sqrt(square / squareBias) + EPSILON);
    }
  };
}
