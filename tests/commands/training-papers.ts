/** Reads the papers that may be trained on. */
import { readFileSync } from 'node:fs';
import { createRandom, shuffle } from '@/tests/random.ts';
import { leaveOut } from '../training/leave-out.ts';
import { readJsonLines } from './jsonl.ts';

/** Papers in the background sample. */
const SAMPLE = 1_000;

export interface TrainingPaper {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  categories: string[];
  /** The line repeats an earlier paper. */
  again?: boolean;
}

/**
 * @param corpus a file of papers, one JSON object a line.
 * @param hashes a file with the SHA-256 of each author's name whose papers are left out, one a line.
 * @returns the papers, each once, and how many were left out.
 */
export function readTrainingPapers(
  corpus: string,
  hashes?: string,
): { papers: TrainingPaper[]; leftOut: number } {
  const all = readJsonLines<TrainingPaper>(corpus).filter(({ again }) => !again);
  if (!hashes) return { papers: all, leftOut: 0 };
  const names = readFileSync(hashes, 'utf8').split('\n').filter(Boolean);
  const papers = leaveOut(all, new Set(names));
  return { papers, leftOut: all.length - papers.length };
}

/**
 * Draws the papers of the background sample, always the same.
 * @returns also the papers that are not in it.
 */
export function drawSample(papers: readonly TrainingPaper[]): {
  sample: TrainingPaper[];
  rest: TrainingPaper[];
} {
  const mixed = shuffle(papers, createRandom(1));
  return { sample: mixed.slice(0, SAMPLE), rest: mixed.slice(SAMPLE) };
}
