/** A page that changes what stands beside a mark, or how it looks, without building anything anew. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { untilSaved } from './library.ts';
import { mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { hostsWith } from './roots.ts';
import { until } from './until.ts';

const cards = inventedCards(6);

describe('a page that changes in place', () => {
  let running: Running;
  let library: Page;
  beforeAll(async () => {
    running = await startExtension();
    library = await running.openOwn('library.html');
  });
  afterAll(() => running.close());

  async function open(name: string): Promise<Page> {
    const page = await openPage(
      running,
      `https://huggingface.co/papers?q=${name}`,
      searchPage(cards.slice(0, 3)),
    );
    await untilMarks(page, (names) => names.length === 3);
    return page;
  }

  it('has the paper saved that stands beside the mark at the press', async () => {
    const page = await open('in-place');
    const next = cards[5];
    await page.evaluate(
      ([id = '', title = '']) => {
        const row = document.querySelector('article');
        for (const link of row?.querySelectorAll('a') ?? []) link.setAttribute('href', `/papers/${id}`);
        const [text] = row?.querySelector('h3 a')?.childNodes ?? [];
        if (text) text.nodeValue = title;
      },
      [next?.id, next?.title],
    );
    await mark(page).click();
    const saved = await untilSaved(library, (papers) => papers.length === 1);
    expect(saved[0]?.title).toBe(next?.title);
  });

  it.each<[string, () => void]>([
    [
      'a style sheet that it adopts later',
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('article { background: #101418; color: #eee }');
        document.adoptedStyleSheets = [sheet];
      },
    ],
    [
      'a slow change of colour of its rows',
      () => {
        for (const row of document.querySelectorAll('article')) {
          row.style.transition = 'background-color 1s';
          row.getBoundingClientRect();
          row.style.backgroundColor = '#101418';
        }
      },
    ],
  ])('has marks that follow %s', async (_, change) => {
    const page = await open('colours');
    expect(await hostsWith(page, 'mark', '[data-tone="light"]')).toBe(3);
    await page.evaluate(change);
    await until(
      () => hostsWith(page, 'mark', '[data-tone="dark"]'),
      (dark) => dark === 3,
    );
  });
});
