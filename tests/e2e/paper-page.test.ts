/**
 * A paper's own page: one mark by its title, whose card names the papers of the library that it belongs with.
 */
import { expect, it } from 'vitest';
import { arxivPaper } from '../pages/arxiv.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { startExtension } from './extension.ts';
import { untilSaved } from './library.ts';
import { mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { press, untilSeen } from './roots.ts';

const cards = inventedCards(6);
/** It shares its topic with the first of them, and with no other. */
const paper = { ...cards[0], id: '2602.00001', title: 'Sparse autoencoders and dictionary learning, again' };

it('has a mark by its title alone, and its card leads to the related papers of the library and saves it', async () => {
  const running = await startExtension();
  try {
    const list = await openPage(running, 'https://huggingface.co/papers?q=own', searchPage(cards));
    await untilMarks(list, (names) => names.length === cards.length);
    const popup = await running.popup(list);
    await popup.getByRole('button', { name: `Save all ${cards.length} new papers` }).click();
    await untilSaved(popup, (papers) => papers.length === cards.length);

    const page = await openPage(running, `https://arxiv.org/abs/${paper.id}`, arxivPaper(paper));
    await untilMarks(page, ([name]) => name?.startsWith('Related') === true);
    const heading = await page.locator('h1').boundingBox();
    const box = await mark(page).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(heading?.y ?? Infinity);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
      (heading?.y ?? 0) + (heading?.height ?? 0),
    );
    expect(await page.locator('[data-offprint="bar"]').count()).toBe(0);

    await mark(page).hover();
    const nearest = await untilSeen(page, 'card', '.papers li');
    expect(nearest.text).toBe(cards[0]?.title);
    await press(page, 'card', '.action');
    await untilSeen(page, 'card', '.state', ({ text }) => text === 'Saved');
    await untilSaved(popup, (papers) => papers.some(({ title }) => title === paper.title));
  } finally {
    await running.close();
  }
});
