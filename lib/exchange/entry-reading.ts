/** One entry of a bibliography, as its reader leaves it. */
import type { Draft } from '../paper.ts';
import type { StatedAnnotations } from './stated-annotations.ts';

export interface EntryReading {
  /** The line that it begins in, from 1. */
  line: number;
  draft?: Draft;
  /** What the person has added to it in the program that wrote it. */
  person?: StatedAnnotations;
  /** Why there is no draft. */
  problem?: string;
}

/** Numbers of the lines that offsets of a text are in, from 1; asked in rising order. */
export function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
