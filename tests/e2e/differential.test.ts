/** A page cannot tell one library from another: everything that it can observe is equal over both. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startExtension } from './extension.ts';
import { type Library, randomLibrary } from './random-library.ts';
import {
  differences,
  observeKeys,
  observeWith,
  readableVariables,
  sizesAfterAdoption,
} from './tell-apart.ts';

let running: Running;
beforeAll(async () => {
  running = await startExtension();
});
afterAll(() => running.close());

const empty: Library = { papers: [], annotations: [] };

it('answers a page’s observers equally, whatever the library holds', async () => {
  const one = await observeWith(running, empty);
  expect(Object.keys(one).length).toBeGreaterThan(100);
  expect(differences(one, await observeWith(running, randomLibrary(1)))).toEqual([]);
});

it('takes the keys of its steps alike, whether anything is related or not', async () => {
  const keys = await observeKeys(running, empty);
  expect(keys).toContainEqual(['keydown', true]);
  expect(await observeKeys(running, randomLibrary(1))).toEqual(keys);
});

it('keeps its sizes in a page that takes its hosts into another document and back', async () => {
  const sizes = await sizesAfterAdoption(running, empty);
  expect(await sizesAfterAdoption(running, randomLibrary(1))).toEqual(sizes);
  expect(await sizesAfterAdoption(running, randomLibrary(2))).toEqual(sizes);
});

it('has no variable whose name a page can read, to give it a value that is fetched or hides', async () => {
  expect(await readableVariables(running)).toEqual([]);
});
