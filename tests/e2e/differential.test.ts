/** A page cannot tell one library from another: everything that it can observe is equal over both. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startExtension } from './extension.ts';
import { type Library, randomLibrary } from './random-library.ts';
import { differences, observeKeys, observeWith } from './tell-apart.ts';

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
