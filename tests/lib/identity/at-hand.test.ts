/** Which addresses are known when: those of a page's own site from the start, those of all sites wherever papers are kept. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { identify as identifyAll } from '@/lib/identity/identify.ts';
import { SITES } from '@/lib/sites/index.ts';

/** As on a page before anything else has come. */
async function fresh() {
  vi.resetModules();
  return import('@/lib/identity/addresses.ts');
}

describe('on a page of a site', () => {
  const told = SITES.flatMap(({ id, addresses = [], examples }) =>
    examples
      .filter((example) => identifyAll(example).ids.length > 0)
      .map((example): [string, typeof addresses, string] => [id, addresses, example]),
  );

  it.each(told)('%s: its own addresses name the papers that all do', async (_, addresses, example) => {
    const { identify, knowAddresses } = await fresh();
    knowAddresses(addresses);
    expect(identify(example)).toEqual(identifyAll(example));
  });
});

it('is not known what no rule at hand is for, until it is', async () => {
  const { identify, knowAddresses } = await fresh();
  const address = 'https://papers.example.org/7';
  expect(identify(address)).toEqual({ kind: 'other', ids: [] });
  const papers = [{ path: /^\/(\d+)$/, id: 'iacr:2026/$1' }];
  knowAddresses([{ hosts: ['papers.example.org'], papers }]);
  expect(identify(address)).toEqual({ kind: 'paper', ids: ['iacr:2026/7'] });
});

it('asks rules of one host in the order in which all were given last', async () => {
  const { identify, knowAddresses } = await fresh();
  const rule = (id: string) => ({ hosts: ['papers.example.org'], papers: [{ path: /^\/7$/, id }] });
  const [first, second] = [rule('iacr:2026/1'), rule('iacr:2026/2')];
  knowAddresses([second]);
  knowAddresses([first, second]);
  expect(identify('https://papers.example.org/7').ids).toEqual(['iacr:2026/1']);
});

describe('whoever keeps papers', () => {
  beforeEach(() => vi.resetModules());
  const gates = {
    'what pages ask for': () => import('@/lib/library/validate.ts'),
    corrections: () => import('@/lib/library/edit.ts'),
    backups: () => import('@/lib/backup/validate-line.ts'),
  };

  it.each(Object.entries(gates))('%s: knows the addresses of all sites', async (_, load) => {
    await load();
    const { identify } = await import('@/lib/identity/addresses.ts');
    expect(identify('https://openreview.net/forum?id=abcDEF1234').ids).toEqual(['openreview:abcDEF1234']);
  });
});
