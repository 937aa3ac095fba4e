/**
 * The settings and the popup over pages that are not read: what they list, and readable by assistive
 * technology.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITES } from '@/lib/sites/index.ts';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';

const PAGES = {
  'an unread page': 'https://blog.example.org/',
  'a PDF': 'https://arxiv.org/pdf/2601.00001',
  'a PDF of no known paper': 'https://blog.example.org/notes.pdf',
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension({ colorScheme, hosts: ['*://*.example.org/*'] });
    running.serve('https://blog.example.org/', '<!doctype html><title>A page</title>');
    running.serve(PAGES['a PDF'], '%PDF-1.4', 'application/pdf');
  });
  afterAll(() => running.close());

  it.each(Object.entries(PAGES))('the popup over %s has no accessibility violations', async (_, url) => {
    const page = await running.open(url);
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    await popup.locator('.notice').waitFor();
    expect(await violations(popup)).toEqual([]);
  });

  it('the popup leads to the settings, which list every site that has a rule', async () => {
    const popup = await running.popup(running.own);
    const settings = await running.opened(() => popup.getByRole('button', { name: 'Settings' }).click());
    await settings.waitForURL(/options\.html$/);
    const named = await items(settings, 'Sites read from the start');
    expect(named.toSorted()).toEqual(SITES.map(({ name }) => name).toSorted());
    expect(await violations(settings)).toEqual([]);
  });

  it('the settings follow what the browser allows while they are open', async () => {
    const settings = await running.openOwn('options.html');
    await settings.getByText(/^None yet/).waitFor();
    expect(await settings.getByRole('button', { name: /^Stop reading/ }).count()).toBe(0);
    await running.allowOnly(['*://www.example.org/*', '*://blog.example.org/*']);
    await settings.getByRole('button', { name: 'Stop reading www.example.org' }).waitFor();
    await settings.getByRole('button', { name: 'Always read them' }).waitFor();
    expect(await items(settings, 'Sites you added')).toEqual([
      'blog.example.orgStop reading',
      'www.example.orgStop reading',
    ]);
    expect(await violations(settings)).toEqual([]);
  });
});

/** The texts of a list, by its accessible name. */
function items(page: Page, name: string): Promise<string[]> {
  return page.getByRole('list', { name }).getByRole('listitem').allTextContents();
}
