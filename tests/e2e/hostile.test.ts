/** Pages made to hurt: the extension reads what is sound of them, and the page goes on answering. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivList } from '../pages/arxiv.ts';
import { escapeText, inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { isNew, mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';

const HUGGING_FACE = 'https://huggingface.co/papers?q=';
const cards = inventedCards(5);
const SCRIPT = `<img src=x onerror="ran = true"><script>ran = true</script>`;

const many = (n: number, markup: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => markup(i)).join('');

/** What stands below five sound rows. */
const PAGES: Record<string, () => string> = {
  'deep nesting': () => `${'<div>'.repeat(100_000)}deep`,
  'nested rows': () => `${'<article>'.repeat(400)}${many(3_000, (i) => `<p>${i}</p>`)}`,
  'a great many links': () =>
    many(30_000, (i) => `<a href="https://arxiv.org/abs/2001.${10_000 + i}">Paper ${i}</a> `),
  'a great many items': () =>
    many(10_000, (i) => `<span class="Z3988" title="rft.atitle=Title+${i}"></span>`),
  'a title of 1 MB': () =>
    `<article><h3><a href="/papers/2601.99001">${'Long title '.repeat(95_000)}</a></h3></article>`,
  'a class of 1 MB': () => `<div class="${'author '.repeat(150_000)}">x</div>`,
  'deep data': () => `<script type="application/ld+json">${'{"mainEntity":['.repeat(50_000)}</script>`,
  'much data': () =>
    `<script type="application/ld+json">[${many(20_000, (i) => `{"@type":"Article","name":"${i}"},`)}0]</script>`,
};

/** Scripts of pages that do not want marks. */
const PREVENTIONS = {
  'takes away all': `new MutationObserver(() => {
      for (const mark of document.querySelectorAll('h3 [data-offprint]')) mark.remove();
    }).observe(document, { childList: true, subtree: true })`,
  'moves away all': `new MutationObserver(() => {
      for (const mark of document.querySelectorAll('h3 [data-offprint]')) {
        const shade = document.body.appendChild(document.createElement('div'));
        shade.style.opacity = '0';
        shade.append(mark);
      }
    }).observe(document, { childList: true, subtree: true })`,
};

describe('on a hostile page', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
  });
  afterAll(() => running.close());

  it.each(Object.keys(PAGES))('with %s the sound rows are marked, and the page answers', async (name) => {
    const below = `<button onclick="this.textContent = 'answered'">ask</button>${PAGES[name]?.() ?? ''}`;
    const html = searchPage(cards).replace('</main>', `${below}</main>`);
    const page = await openPage(running, `${HUGGING_FACE}${encodeURIComponent(name)}`, html);
    await page
      .locator('article [data-offprint="mark"]')
      .nth(cards.length - 1)
      .waitFor();
    await page.getByRole('button', { name: 'ask' }).click();
    await page.getByRole('button', { name: 'answered' }).waitFor();
    expect(await page.locator('[data-offprint="mark"]').count()).toBe(cards.length);
    await page.close();
  });

  it('that has script in every field, none of it runs', async () => {
    const said = escapeText(SCRIPT);
    const rows = `<article><h3><a href="/papers/2601.99002">A title ${said}</a></h3><a href="/papers/2601.99002"><p>${said}</p></a>
      <a class="author" href="javascript:ran = true">${said}</a></article>`;
    const page = await openPage(
      running,
      `${HUGGING_FACE}script`,
      searchPage([]).replace('</section>', `${rows}</section>`),
    );
    await untilMarks(page, (names) => names.length === 1);
    await mark(page).click();
    await untilMarks(page, (names) => names[0] === 'Saved. Press to undo');
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^Library/ }).click();
    await popup.getByText(`A title ${SCRIPT}`).waitFor();
    for (const one of [page, popup])
      expect(await one.evaluate(() => Reflect.has(globalThis, 'ran'))).toBe(false);
  });

  it('in the markup of another site, the address decides which rule is for it', async () => {
    const faked = searchPage(cards.slice(1)).split('<main>')[1] ?? '';
    const own = arxivList(cards.slice(0, 1)).replace('</main>', faked);
    const page = await openPage(running, 'https://arxiv.org/list/cs.LG/new', own);
    expect((await untilMarks(page, (names) => names.length > 0)).map(isNew)).toEqual([true]);
    expect(await page.locator('article [data-offprint="mark"]').count()).toBe(0);
  });

  it.each(Object.entries(PREVENTIONS))(
    'that %s marks, the popup says so and lists its papers',
    async (_, script) => {
      const html = searchPage(cards).replace('<head>', `<head><script>${script}</script>`);
      const page = await openPage(running, `${HUGGING_FACE}prevents`, html);
      await page.locator('[data-offprint="bar"]').waitFor({ state: 'attached' });
      const popup = await running.popup(page);
      await popup.getByRole('tab', { name: /^This page/ }).click();
      await popup
        .getByText(`This page removes or hides the marks of ${cards.length} of its papers`)
        .waitFor();
      expect(await popup.locator('.paper').count()).toBe(cards.length);
      await page.close();
    },
  );

  it('that defines all element names, no closed root is handed out', async () => {
    const [last, ...first] = cards;
    const html = searchPage(first).replace('<head>', `<head><script>(${String(takeNames)})()</script>`);
    const page = await openPage(running, `${HUGGING_FACE}names`, html);
    await untilMarks(page, (names) => names.length === first.length);
    // The page knows the names that were used so far.
    const row = /<article[^]*<\/article>/.exec(searchPage(last ? [last] : []))?.[0] ?? '';
    await page.evaluate((row) => {
      const added = new DOMParser().parseFromString(row, 'text/html').querySelector('article');
      document.querySelector('section')?.append(added ?? '');
    }, row);
    await untilMarks(page, (names) => names.length === cards.length);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'rootsTaken')())).toEqual([]);
  });
});

/**
 * Runs in the page before all else: defines the name that marks once had, and that of every element that
 * comes, as elements that tell of their roots.
 */
function takeNames(): void {
  const taken: ElementInternals[] = [];
  const define = (name: string) => {
    if (!name.includes('-') || customElements.get(name)) return;
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          taken.push(this.attachInternals());
        }
      },
    );
  };
  define('offprint-mark');
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) define(node.localName);
  }).observe(document, { childList: true, subtree: true });
  Object.assign(globalThis, {
    rootsTaken: () => taken.flatMap(({ shadowRoot }) => shadowRoot?.textContent ?? []),
  });
}
