/** The head of a page shows whether it describes one paper or lists papers. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PAPER_PAGE, pageWith } from '@/lib/sites/shared/paper-page.ts';

test.each([
  ['<meta name="citation_title" content="T">', true],
  ['<meta name="DC.Title" content="T">', true],
  ['<meta name="dc.identifier" content="10.1000/a">', true],
  ['<meta name="description" content="T">', false],
  ['', false],
])('PAPER_PAGE with the head %j matches: %s', (head, describes) => {
  const { document } = parseHTML(`<html><head>${head}</head><body><ul><li>Row</li></ul></body></html>`);
  expect(document.querySelector('li')?.closest(PAPER_PAGE) !== null).toBe(describes);
});

test('pageWith ignores elements in the body', () => {
  const { document } = parseHTML(
    '<html><head></head><body><link rel="canonical" href="/a"><p>Row</p></body></html>',
  );
  expect(document.querySelector('p')?.closest(pageWith('link[rel="canonical"]'))).toBeNull();
});
