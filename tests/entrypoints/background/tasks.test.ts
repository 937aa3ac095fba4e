/** What the worker leaves to the offscreen page: the page is opened when it is wanted, once, and again where it has just gone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveTasks } from '@/entrypoints/background/tasks.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { onMessage } from '@/lib/messages.ts';

const found = [{ url: 'https://arxiv.org/abs/2601.00001', title: 'Sparse Codes' }];
const unopened = new Promise<OffprintDb>(() => {});
let isOpen: boolean;
let opened: number;
let quiet: () => void;

beforeEach(() => {
  isOpen = false;
  opened = 0;
  quiet = () => {};
  spyOnPage('hasDocument', async () => isOpen);
  spyOnPage('createDocument', async () => {
    // The browser refuses a second one.
    if (isOpen) throw new Error('Only a single offscreen document may be created.');
    isOpen = true;
    opened++;
    quiet = onMessage('suggestPapers', () => found);
  });
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

/** Answers in place of the browser, whose types know callbacks only. */
function spyOnPage(name: 'hasDocument' | 'createDocument', answer: () => Promise<unknown>): void {
  Object.assign(fakeBrowser.offscreen, { [name]: answer });
}

function close() {
  isOpen = false;
  quiet();
}

it('opens the page for the first of two, and asks it for both', async () => {
  const tasks = leaveTasks(unopened);
  expect(await Promise.all([tasks.suggestPapers('s'), tasks.suggestPapers('sp')])).toEqual([found, found]);
  expect(opened).toBe(1);
});

it('opens it again where it had closed itself before it heard the question', async () => {
  const tasks = leaveTasks(unopened);
  await tasks.prepare();
  // The page is there when the worker looks, and gone a moment later.
  spyOnPage('hasDocument', async () => {
    const was = isOpen;
    if (opened === 1) close();
    return was;
  });
  expect(await tasks.suggestPapers('s')).toEqual(found);
  expect(opened).toBe(2);
});

it('hands on what the page says went wrong, and does not ask again', async () => {
  const tasks = leaveTasks(unopened);
  await tasks.prepare();
  quiet();
  const answer = vi.fn<() => never>(() => {
    throw new Error('damaged');
  });
  quiet = onMessage('suggestPapers', answer);
  await expect(tasks.suggestPapers('s')).rejects.toThrow('damaged');
  expect(answer).toHaveBeenCalledOnce();
});

it('opens nothing to forget what a page that is gone had', async () => {
  await leaveTasks(unopened).dropBackups();
  expect(opened).toBe(0);
});
