/** A page read by its rule alone, before anything else has come: only what will still be the same once all is there. */
import { describe, expect, it, vi } from 'vitest';
import { detect } from '@/lib/detect/detect.ts';
import { SITES } from '@/lib/sites/index.ts';
import type { Page } from '@/lib/sites/site.ts';
import { parse, SITE_PAGES } from '../../pages/pages.ts';

/** Reads with fresh code, which knows no addresses but the site's own. */
async function readByRule(id: string, { document, url }: Page) {
  vi.resetModules();
  const { readWith } = await import('@/lib/detect/reading.ts');
  const site = SITES.find((one) => one.id === id);
  const reading = readWith({ site }, document, url);
  const papers = [];
  let step = reading.next();
  for (; !step.done; step = reading.next()) if (step.value) papers.push(step.value.paper);
  return { papers, report: step.value };
}

describe.each(SITE_PAGES)('$name', ({ site, baseline, open }) => {
  const url = new URL(baseline.url ?? SITES.find(({ id }) => id === site)?.examples[0] ?? '');

  it('has the papers that it has as a whole', async () => {
    const whole = detect(open(), url).papers;
    const { papers, report } = await readByRule(site, { document: open(), url });
    expect(report.partial).toBe(true);
    for (const paper of papers) {
      const same = whole.find(({ ids }) => ids.some((id) => paper.ids.includes(id)));
      expect(same?.title).toBe(paper.title);
      expect(same?.ids).toEqual(expect.arrayContaining(paper.ids));
    }
  });
});

it('leaves out rows that only another site’s addresses tell', async () => {
  const row = (address: string, title: string) =>
    `<div class="gs_r gs_or gs_scl"><div class="gs_ri"><h3 class="gs_rt"><a href="${address}">${title}</a></h3></div></div>`;
  const html = `<div id="gs_res_ccl">${row('https://arxiv.org/abs/2601.10001', 'Known from the start')}${row(
    'https://openreview.net/forum?id=abcDEF1234',
    'Known once all is there',
  )}</div>`;
  const url = new URL('https://scholar.google.com/scholar?q=x');
  const { papers } = await readByRule('google-scholar', { document: parse(html), url });
  expect(papers.map(({ title }) => title)).toEqual(['Known from the start']);
  expect(detect(parse(html), url).papers).toHaveLength(2);
});
