/**
 * The popup is as wide as it is given, from 400 to 600 px, and nothing in it is cut off; left to itself it
 * asks for 440 px.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivPaper } from '../pages/arxiv.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { annotate, fillLibrary, HARD_PAPERS, madePapers } from './fill.ts';
import { untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';

const SHOTS = resolve(import.meta.dirname, '../../.artefacts/popup');
const cards = inventedCards(6);
/** It shares its topic with the first of them. */
const related = {
  ...cards[0],
  id: '2602.00001',
  title: 'Sparse autoencoders and dictionary learning, again',
};

describe('the popup’s width', () => {
  let running: Running;
  let paper: Page;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    running = await startExtension();
    const list = await openPage(running, 'https://huggingface.co/papers?q=width', searchPage(cards));
    await untilMarks(list, (names) => names.length === cards.length);
    const popup = await running.popup(list);
    await popup.getByRole('button', { name: 'Save all 6 new papers' }).click();
    await popup.getByText('All papers on this page are in your library.').waitFor();
    await fillLibrary(popup, [...madePapers(3), ...HARD_PAPERS]);
    await annotate(popup, [1, 13], { addTags: ['to cite', 'a tag that is somewhat longer than others'] });
    await annotate(popup, [13], { starred: true, status: 'reading', note: 'See §3.' });
    paper = await openPage(running, `https://arxiv.org/abs/${related.id}`, arxivPaper(related));
    await untilMarks(paper, (names) => names.length === 1);
  });
  afterAll(() => running.close());

  it.each([400, 440, 600])('%i px', async (width) => {
    const popup = await running.popup(paper);
    await popup.setViewportSize({ width, height: 560 });
    const look = async (name: string) => {
      await popup.screenshot({ path: join(SHOTS, `width-${width}-${name}.png`) });
      expect(await cutOff(popup)).toEqual([]);
    };
    await popup.getByRole('button', { name: 'Why?' }).first().click();
    await popup
      .getByRole('button', { name: /^Less about/ })
      .first()
      .waitFor();
    await look('related');
    await popup.getByRole('tab', { name: /^Library/ }).click();
    await popup.getByText('13 papers').waitFor();
    await look('library');
    await popup
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click();
    await popup.getByRole('region', { name: 'Note' }).waitFor();
    await look('details');
    expect(await popup.evaluate(() => document.body.getBoundingClientRect().width)).toBe(width);
  });

  it('is 440 px where the browser asks', async () => {
    const page = await running.openOwn('options.html');
    expect(await page.evaluate(widthOfPopup)).toBe(440);
  });
});

/** What does not fit: elements that reach past the popup's sides, and those whose own text is cut off. */
function cutOff(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const { width } = document.body.getBoundingClientRect();
    const all = [
      ...document.querySelectorAll<HTMLElement>('body :not(.visually-hidden, .visually-hidden *)'),
    ];
    const wrong = all.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const hides = one.clientWidth > 0 && getComputedStyle(one).overflowX !== 'visible';
      return left < 0 || right > width + 0.5 || (hides && one.scrollWidth > one.clientWidth);
    });
    return wrong.map((one) => `${one.localName}.${one.className} ${one.textContent.slice(0, 60)}`);
  });
}

/** To be evaluated in a page of the extension: opens the popup as its button does. */
async function widthOfPopup(): Promise<number> {
  const { action, extension } = Reflect.get(globalThis, 'chrome');
  await action.openPopup();
  const viewOf = (): Window | undefined => extension.getViews({ type: 'popup' })[0];
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const view = viewOf();
    if (view?.document.querySelector('li.paper')) return view.innerWidth;
  }
  throw new Error('The popup never came.');
}
