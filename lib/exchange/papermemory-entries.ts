/** Reads the library that PaperMemory exports as JSON: an object of papers by its own ids. */
import type { Draft } from '../paper.ts';
import type { EntryReading } from './entry-reading.ts';
import { parseJson } from './fields.ts';

/** @throws SyntaxError if the text is no JSON. */
export function readPaperMemory(text: string): EntryReading[] {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return [{ line: 1, problem: 'It is no library.' }];
  // JSON has no lines of its own: the number of the paper stands for them.
  return Object.entries(value)
    .filter(([id]) => !id.startsWith('__'))
    .map(([, paper]: [string, unknown], i): EntryReading =>
      typeof paper === 'object' && paper !== null && !Array.isArray(paper)
        ? entryOf(i + 1, paper as Record<string, unknown>)
        : { line: i + 1, problem: 'It is no paper.' },
    );
}

function entryOf(line: number, paper: Record<string, unknown>): EntryReading {
  const text = (name: string) => {
    const value = paper[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const tags: unknown = paper['tags'];
  const addresses = [text('doi'), text('url'), text('pdfLink')].filter(
    (one) => one !== undefined && one !== '',
  );
  const year = Number(text('year'));
  const draft: Draft = {
    title: text('title') ?? '',
    authors: text('author')?.split(/\s+and\s+/),
    abstract: text('abstract'),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    venue: text('venue'),
    url: text('url'),
    pdfUrl: text('pdfLink'),
    codeUrl: text('codeLink'),
    ids: addresses as string[],
  };
  return {
    line,
    draft,
    person: {
      tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [],
      notes: [text('note')],
      starred: paper['favorite'] === true,
      added: text('addDate'),
    },
  };
}
