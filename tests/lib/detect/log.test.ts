/** The debug log says why a row was refused. */
import { expect, it, vi } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { detect } from '@/lib/detect/detect.ts';
import type { Log } from '@/lib/settings/debug.ts';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { parse } from '../../pages/pages.ts';

const HERE = new URL('https://huggingface.co/papers?q=x');

it('detect logs each row whose title is missing or too long', () => {
  const [good, untitled, long] = inventedCards(3);
  const html = searchPage([
    { ...good, title: 'A title' },
    { ...untitled, title: '' },
    { ...long, title: 'long '.repeat(1_000) },
  ] as ReturnType<typeof inventedCards>);
  const log = vi.fn<Log>();
  const { report } = detect(parse(html), HERE, { identify, log });
  expect([report.rows, report.titles]).toEqual([3, 1]);
  const reasons = log.mock.calls.map(([event, details]) => [event, details?.['reason']]);
  expect(reasons).toEqual([
    ['row refused', 'no-title'],
    ['row refused', 'title-too-long'],
  ]);
});
