/**
 * The reading pane in a real browser: it follows the keys, the address says what is read, and it goes with
 * its paper.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';
import { fillLibrary, madePapers } from './fill.ts';

const papers = madePapers(3);

describe('the reading pane', () => {
  let running: Running;
  let page: Page;
  beforeAll(async () => {
    running = await startExtension();
    page = await running.openOwn('library.html');
    await fillLibrary(page, papers);
    await page.getByText('3 papers', { exact: true }).waitFor();
  });
  afterAll(() => running.close());
  const pane = () => page.getByRole('complementary', { name: 'Paper' });

  it('shows the abstract of a paper, and follows the keys through the list', async () => {
    await page.locator('[data-details]').first().click();
    await pane()
      .getByText(papers[2]?.abstract ?? '')
      .waitFor();
    mkdirSync('.artefacts/reading', { recursive: true });
    await page.screenshot({ path: '.artefacts/reading/pane.png' });
    expect(await violations(page)).toEqual([]);
    await page.locator('li.paper .title').first().focus();
    await page.keyboard.press('ArrowDown');
    await pane()
      .getByText(papers[1]?.abstract ?? '')
      .waitFor();
    expect(new URL(page.url()).searchParams.get('paper')).toBe('2');
  });

  it('goes back to the list, and is there again when its address is opened', async () => {
    const address = page.url();
    await page.goBack();
    await pane().waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('paper')).toBe(false);
    await page.goto(address);
    await pane()
      .getByText(papers[1]?.abstract ?? '')
      .waitFor();
  });

  it('closes when its paper is removed', async () => {
    await pane().getByRole('button', { name: 'Remove' }).click();
    await pane().waitFor({ state: 'detached' });
    await page.getByText('2 papers', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.has('paper')).toBe(false);
  });
});
