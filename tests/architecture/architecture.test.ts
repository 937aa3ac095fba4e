/**
 * Holds the structure: which layer may know which, and how large files may grow. Each rule has its reason in
 * its name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderCircles, folderOf, reachedFrom, type SourceFile, sourcesIn } from './import-graph.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROOTS = ['lib', 'components', 'entrypoints'];
const SOURCES = ROOTS.flatMap((folder) => sourcesIn(folder));
const TESTS = sourcesIn('tests');

/** From the ground up, each with what it is. A file imports from its own layer and from those before it. */
const LAYERS: [what: string, ...places: string[]][] = [
  [
    'text and settings: plain values',
    'lib/text/',
    'lib/tex/',
    'lib/settings/',
    'lib/schedule.ts',
    'lib/names/',
    'lib/classifiers/',
  ],
  ['which paper an id or an address names', 'lib/identity/', 'lib/addresses/'],
  [
    'what a paper is, and what the user adds to it',
    'lib/paper.ts',
    'lib/publication.ts',
    'lib/complete-paper.ts',
    'lib/paper-index.ts',
    'lib/annotations.ts',
  ],
  ['what is read of a page, and what is stored', 'lib/page/', 'lib/formats/', 'lib/db/'],
  [
    'readers of pages and of files, and the index',
    'lib/standards/',
    'lib/sites/',
    'lib/exchange/',
    'lib/index/',
  ],
  ['what is made of them', 'lib/detect/', 'lib/search/', 'lib/related/'],
  ['changes of the library', 'lib/library/', 'lib/backup/'],
  ['what may be asked of the library, and how', 'lib/service/', 'lib/messages.ts'],
  ['what is drawn', 'components/'],
  ['what several programs share', 'entrypoints/shared/'],
  ['the programs', 'entrypoints/'],
];

/** The protocol of messages: the one file of lib that knows there is a browser. */
const MESSAGES = 'lib/messages.ts';

const layerOf = (path: string) =>
  LAYERS.findIndex(([, ...places]) => places.some((place) => path.startsWith(place)));
const paths = (files: readonly SourceFile[]) => files.map(({ path }) => path);
const arrows = SOURCES.flatMap(({ path, imports }) => imports.map((target) => ({ path, target })));

/** Whether a file imports the browser API, statically or not, or uses it as a global. */
const usesBrowserApi = (text: string) =>
  /(?:from|import\()\s*'(?:wxt\/browser|wxt\/utils\/(?!define)[^']*|#imports)'/.test(text) ||
  /\b(?:chrome|browser)\.[a-z]+\b[.(]/.test(withoutComments(text));
const withoutComments = (text: string) => text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');

describe('the structure of the source', () => {
  it('has a layer for every file and every import, so that none escapes the rule of layers', () => {
    const files = [...paths(SOURCES), ...arrows.map(({ target }) => target)];
    expect([...new Set(files.filter((path) => layerOf(path) < 0))]).toEqual([]);
  });

  it('has imports from lower layers only, so that each layer can be understood without those above it', () => {
    expect(arrows.filter(({ path, target }) => layerOf(target) > layerOf(path))).toEqual([]);
  });

  it('names each file it imports whole, and globs its own folder alone, so that the rules see all arrows', () => {
    expect(SOURCES.flatMap(({ path, hidden }) => hidden.map((specifier) => [path, specifier]))).toEqual([]);
  });

  it('has no circles between folders, so that each can be read and tested without those above it', () => {
    expect(folderCircles(SOURCES)).toEqual([]);
  });

  it('has no entrypoint that imports another, as each is a program of its own', () => {
    const programOf = (path: string) => /^entrypoints\/(?!shared\/)([^/]+)\//.exec(path)?.[1];
    const crossing = arrows.filter(({ path, target }) => {
      const [from, to] = [programOf(path), programOf(target)];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(crossing).toEqual([]);
  });

  it('keeps lib and components free of the browser API, so that they run in Node and can be drawn anywhere', () => {
    const privileged = SOURCES.filter(
      ({ path, text }) => /^(?:lib|components)\//.test(path) && path !== MESSAGES && usesBrowserApi(text),
    );
    expect(paths(privileged)).toEqual([]);
  });

  it('keeps the browser API out of code that runs on a page’s DOM, so that a hostile page meets no rights', () => {
    const onPage = SOURCES.filter(({ path }) => /^entrypoints\/\w+\.content\/page\//.test(path));
    const reached = reachedFrom(onPage, SOURCES).filter(
      ({ path, text }) => path !== MESSAGES && usesBrowserApi(text),
    );
    expect(paths(reached)).toEqual([]);
  });

  it('has one place that logs, so that nothing is logged while the debug switch is off', () => {
    const logging = SOURCES.filter(({ text }) => /\bconsole\b/.test(withoutComments(text)));
    expect(paths(logging)).toEqual(['entrypoints/shared/debug-log.ts']);
  });
});

describe('each file', () => {
  it('opens with a sentence that says what it is for, so that a folder can be read by its headers', () => {
    const silent = [...SOURCES, ...TESTS].filter(({ text }) => !text.startsWith('/**'));
    expect(paths(silent)).toEqual([]);
  });

  it('has at most 300 lines, a test 400: a longer one holds two ideas', () => {
    const long = [...SOURCES.filter(({ lines }) => lines > 300), ...TESTS.filter(({ lines }) => lines > 400)];
    expect(paths(long)).toEqual([]);
  });

  it('has comments of at most 110 columns, like its code, so that they are read without scrolling', () => {
    const isWide = (line: string) =>
      line.length > 110 && /^\s*(?:\/\*\*|\*|\/\/)/.test(line) && !/https?:/.test(line);
    const wide = [...SOURCES, ...TESTS].filter(({ text }) => text.split('\n').some(isWide));
    expect(paths(wide)).toEqual([]);
  });

  it('has a median of at most 80 lines, so that most fit on one screen', () => {
    const lengths = SOURCES.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });
});

describe('the tests', () => {
  it('stand in a folder that a test project runs, so that none is never run', () => {
    const config = readFileSync(join(ROOT, 'tests/vitest.config.ts'), 'utf8');
    const folders = TESTS.filter(({ path }) => /\.test\.tsx?$/.test(path)).map(
      ({ path }) => path.split('/')[1],
    );
    expect([...new Set(folders)].filter((folder) => !new RegExp(`\\b${folder}\\b`).test(config))).toEqual([]);
  });

  it('stand in a folder named like that of the source they test, so that they are found', () => {
    const folders = TESTS.map(({ path }) => folderOf(path.replace(/^tests\//, ''))).filter((folder) =>
      ROOTS.some((root) => folder.startsWith(`${root}/`)),
    );
    const stray = folders.filter((folder) => !/\.tsx?$/.test(folder) && !existsSync(join(ROOT, folder)));
    expect([...new Set(stray)]).toEqual([]);
  });
});
