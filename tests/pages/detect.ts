/** Reads pages with all address rules, as the extension does. */
import { identify } from '@/lib/addresses/index.ts';
import * as detection from '@/lib/detect/detect.ts';
import { fullName } from '@/lib/names/name.ts';
import type { Paper } from '@/lib/paper.ts';

type Options = Omit<detection.ReadOptions, 'identify'>;

/** A paper with its authors as they are shown. */
export type ShownPaper = Omit<Paper, 'authors'> & { authors: string[] };

export function detect(document: Document, url: URL, options: Options = {}) {
  const { papers, ...more } = detection.detect(document, url, { identify, ...options });
  return { papers: papers.map(showAuthors), ...more };
}

export function showAuthors(paper: Paper): ShownPaper {
  return { ...paper, authors: paper.authors.map(fullName) };
}

export function readPage(document: Document, url: URL, options: Options = {}) {
  return detection.readPage(document, url, { identify, ...options });
}
