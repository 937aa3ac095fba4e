/** The probes: what the detector looks for is on every page that a rule reads. */
import { describe, expect, it } from 'vitest';
import { detect } from '@/lib/detect/detect.ts';
import { identify } from '@/lib/addresses/index.ts';
import { SITES } from '@/lib/sites/index.ts';
import { probeOf } from '@/lib/sites/shared/probe.ts';
import { SITE_PAGES } from '../../pages/pages.ts';

describe.each(SITE_PAGES)('$name', ({ site: id, baseline, open }) => {
  it('has something to look for if papers are read on it', () => {
    const site = SITES.find((one) => one.id === id);
    if (!site) throw new Error(`No rule ${id}`);
    const url = new URL(baseline.url ?? site.examples[0] ?? '');
    expect(detect(open(), url, { identify }).papers.length).toBeGreaterThan(0);
    expect(open().querySelector(probeOf(site).selector)).not.toBeNull();
  });
});
