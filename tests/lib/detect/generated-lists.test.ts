/** Reads generated pages of many structures: lists of papers, and lists that look alike and are none. */
import { describe, expect, it } from 'vitest';
import { readClassifiers } from '../../commands/text-classifiers.ts';
import { detect, readPage } from '../../pages/detect.ts';
import {
  type GeneratedList,
  generateLists,
  OTHER_STRUCTURES,
  STRUCTURES,
} from '../../pages/list-generator.ts';
import { parse } from '../../pages/standards.ts';
import { createRandom } from '../../random.ts';
import { makeOtherText, type OtherKind } from '../../training/other-texts.ts';

const classifiers = readClassifiers();
const ADDRESS = new URL('https://lab.example.org/publications');
const ROWS = 8;

/** Shares of all rows of some lists, 0 to 1. */
function readLists(lists: Iterable<GeneratedList>) {
  const sum = { rows: 0, found: 0, right: 0, listed: 0, people: 0 };
  for (const { name, html, rows } of lists) {
    const { papers } = detect(parse(html), ADDRESS, { classifiers });
    const found = new Map(papers.map(({ title, authors }) => [title, authors.join()]));
    const right = rows.filter(({ title }) => found.has(title));
    sum.rows += rows.length;
    sum.found += papers.length;
    sum.right += right.length;
    if (/reading list/.test(name)) continue;
    sum.listed += right.length;
    sum.people += right.filter(({ title, authors }) => found.get(title) === authors.join()).length;
  }
  return {
    recall: sum.right / sum.rows,
    precision: sum.right / sum.found,
    people: sum.people / sum.listed,
  };
}

describe('generated lists of papers', () => {
  it('are read in the structures that the reader was tuned on', () => {
    const { recall, precision, people } = readLists(generateLists(createRandom(2), STRUCTURES));
    expect(recall).toBeGreaterThan(0.98);
    expect(precision).toBeGreaterThan(0.98);
    expect(people).toBeGreaterThan(0.97);
  });

  it('are read in others, too', () => {
    const { recall, precision, people } = readLists(generateLists(createRandom(3), OTHER_STRUCTURES));
    expect(recall).toBeGreaterThan(0.9);
    expect(precision).toBeGreaterThan(0.97);
    expect(people).toBeGreaterThan(0.9);
  });
});

describe('generated lists of other things', () => {
  const KINDS: OtherKind[] = ['news', 'blog', 'recipe', 'product', 'art', 'job', 'course', 'code', 'event'];
  const random = createRandom(4);
  const rowsOf = (kind: OtherKind) =>
    Array.from({ length: ROWS }, (_, i) => ({ text: makeOtherText(kind, random), href: `/item/${i}` }));
  const lists: [string, (kind: OtherKind) => string][] = [
    [
      'links',
      (kind) =>
        rowsOf(kind)
          .map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`)
          .join(''),
    ],
    [
      'cards with a date',
      (kind) =>
        rowsOf(kind)
          .map(
            ({ text, href }) =>
              `<div class="c"><h3><a href="${href}">${text}</a></h3><p>3 May 2031</p></div>`,
          )
          .join(''),
    ],
    [
      'items by two people',
      (kind) =>
        rowsOf(kind)
          .map(({ text }) => `<li><b>${text}</b><br>Anna Baker, Omar Silva</li>`)
          .join(''),
    ],
    [
      'a table',
      (kind) =>
        rowsOf(kind)
          .map(({ text }, i) => `<tr><td>${i}</td><td>${text}</td></tr>`)
          .join(''),
    ],
  ];

  it.each(KINDS)('(%s) are not read', (kind) => {
    const read = lists.flatMap(([name, make]) => {
      const html = `<html lang="en"><title>Port Gazette</title><main><h1>Latest</h1><ul>${make(kind)}</ul></main>`;
      const found = [...readPage(parse(html), ADDRESS, { classifiers })];
      const sure = found.filter((one) => one && !one.unsure && !one.mention);
      return sure.map((one) => `${name}: ${one?.paper.title}`);
    });
    expect(read).toEqual([]);
  });
});
