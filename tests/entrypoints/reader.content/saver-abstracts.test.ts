/** The abstracts that a listing does not show: of which rows they are fetched, and of which no longer. */
import '../../components/setup.ts';
import { expect, it, vi } from 'vitest';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import { Saver } from '@/entrypoints/reader.content/page/saver.ts';
import type { Site } from '@/lib/sites/shared/site.ts';
import { until } from '../../components/until.ts';
import { quickServices, rowsOf, savedBefore } from './test-services.ts';

const SITE = { complete: 'paper' } as Site;

/** A saver whose requests never end. `at`: the page's address; the rows' papers are on arxiv.org. */
function open(site: Site | undefined = SITE, at = 'https://arxiv.org/list') {
  const asked: string[] = [];
  const fetchPage: PageServices['fetchPage'] = (url) => {
    asked.push(url);
    return new Promise(() => undefined);
  };
  const services = quickServices({ fetchPage });
  const page = () => ({ url: new URL(at), site });
  const saver = new Saver(
    services,
    page,
    async () => undefined,
    () => undefined,
  );
  const rows = rowsOf(3, services);
  for (const [i, row] of rows.entries())
    row.status = { ...savedBefore(i + 1), abstractPending: i > 0 } as never;
  return { saver, services, rows, asked };
}

it('are wanting on saved rows whose site lets them be read, until they are queued', async () => {
  const { saver, rows, asked } = open();
  expect(saver.incomplete(rows)).toEqual(rows.slice(1));
  saver.complete(saver.incomplete(rows));
  expect([saver.incomplete(rows), saver.abstracts]).toEqual([[], 2]);
  await until(() => asked.length === 1);
  const [, , last] = rows;
  if (last) last.status = { kind: 'new' };
  saver.dropRemoved(rows);
  expect(saver.abstracts).toBe(1);
  saver.complete(last ? [last] : []);
  expect(saver.abstracts).toBe(1);
});

it.each<[string, Site | undefined, string]>([
  ['a site without a rule', { complete: undefined } as never, 'https://arxiv.org/list'],
  ['another site than the paper’s', SITE, 'https://mirror.example/list'],
])('are not fetched on %s', (_, site, at) => {
  const { saver, rows } = open(site, at);
  saver.complete(rows);
  expect([saver.incomplete(rows), saver.abstracts]).toEqual([[], 0]);
});

it('follow a save of papers without one, and are dropped when the paper is removed', async () => {
  const { saver, services, rows, asked } = open();
  const [row] = rows;
  if (!row) return;
  row.status = { kind: 'new' };
  vi.mocked(services.save).mockResolvedValueOnce({
    change: 1,
    papers: [{ id: 4, outcome: 'added', abstract: false }],
  });
  await saver.act(row, 'save');
  expect(vi.mocked(services.save).mock.calls[0]?.[1]).toBe('pending');
  await until(() => asked.length === 1);
  expect(saver.abstracts).toBe(1);
  await saver.act(row, 'remove');
  await until(() => row.status.kind === 'removed');
  expect(saver.incomplete([row])).toEqual([]);
});
