/**
 * Offprint in each of its languages: its pages say which, and nothing is too long for its place; pictures are
 * kept to look at.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { BROWSER } from './driver/driver.ts';
import { startExtension } from './extension.ts';
import { annotate, fillLibrary, madePapers } from './fill.ts';
import { mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { openRoots, press, untilSeen } from './roots.ts';

const SHOTS = resolve(import.meta.dirname, '../../.artefacts/languages');
const LISTING = 'https://huggingface.co/papers?q=languages';
// Half of them in each browser: what may be too long does not depend on it.
const LANGUAGES = readdirSync(resolve(import.meta.dirname, '../../assets/locales'))
  .map((file) => file.replace('.yml', '').replace('_', '-'))
  .filter((_, i) => i % 2 === (BROWSER === 'firefox' ? 1 : 0));

it.each(LANGUAGES)('%s', async (language) => {
  mkdirSync(SHOTS, { recursive: true });
  const running = await startExtension({ language });
  const tooLong: string[] = [];
  async function look(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(SHOTS, `${name}-${language}.png`) });
    tooLong.push(...(await page.evaluate(overflowing)).map((what) => `${name}: ${what}`));
  }
  async function open(path: string, width = 1280): Promise<Page> {
    const page = await running.openOwn(path, width);
    await page.locator('h1').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    return page;
  }
  try {
    const listing = await openPage(running, LISTING, searchPage(inventedCards(12)));
    const [first] = await untilMarks(listing, (names) => names.length === 12);
    await mark(listing, 1).click();
    await untilMarks(listing, (names) => names[1] !== first && names[0] !== first);
    await press(listing, 'bar', '[aria-controls]');
    await mark(listing, 1).hover();
    await untilSeen(listing, 'card', '.annotations', ({ hidden }) => !hidden);
    await openRoots(listing);
    await look(listing, 'listing');

    const popup = await running.popup(listing);
    await popup.locator('li.paper').first().waitFor();
    await look(popup, 'popup-page');
    await fillLibrary(popup, madePapers(60));
    await annotate(popup, [3], { addTags: ['robotics'], status: 'reading', starred: true, note: 'See §3.' });
    await popup.locator('#tab-library').click();
    await popup.locator('[aria-setsize="61"]').first().waitFor();
    await popup.locator('[data-details]').first().click();
    await popup.locator('textarea').first().waitFor();
    await look(popup, 'popup-library');

    const library = await open('library.html', 1000);
    await library.getByRole('checkbox').nth(1).click();
    await look(library, 'library');
    await look(await open('options.html'), 'settings');
    await look(await open('welcome.html', 1000), 'welcome');
    expect(tooLong).toEqual([]);
  } finally {
    await running.close();
  }
});

/** Runs in the page: what stands out of its window, and controls whose words do not fit. */
function overflowing(): string[] {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const hosts = [...document.querySelectorAll('[data-offprint]')];
  const controls = [document, ...hosts.flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) => [
    ...root.querySelectorAll(
      'button, select, legend:not(.visually-hidden), label > span, a.button, .counts, .menu, .card',
    ),
  ]);
  const cut = controls.filter(
    (control) => control.scrollWidth > control.clientWidth + 1 && control.clientWidth > 0,
  );
  return [...(wide ? ['the page'] : []), ...cut.map((control) => control.textContent ?? '')];
}
