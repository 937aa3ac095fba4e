/** A card whose script cannot be had: that is said at the mark it was wanted for, until that is left; a picture is kept to look at. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { seen, untilSeen } from './roots.ts';
import { until } from './until.ts';

const SHOTS = resolve(import.meta.dirname, '../../.artefacts/pages');
const BACKGROUND = { light: '#fff', dark: '#0b0f19' };

let running: Running;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  // The script is there, and brings nothing.
  running = await startExtension({ files: { 'content-scripts/detector/card-control.js': '' } });
});
afterAll(() => running.close());

it.each(['light', 'dark'] as const)('says so on a %s page', async (tone) => {
  const html = searchPage(inventedCards(4)).replaceAll(BACKGROUND.light, BACKGROUND[tone]);
  const page = await openPage(running, `https://huggingface.co/papers?q=no-card-${tone}`, html);
  await untilMarks(page, (names) => names.length === 4);
  await mark(page).hover();
  const { text } = await untilSeen(page, 'mark', '.message');
  await page.screenshot({ path: join(SHOTS, `no-card-${tone}.png`) });
  expect(text).toBe('The card could not be loaded. Point at the mark again, or reload the page.');
  await page.mouse.move(2, 2);
  await until(
    () => seen(page, 'mark', '.message'),
    (told) => told === undefined,
  );
});
