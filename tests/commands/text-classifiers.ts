/** Reads the shipped text classifiers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeClassifiers, type TextClassifiers } from '@/lib/classifiers/text-classifiers.ts';

const PATH = fileURLToPath(new URL('../../assets/text-classifiers.bin', import.meta.url));

/** @throws Error if the file is damaged. */
export function readClassifiers(): TextClassifiers {
  const classifiers = decodeClassifiers(new Uint8Array(readFileSync(PATH)).buffer);
  if (!classifiers) throw new Error(`${PATH} is damaged`);
  return classifiers;
}
