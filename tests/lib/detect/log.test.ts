/** Why a row was refused, as the debug log has it. */
import { expect, it, vi } from 'vitest';
import { detect } from '../../pages/detect.ts';
import type { Log } from '@/lib/settings/debug.ts';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { parse } from '../../pages/pages.ts';

const HERE = new URL('https://huggingface.co/papers?q=x');

it('tells of each row that has no title, or one that is none', () => {
  const [good, untitled, long] = inventedCards(3);
  const html = searchPage([
    { ...good, title: 'A title' },
    { ...untitled, title: '' },
    { ...long, title: 'long '.repeat(1_000) },
  ] as ReturnType<typeof inventedCards>);
  const log = vi.fn<Log>();
  const { report } = detect(parse(html), HERE, { log });
  expect([report.rows, report.titles]).toEqual([3, 1]);
  const reasons = log.mock.calls.map(([event, details]) => [event, details?.['reason']]);
  expect(reasons).toEqual([
    ['row refused', 'no-title'],
    ['row refused', 'title-too-long'],
  ]);
});
