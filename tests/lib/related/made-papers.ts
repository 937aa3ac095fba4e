/** Generates small papers for property tests, and a small background table with some of their words. */
import * as fc from 'fast-check';
import { encodeTable } from '@/tests/training/encode-table.ts';
import type { PaperText } from '@/lib/related/corpus.ts';
import { parseTable } from '@/lib/related/background-table.ts';

const WORDS =
  'saliency attribution neuron circuit probe sparse feature image language model network graph protein galaxy'.split(
    ' ',
  );

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((w) => w.join(' '));

/** A paper of one to eight words of title and up to four sentences. */
export const paper: fc.Arbitrary<PaperText> = fc.record({
  title: sentence,
  abstract: fc.array(sentence, { maxLength: 4 }).map((s) => s.join('. ')),
});

export const papers = fc.array(paper, { minLength: 2, maxLength: 12 });

/** Contains some of the words, with arbitrary vectors. */
export const TABLE = parseTable(
  encodeTable({
    documents: 1000,
    terms: [
      'salienc',
      'attribut',
      'neuron',
      'circuit',
      'probe',
      'spars',
      'featur',
      'imag',
      'languag',
      'model',
    ],
    documentFrequencies: [3, 5, 20, 30, 40, 60, 200, 150, 120, 400],
    dimensions: 4,
    vectors: Float64Array.from({ length: 40 }, (_, i) => Math.sin(i * i + 1)),
  }),
);
