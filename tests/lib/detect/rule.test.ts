/** A rule whose functions throw on an odd row: that row alone is lost. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Claims } from '@/lib/detect/claims.ts';
import { readSite, type RuleReport } from '@/lib/detect/rule.ts';
import { identify } from '@/lib/addresses/index.ts';
import type { Site } from '@/lib/sites/shared/site.ts';

const HTML = `<ul>${[1, 2, 3].map((n) => `<li id="r${n}"><a href="/paper/${n}">Paper number ${n} of three</a></li>`).join('')}</ul>`;
const odd = (row: Element) => {
  if (row.id === 'r2') throw new TypeError('odd row');
  return false;
};
const fail = () => {
  throw new TypeError('odd page');
};

function read(more: Partial<Site>) {
  const { document } = parseHTML(HTML);
  const url = new URL('https://papers.example.org/list');
  const site: Site = {
    id: 'x',
    name: 'X',
    matches: [],
    examples: [],
    listings: [{ row: 'li', title: 'a' }],
    ...more,
  };
  const report: RuleReport = { rows: 0, titles: 0, changed: false };
  const log: string[] = [];
  const page = {
    document,
    url,
    identify,
    log: (event: string) => log.push(event),
  };
  const found = [...readSite(site, page, report, new Claims([]))].flatMap((one) => one?.paper.title ?? []);
  return { found, report, log };
}

describe('a rule', () => {
  it('loses the one row on which `skip` throws', () => {
    const { found, log } = read({ listings: [{ row: 'li', title: 'a', skip: odd }] });
    expect(found).toEqual(['Paper number 1 of three', 'Paper number 3 of three']);
    expect(log).toContain('rule failed');
  });

  it('loses no row where a field throws, or what the page carries about its rows, or about itself', () => {
    const year = (row: Element) => (odd(row) ? undefined : '2026');
    for (const more of [
      { listings: [{ row: 'li', title: 'a', year }] },
      { embedded: fail },
      { pagePaper: fail },
    ]) {
      const { found, report } = read(more);
      expect(found).toHaveLength(3);
      expect(report).toMatchObject({ rows: 3, titles: 3, changed: false });
    }
  });

  it('uses what the page carries though one of its entries is no paper', () => {
    const entry = { title: 'Paper number 1 of three', url: '/paper/1', abstract: 'What we did.' };
    const entries = [{ title: { odd: true } }, entry] as never[];
    expect(read({ embedded: () => entries }).found).toHaveLength(3);
  });
});
