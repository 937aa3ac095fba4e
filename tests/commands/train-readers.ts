/**
 * `npm run train:readers -- CORPUS.jsonl.gz [--leave-out FILE] [--out FILE]`: trains the text classifiers of
 * the reader, prints how well they tell texts that they have not seen, and writes them to
 * `assets/text-classifiers.bin` or FILE.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nameFeatures, titleFeatures } from '@/lib/classifiers/features.ts';
import { createClassifiers, encodeClassifiers } from '@/lib/classifiers/text-classifiers.ts';
import { createRandom, shuffle } from '@/tests/random.ts';
import { type Example, fitLinearModel } from '../training/linear-model.ts';
import { personExamples, titleExamples } from '../training/classifier-examples.ts';
import { reportClassifier } from '../training/report-classifier.ts';
import { readTrainingPapers, type TrainingPaper } from './training-papers.ts';
import { UsageError } from './usage.ts';

const OUT = 'assets/text-classifiers.bin';
const TITLE_BUCKETS = 40_000;
const PERSON_BUCKETS = 20_000;
/** The share of the papers that is trained on, and that the chances are calibrated on; the rest tests. */
const TRAINED = 0.8;
const CALIBRATED = 0.1;

export function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'leave-out': { type: 'string' }, out: { type: 'string', default: OUT } },
  });
  const [corpus] = positionals;
  if (!corpus)
    throw new UsageError('Usage: npm run train:readers -- CORPUS.jsonl.gz [--leave-out FILE] [--out FILE]');
  const start = performance.now();
  const { papers, leftOut } = readTrainingPapers(corpus, values['leave-out']);
  const mixed = shuffle(papers, createRandom(1));
  const titles = splitExamples(mixed, titleExamples);
  const people = splitExamples(mixed, personExamples);
  const title = fitLinearModel(titles.trained, titles.calibrated, titleFeatures, TITLE_BUCKETS);
  const person = fitLinearModel(people.trained, people.calibrated, nameFeatures, PERSON_BUCKETS);
  const bytes = encodeClassifiers([title, person]);
  writeFileSync(resolve(values.out), bytes);
  const classifiers = createClassifiers(title, person);
  console.log(JSON.stringify({ classifier: 'title', ...reportClassifier(titles.tested, classifiers.title) }));
  console.log(
    JSON.stringify({ classifier: 'person', ...reportClassifier(people.tested, classifiers.person) }),
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(JSON.stringify({ papers: papers.length, leftOut, bytes: bytes.length, seconds }));
}

function splitExamples(
  papers: readonly TrainingPaper[],
  make: (paper: TrainingPaper, random: () => number) => Example[],
): Record<'trained' | 'calibrated' | 'tested', Example[]> {
  const random = createRandom(2);
  const [first, second] = [papers.length * TRAINED, papers.length * (TRAINED + CALIBRATED)];
  const from = (start: number, end?: number) =>
    papers.slice(start, end).flatMap((paper) => make(paper, random));
  return { trained: from(0, first), calibrated: from(first, second), tested: from(second) };
}
