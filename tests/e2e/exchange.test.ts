/**
 * Import and export in a real browser: a file and pasted text are shown first, then saved, undone, and
 * written.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';

const BIBTEX = `@article{roe20, title = {On Kettles}, author = {Roe, Ada}, year = 2020, journal = {J. Pots}, doi = {10.1000/kettle}, keywords = {pots; lids}, annote = {Read it again}}
@article{poe21, title = {On Lids}, author = {Poe, Ben}, year = 2021, journal = {J. Pots}, doi = {10.1000/lid}}
@article{broken, title = {On Broken
`;

describe('the library page', () => {
  let running: Running;
  let page: Page;
  beforeAll(async () => {
    running = await startExtension();
    page = await running.openOwn('library.html?section=import');
  });
  afterAll(() => running.close());

  it('shows what is in a file, adds it when told to, and takes it back', async () => {
    const file = { name: 'refs.txt', mimeType: 'text/plain', buffer: Buffer.from(BIBTEX) };
    await page.getByLabel('Choose files').setInputFiles([file]);
    await page.getByText('2 papers found. None of them is in your library.').waitFor();
    await page.getByText('1 entry could not be read').waitFor();
    mkdirSync('.artefacts/exchange', { recursive: true });
    await page.screenshot({ path: '.artefacts/exchange/import.png' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add 2 papers' }).click();
    await page.getByText('Imported 2 papers').waitFor();
    await page.getByRole('button', { name: 'All papers' }).click();
    await page.getByText('2 papers', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'pots 1' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Nothing saved yet/).waitFor();
  });

  it('takes pasted text in, and writes what is selected', async () => {
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByRole('textbox', { name: 'Or paste text here' }).fill(BIBTEX.split('\n')[0] ?? '');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.getByRole('button', { name: 'Add 1 paper' }).click();
    await page.getByText('Imported 1 paper').waitFor();
    await page.getByRole('button', { name: 'All papers' }).click();
    await page.getByRole('checkbox').first().click();
    const file = await running.download(page, async () => {
      await page.getByRole('combobox', { name: 'Export' }).selectOption('bib');
    });
    expect(readFileSync(file, 'utf8')).toContain('doi = {10.1000/kettle}');
  });
});
