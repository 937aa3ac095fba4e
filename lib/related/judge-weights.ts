/**
 * The weights of the judge, in the order of `judgeFeatures`; computed by
 * `npm run -s train:judge -- CORPUS.jsonl.gz`.
 */
import type { JudgeWeights } from './judge.ts';

/** With and without the background table. */
export const JUDGE_WEIGHTS: { table: JudgeWeights; noTable: JudgeWeights } = {
  table: [
    -2.7909, 0.9172, 0.4443, -0.3791, 0.7498, 0.963, 0.4782, 0.0454, -0.5264, -0.1436, 0.1005, 0.039, 0.0024,
    1.5382, -0.4893, -0.0444, -0.0784, 0.2086, 7.3878, -7.2532, 1.2593,
  ],
  noTable: [
    -4.1497, 0.0572, 0.2002, -0.0299, 0.1237, -0.2046, 0.5248, 0.2762, -0.4239, 0.065, 0.1898, 0.029, -0.0653,
    1.537, -0.0176, -0.0121, -0.0474, 0.2448, 1.143, 0, 0,
  ],
};
