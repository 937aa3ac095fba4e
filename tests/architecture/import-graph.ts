/** Reads which source files there are and what each imports, for the architecture test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'((?:\.{1,2}|@|~)\/[^']+)'/g;
const GLOB = /import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|'[^']*')/g;
/** What a file of the project's own is imported by. */
const ENDING = /\.(?:tsx?|mjs|css|json|svg|bin|yml)(?:\?\w+)?$/;

export interface SourceFile {
  /** Relative to the project: `lib/paper.ts`. */
  path: string;
  text: string;
  /** How many lines it has. */
  lines: number;
  /** Paths of the project's own files that it imports, types included; packages are left out. */
  imports: string[];
  /** Imports that the rules cannot follow: without the ending of the file, or globs beyond its own folder. */
  hidden: string[];
}

/** All TypeScript files below a folder of the project, in the order of their paths. */
export function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return {
        path,
        text,
        lines: text.trimEnd().split('\n').length,
        imports: importsOf(path, text),
        hidden: hiddenIn(text),
      };
    });
}

function importsOf(path: string, text: string): string[] {
  const targets = Array.from(text.matchAll(IMPORT), ([, specifier = '']) =>
    specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(path), specifier),
  );
  return [...new Set(targets)].filter((target) => /\.tsx?$/.test(target));
}

function hiddenIn(text: string): string[] {
  const specifiers = Array.from(text.matchAll(IMPORT), ([, specifier = '']) => specifier);
  const globs = Array.from(text.matchAll(GLOB), ([, list = '']) => list.match(/'[^']*'/g) ?? []).flat();
  return [
    ...specifiers.filter((specifier) => !ENDING.test(specifier) || specifier.startsWith('~')),
    ...globs.filter((glob) => !/^'!?\.\//.test(glob)),
  ];
}

/** The folder of a file; a file that stands beside folders (`lib/paper.ts`) counts as one of its own. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder.includes('/') ? folder : path;
}

/**
 * Groups of folders that import each other in a circle (Tarjan's strongly connected components).
 *
 * @returns one sorted list of folders for each circle; empty when there is none.
 */
export function folderCircles(files: readonly SourceFile[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = folderOf(path);
    const known = targets.get(from) ?? new Set();
    for (const target of imports) if (folderOf(target) !== from) known.add(folderOf(target));
    targets.set(from, known);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (folder: string): number => {
    const number = order.size;
    order.set(folder, number);
    open.push(folder);
    let low = number;
    for (const target of targets.get(folder) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? low);
    }
    lowest.set(folder, low);
    if (low === number) {
      const circle = open.splice(open.indexOf(folder));
      if (circle.length > 1) circles.push(circle.toSorted());
    }
    return low;
  };
  for (const folder of targets.keys()) if (!order.has(folder)) visit(folder);
  return circles;
}

/** The files from which others are reached by imports, and all those others. Type-only imports count. */
export function reachedFrom(start: readonly SourceFile[], all: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const reached = new Set(start);
  for (const { imports } of reached)
    for (const target of imports) {
      const file = byPath.get(target);
      if (file) reached.add(file);
    }
  return [...reached];
}
