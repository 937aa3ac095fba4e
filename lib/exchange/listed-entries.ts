/** Reads a pasted list: an id or address a line, or titles, each followed by its abstract. */
import { canonicalId } from '../identity/ids.ts';
import type { Draft } from '../paper.ts';
import { type EntryReading, lineCounter } from './entry-reading.ts';

/** A line longer than this is an abstract, if a title stands before it. */
const LONGEST_TITLE = 300;

export function readList(text: string): EntryReading[] {
  const lineOf = lineCounter(text);
  const entries: EntryReading[] = [];
  let last: Draft | undefined;
  for (const match of text.matchAll(/^.*\S.*$/gm)) {
    const words = match[0].trim();
    const id = canonicalId(words);
    const isAddress = /^https?:\/\/\S+$/i.test(words);
    if (last && !id && !isAddress && words.length > LONGEST_TITLE && !last.abstract) last.abstract = words;
    else {
      last = (id ?? isAddress) ? undefined : { title: words };
      // What has an id alone is called by it until its own page is read.
      entries.push({
        line: lineOf(match.index),
        draft: last ?? { title: words, ...(isAddress && { url: words }), ids: [words] },
      });
    }
  }
  return entries;
}
