/**
 * Related papers in a real browser: on a paper's own page, which saved ones belong with it, why, and the last
 * word on it.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';
import { untilSaved } from './library.ts';
import { openPage } from './open-page.ts';
import { untilMarks } from './marks.ts';

const cards = inventedCards(6);
const [first, second] = cards;
const OWN = 'https://arxiv.org/abs/2601.99999';
const HTML = `<!doctype html><head><title>Own</title>
  <meta name="citation_title" content="${first?.title}, once more">
  <meta name="citation_author" content="Other, Ann"><meta name="citation_arxiv_id" content="2601.99999">
  <meta name="citation_abstract" content="A companion to ${first?.title}.">
  </head><body><h1 class="title">${first?.title}, once more</h1>
  <a href="https://arxiv.org/abs/${second?.id}">[1]</a></body>`;

describe.each(['light', 'dark'] as const)('related papers, %s', (colorScheme) => {
  let running: Running;
  let popup: Page;
  beforeAll(async () => {
    running = await startExtension({ colorScheme });
    const list = await openPage(running, 'https://huggingface.co/papers?q=x', searchPage(cards));
    await untilMarks(list, (names) => names.length === cards.length);
    const saving = await running.popup(list);
    await saving.getByRole('button', { name: 'Save all 6 new papers' }).click();
    await untilSaved(saving, (papers) => papers.length === cards.length);
    const own = await openPage(running, OWN, HTML);
    await untilMarks(own, (names) => names.length === 1);
    popup = await running.popup(own);
    await popup.getByRole('tab', { name: /^Related/ }).click();
    await popup.locator('.paper').first().waitFor();
  });
  afterAll(() => running.close());

  it('names what belongs with the paper in front, and what its page links to', async () => {
    expect(await popup.locator('.paper .title').first().textContent()).toBe(first?.title);
    const linked = popup.locator('.paper', { hasText: 'This page links to it' });
    expect(await linked.locator('.title').first().textContent()).toBe(second?.title);
  });

  it('gives the full account, without accessibility violations', async () => {
    await popup.getByRole('button', { name: 'Why?' }).first().click();
    await popup.locator('.bars .share').first().waitFor();
    expect(await violations(popup)).toEqual([]);
    mkdirSync('.artefacts/related', { recursive: true });
    await popup.screenshot({ path: `.artefacts/related/${colorScheme}.png`, fullPage: true });
  });

  it('leaves a word out when told to, says so, and takes it back', async () => {
    const weights = () => popup.locator('.figures dd').allTextContents();
    const before = await weights();
    await popup
      .getByRole('button', { name: /^Less about/ })
      .last()
      .click();
    await popup.getByText(/^Without “/).waitFor();
    await expect.poll(weights).not.toEqual(before);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await popup.getByText(/^Without “/).waitFor({ state: 'detached' });
    await expect.poll(weights).toEqual(before);
  });
});
