/** The first baseline of a page is written once for review, but never in CI. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper.ts';
import { type Baseline, complaint, nextStep, settle } from '../../pages/baseline.ts';

const EXAMPLE = 'https://papers.example.org/list';
const READ: Paper[] = [
  { title: 'Kettles', authors: ['Ada Shore'], abstract: '', ids: ['doi:10.5555/kettles', 'title:kettles'] },
];
const EXPECTED = {
  url: EXAMPLE,
  papers: [{ title: 'Kettles', authors: ['Ada Shore'], ids: ['doi:10.5555/kettles'] }],
};

describe('nextStep and complaint', () => {
  it.each<[string, Baseline, string, string]>([
    ['a new page', {}, 'write', 'refuse'],
    ['a new page with its address', { url: EXAMPLE }, 'write', 'refuse'],
    ['a page that was just read', { ...EXPECTED, reviewed: false }, 'review', 'review'],
    ['a reviewed page', { ...EXPECTED, reviewed: true }, 'compare', 'compare'],
    ['a page without the key', EXPECTED, 'compare', 'compare'],
    ['a page of no papers', { url: EXAMPLE, papers: [] }, 'compare', 'compare'],
  ])('give the right step for %s', (_, baseline, here, ci) => {
    expect([nextStep(baseline, false), nextStep(baseline, true)]).toEqual([here, ci]);
  });

  it('complain until the baseline is reviewed', () => {
    expect(complaint('compare', 'a.json')).toBeUndefined();
    for (const step of ['write', 'review'] as const)
      expect(complaint(step, 'a.json')).toMatch('"reviewed": true');
    expect(complaint('refuse', 'a.json')).toMatch('a.json is missing');
  });
});

describe('settle', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baseline-'));
    file = join(folder, 'example-site.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes the first baseline and then asks for its review', async () => {
    const first = await settle({ file, baseline: {} }, false, EXAMPLE, () => READ);
    expect(first).toMatchObject({ step: 'write', expected: EXPECTED });
    const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
    expect(baseline).toEqual({ reviewed: false, ...EXPECTED });
    expect(await settle({ file, baseline }, false, EXAMPLE, () => [])).toEqual({
      step: 'review',
      expected: EXPECTED,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(baseline);
  });

  it('writes nothing in CI', async () => {
    expect(await settle({ file, baseline: {} }, true, EXAMPLE, () => READ)).toMatchObject({ step: 'refuse' });
    expect(existsSync(file)).toBe(false);
  });

  it('reads a page under the address in its file', async () => {
    const url = 'https://papers.example.org/paper/1';
    const read = ({ href }: URL) => READ.map((paper) => ({ ...paper, url: href }));
    const { expected } = await settle({ file, baseline: { url } }, false, EXAMPLE, read);
    expect(expected).toMatchObject({ url, papers: [{ url }] });
  });
});
