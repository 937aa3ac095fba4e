/** Tests of `npm run new:site`: the generated rule reads the generated page, and no file is overwritten. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { runnerImport } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import type * as Detect from '@/lib/detect/detect.ts';
import { matchesPattern } from '@/lib/page/match-pattern.ts';
import { parse } from '../pages/pages.ts';
import { main } from './new-site.ts';
import { matchPattern } from './site-stub.ts';

const CHECKOUT = resolve(import.meta.dirname, '../..');
const URL_2026 = 'https://papers.example.org/list/2026';
const RULE = 'lib/sites/example-site.ts';
const PAGE = 'tests/pages/sites/example-site.html';

let root: string;
const path = (file: string) => join(root, file);
const read = (file: string) => readFileSync(path(file), 'utf8');
const put = (file: string, text: string) => {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
};
const written = () =>
  readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-site-'));
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

describe('new-site', () => {
  it('writes a rule and a page and prints their names', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await main(['example-site', URL_2026], root);
    expect(log.mock.calls).toEqual([[`${RULE}\n${PAGE}`]]);
    expect(written()).toHaveLength(2);
    expect(read(RULE)).toContain("matches: ['*://papers.example.org/list/*']");
    expect(read(RULE)).toContain(`examples: ['${URL_2026}']`);
  });

  it('writes a page that the new rule reads', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    cpSync(join(CHECKOUT, 'lib'), path('lib'), { recursive: true });
    symlinkSync(join(CHECKOUT, 'node_modules'), path('node_modules'));
    await main(['example-site', URL_2026], root);
    const { module } = await runnerImport<typeof Detect>(path('lib/detect/detect.ts'), {
      root,
      configFile: false,
      logLevel: 'error',
    });
    const { papers, report } = module.detect(parse(read(PAGE)), new URL(URL_2026), { identify });
    expect(report).toEqual({ site: 'example-site', rows: 3, titles: 3, changed: false });
    expect(papers.map(({ authors, year }) => [authors.length, year])).toEqual([
      [3, 2025],
      [1, 2025],
      [2, 2024],
    ]);
    expect(papers[0]).toMatchObject({
      title: 'On the Folding of Umbrellas',
      abstract: 'Umbrellas fold. We measure which way, in wind and in doorways, and find no preference.',
      url: 'https://papers.example.org/papers/1',
      pdfUrl: 'https://papers.example.org/papers/1.pdf',
    });
  });

  it('leaves the password and the fragment out of the address', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    await main(['example-site', 'https://ada:secret@papers.example.org/list?year=2026#row-3'], root);
    expect(read(RULE)).toContain("examples: ['https://papers.example.org/list?year=2026']");
    expect(read(RULE)).not.toMatch(/secret|row-3/);
  });
});

describe('new-site with wrong arguments', () => {
  it.each([
    ['no address', ['example-site'], /^Usage/],
    ['too many arguments', ['example-site', URL_2026, 'more'], /^Usage/],
    ['an id in capitals', ['Example', URL_2026], /Not an id: Example/],
    ['an id that leaves the folder', ['../example', URL_2026], /Not an id/],
    ['a relative address', ['example-site', '/list/2026'], /Not an address/],
    ['an address of a file', ['example-site', 'file:///list/2026.html'], /Not an address/],
    ['an address of another rule', ['example-site', 'https://arxiv.org/list/cs.CL/new'], /The rule arxiv /],
  ])('rejects %s and writes nothing', async (_, args, message) => {
    await expect(main(args, root)).rejects.toThrow(
      expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(message) }),
    );
    expect(written()).toEqual([]);
  });

  it.each([RULE, PAGE, 'tests/pages/sites/example-site.json', 'tests/pages/sites/example-site.paper.html'])(
    'rejects an id for which %s exists',
    async (file) => {
      put(file, 'kept');
      await expect(main(['example-site', URL_2026], root)).rejects.toThrow(`taken by ${file}`);
      expect(written()).toHaveLength(1);
      expect(read(file)).toBe('kept');
    },
  );

  it('accepts an id that is a prefix of another', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    put('tests/pages/sites/example-site-two.html', 'kept');
    await main(['example-site', URL_2026], root);
    expect(written()).toHaveLength(3);
  });
});

describe('the guessed match pattern', () => {
  it('matches the address that it was guessed from', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const url = new URL(address);
        expect(matchesPattern(matchPattern(url), url)).toBe(true);
      }),
    );
  });

  it.each([
    ['https://example.org/', '*://example.org/*'],
    ['https://example.org/search?q=a', '*://example.org/search*'],
    ['https://www.example.org/~ada/papers/2026.html', '*://www.example.org/~ada/*'],
  ])('of %s is %s', (address, pattern) => {
    expect(matchPattern(new URL(address))).toBe(pattern);
  });
});
