/** Marking a page moves none of its elements, whatever its layout. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { fillLibrary } from './fill.ts';
import { type Running, startExtension } from './extension.ts';
import { isSaved, untilMarks } from './marks.ts';
import { movedSince, type Movement, noteBoxes, untilAtRest } from './layout-shifts.ts';
import { turn } from './switch.ts';

const HUGGING_FACE = 'https://huggingface.co/papers';
const CARDS = inventedCards(12);
const STILL: Movement = { shift: 0, moved: 0, first: [] };

describe('a page at rest stays as it is', () => {
  let running: Running;
  let extensionPage: Page;
  beforeAll(async () => {
    running = await startExtension();
    extensionPage = await running.openOwn('options.html');
  });
  afterAll(() => running.close());

  /** Opens a page, and lets it come to rest without marks. */
  async function atRest(name: string, html: string): Promise<Page> {
    const url = `${HUGGING_FACE}?q=${encodeURIComponent(name)}`;
    running.serve(url, html);
    await turn(extensionPage, { everywhere: true });
    const page = await running.open(url);
    expect(await untilAtRest(page)).toBe(true);
    await noteBoxes(page);
    return page;
  }

  async function mark(page: Page): Promise<void> {
    await turn(extensionPage, {});
    await untilMarks(page, (names) => names.length === CARDS.length);
  }

  const styles = {
    'with nothing special': '',
    'where the first child is set apart': 'h3 > a:first-child { display: block; padding-top: 9px }',
    'where the last child is set apart': 'h3 > a:last-child { margin-left: 20px }',
    'where all but the last are set apart': 'h3 > a:not(:last-child) { margin-left: 20px }',
    'where what follows is set apart': 'h3 > * + * { display: block; margin-top: 9px }',
    'where children are counted by kind':
      'h3 > :nth-child(1 of a) { padding-left: 7px } h3:has(> span) { padding: 9px }',
    'of titles that are grids':
      'h3 { display: grid; gap: 9px; grid-template-columns: repeat(auto-fit, minmax(40px, 1fr)) }',
    'of titles whose children are spread': 'h3 { display: flex; justify-content: space-between; gap: 9px }',
    'without a gutter': 'article { padding-left: 2px !important }',
    'without a gutter, of titles as wide as their cards':
      'article { padding: 0 !important; overflow: auto !important } h3 > a { display: block; width: 100% }',
    'of titles that end at the edge of the window':
      'main { padding: 0 !important; max-width: none !important } section { display: block !important } ' +
      'article { padding: 0 !important; border: 0 !important; overflow: visible !important } h3 { text-align: justify; text-align-last: justify }',
    'written from right to left': 'body { direction: rtl }',
  };
  it.each(Object.entries(styles))('%s', async (name, style) => {
    const html = searchPage(CARDS).replace('</style>', `${style}</style>`);
    const page = await atRest(name, html);
    await mark(page);
    expect(await movedSince(page)).toEqual(STILL);
    await page.close();
  });

  it('whose rows become saved and related', async () => {
    const page = await atRest('with nothing special, once more', searchPage(CARDS));
    await mark(page);
    const [first] = CARDS;
    await fillLibrary(extensionPage, first ? [{ ...first, ids: [`arxiv:${first.id}`] }] : []);
    await untilMarks(
      page,
      (names) => names.some(isSaved) && names.some((name) => name.startsWith('Related')),
    );
    expect(await movedSince(page)).toEqual(STILL);
    await page.close();
  });
});
