/** A page read by its rule alone, before anything else has come: only what will still be the same once all is there. */
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { readWith } from '@/lib/detect/reading.ts';
import { SITES } from '@/lib/sites/index.ts';
import { detect } from '../../pages/detect.ts';
import { SITE_PAGES } from '../../pages/pages.ts';

function readByRule(id: string, document: Document, url: URL) {
  const site = SITES.find((one) => one.id === id);
  const reading = readWith({ identify, site }, document, url);
  const papers = [];
  let step = reading.next();
  for (; !step.done; step = reading.next()) if (step.value) papers.push(step.value.paper);
  return { papers, report: step.value };
}

describe.each(SITE_PAGES)('$name', ({ site, baseline, open }) => {
  const url = new URL(baseline.url ?? SITES.find(({ id }) => id === site)?.examples[0] ?? '');

  it('has the papers that it has as a whole', () => {
    const whole = detect(open(), url).papers;
    const { papers, report } = readByRule(site, open(), url);
    expect(report.partial).toBe(true);
    for (const paper of papers) {
      const same = whole.find(({ ids }) => ids.some((id) => paper.ids.includes(id)));
      expect(same?.title).toBe(paper.title);
      expect(same?.ids).toEqual(expect.arrayContaining(paper.ids));
    }
  });
});
