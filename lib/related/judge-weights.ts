/**
 * The weights of the judge, in the order of `judgeFeatures`; computed by
 * `npm run -s train:judge -- CORPUS.jsonl.gz`.
 */
import type { JudgeWeights } from './judge.ts';

/** With and without the background table. */
export const JUDGE_WEIGHTS: { table: JudgeWeights; noTable: JudgeWeights } = {
  table: [
    -0.4327, -0.125, 1.2876, -0.4244, 0.3867, 0.1308, -1.3374, -0.9556, 0.2591, -0.074, -0.309, 0.063, 0.166,
    -0.2704, -0.0143, 0.0395, 0.1623, -0.0302, 0.1163, 0.9654, 3.531, -4.2701, 1.2169,
  ],
  noTable: [
    -3.1019, 0.0606, 0.2899, 0.0402, 0.1587, -0.0328, -0.2662, -0.432, 0.2769, -0.2226, -0.2322, -0.0547,
    0.0512, -0.1906, 0.032, -0.0338, -0.0345, 0.009, -0.3361, 0.5336, 0.9402, 0, 0,
  ],
};
