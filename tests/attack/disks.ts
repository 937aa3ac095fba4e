/**
 * Attack: a disk that fills up at random moments while papers are saved. What was acknowledged is there after
 * a new start, or the library says that it was lost. Needs root and Linux: the profile is on a disk of its
 * own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startExtension } from '../e2e/extension.ts';
import { savedPapers } from '../e2e/library.ts';
import { createRandom } from '../random.ts';
import type { Outcome } from './outcome.ts';

/** Sizes of the disk, in MB: with less than the smallest, the browser itself does not start. */
const SIZES = { least: 250, most: 500 };
const BATCH = 100;
const MOST_BATCHES = 400;

export async function run(times: number, seed: number): Promise<Outcome> {
  const random = createRandom(seed);
  const broken: unknown[] = [];
  const sums = { acknowledged: 0, refused: 0, saidLost: 0 };
  for (let i = 0; i < times; i++) {
    const disk = mkdtempSync(join(tmpdir(), 'offprint-disk-'));
    const size = Math.round(SIZES.least + random() * (SIZES.most - SIZES.least));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk]);
    try {
      const { acknowledged, refused } = await fill(disk, random);
      const { titles, saysLost } = await readAgain(disk);
      sums.acknowledged += acknowledged.length;
      sums.refused += refused ? 1 : 0;
      sums.saidLost += saysLost ? 1 : 0;
      const lost = acknowledged.filter((title) => !titles.has(title)).length;
      if (lost > 0 && !saysLost) broken.push({ disk: i, size, acknowledged: acknowledged.length, lost });
    } finally {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  }
  return { tried: times, broken, ...sums };
}

/** Saves papers until that is refused or fails, while something else fills the disk at a random moment. */
async function fill(
  disk: string,
  random: () => number,
): Promise<{ acknowledged: string[]; refused: boolean }> {
  const profile = join(disk, 'profile');
  mkdirSync(profile);
  const running = await startExtension({ profile });
  const acknowledged: string[] = [];
  let refused = false;
  try {
    const page = await running.openOwn('popup.html');
    const moment = Math.floor(random() * 40);
    for (let batch = 0; batch < MOST_BATCHES && !refused; batch++) {
      if (batch === moment) takeRest(disk, random() < 0.5 ? 0 : Math.floor(random() * 3_000_000));
      const titles = Array.from({ length: BATCH }, (_, i) => `Paper ${batch * BATCH + i} of a full disk`);
      const saved = await save(page, titles);
      if (saved) acknowledged.push(...titles);
      else refused = true;
    }
  } finally {
    await running.close();
  }
  return { acknowledged, refused };
}

/** Fills the disk but for so many bytes. */
function takeRest(disk: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const taken = Math.max(0, bavail * bsize - left);
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(taken));
  } catch {
    // It is full now.
  }
}

/** Whether the papers were saved. */
async function save(page: Page, titles: string[]): Promise<boolean> {
  const saving = page.evaluate(async (titles) => {
    const papers = titles.map((title, i) => ({
      title,
      abstract: `${title}. `.repeat(60),
      ids: [`10.1000/${i}.${title.replaceAll(' ', '-')}`],
    }));
    const data = { papers, url: 'https://arxiv.org/list/cs.CL/recent' };
    const answer = await Reflect.get(globalThis, 'chrome').runtime.sendMessage({
      id: 1,
      type: 'savePapers',
      data,
      timestamp: Date.now(),
    });
    return answer?.res !== undefined;
  }, titles);
  // A browser without a disk may not answer at all.
  return Promise.race([saving.catch(() => false), setTimeout(60_000, false)]);
}

/** What is there after a new start, with room again. */
async function readAgain(disk: string): Promise<{ titles: Set<string>; saysLost: boolean }> {
  rmSync(join(disk, 'filler'), { force: true });
  const running = await startExtension({ profile: join(disk, 'profile') });
  try {
    const page = await running.openOwn('options.html');
    const titles = new Set((await savedPapers(page)).map(({ title }) => title));
    const isSaid = async () =>
      page
        .getByText('Your browser has lost your library')
        .waitFor()
        .then(() => true)
        .catch(() => false);
    return { titles, saysLost: titles.size === 0 && (await isSaid()) };
  } finally {
    await running.close();
  }
}
