/** A page cannot tell one library from another: everything that it can observe is equal over both. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, startExtension } from './extension.ts';
import { randomLibrary } from './random-library.ts';
import { differences, observeWith } from './tell-apart.ts';

let running: Running;
beforeAll(async () => {
  running = await startExtension();
});
afterAll(() => running.close());

it('answers a page’s observers equally, whatever the library holds', async () => {
  const empty = { papers: [], annotations: [] };
  const one = await observeWith(running, empty);
  expect(Object.keys(one).length).toBeGreaterThan(100);
  expect(differences(one, await observeWith(running, randomLibrary(1)))).toEqual([]);
});
