/** Every site rule reads its test pages correctly, and no rule throws on any page or changes it. */
import { describe, expect, it } from 'vitest';
import { SITES, siteFor } from '@/lib/sites/index.ts';
import { complaint, settle } from '../../pages/baseline.ts';
import { detect, readPage } from '../../pages/detect.ts';
import { parse, SITE_PAGES } from '../../pages/pages.ts';

const EMPTY = '<!doctype html><html><head><title></title></head><body></body></html>';
const MARKUP = '<img src=x onerror=alert(1)> of bold claims';

const PAGES = await Promise.all(
  SITE_PAGES.map(async (page) => {
    const example = SITES.find(({ id }) => id === page.site)?.examples[0];
    if (!example) throw new Error(`${page.name}.html is for no rule: there is no lib/sites/${page.site}.ts`);
    const read = (url: URL) => detect(page.open(), url).papers;
    return { ...page, ...(await settle(page, Boolean(process.env['CI']), example, read)) };
  }),
);

describe.each(PAGES)('$name', ({ site, file, step, expected, open }) => {
  const url = new URL(expected.url);
  const { papers } = detect(open(), url);

  it('has a reviewed baseline', () => {
    expect(complaint(step, file)).toBe(undefined);
  });

  it('is read by the rule of its site', () => {
    expect(siteFor(url)?.id).toBe(site);
  });

  it('has the expected papers, in order', () => {
    expect(papers.map((paper) => paper.title)).toEqual(expected.papers.map((paper) => paper.title));
  });

  it.each(expected.papers.map((paper, i) => ({ paper, i })))('$paper.title', ({ paper, i }) => {
    const { ids = [], ...fields } = paper;
    expect(papers[i]).toMatchObject(fields);
    expect(papers[i]?.ids).toEqual(expect.arrayContaining(ids));
  });

  it('keeps markup in a title as text', () => {
    const document = open();
    const anchors = [...readPage(document, url)].flatMap((found) => found?.anchor ?? []);
    for (const anchor of anchors) anchor.textContent = MARKUP;
    const titles = detect(document, url).papers.map((paper) => paper.title);
    const known = new Set([MARKUP, ...expected.papers.map((paper) => paper.title)]);
    expect(titles.filter((title) => !known.has(title))).toEqual([]);
  });

  it('has only http(s) addresses', () => {
    const document = open();
    for (const link of document.querySelectorAll('[href]')) link.setAttribute('href', 'javascript:alert(1)');
    const { papers } = detect(document, url);
    const addresses = papers.flatMap((paper) => [paper.url, paper.pdfUrl]).filter((a) => a !== undefined);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
  });
});

describe.each(SITES.map((site) => ({ id: site.id, site })))('the rule $id', ({ id, site }) => {
  const examples = site.examples.map((example) => new URL(example));

  it('has a test page', () => {
    expect(SITE_PAGES.map((page) => page.site)).toContain(id);
  });

  it('applies to its example addresses', () => {
    expect(examples).not.toEqual([]);
    expect(examples.filter((url) => siteFor(url) !== site)).toEqual([]);
  });

  it('finds no papers on an empty page', () => {
    for (const url of examples) {
      const { papers, report } = detect(parse(EMPTY), url);
      expect(papers).toEqual([]);
      expect(report).toMatchObject({ site: id, rows: 0, changed: false });
    }
  });

  it('never throws and never changes a page', () => {
    const changed = SITE_PAGES.filter(({ open }) => {
      const document = open();
      const before = document.cloneNode(true);
      for (const url of examples) detect(document, url);
      return !document.isEqualNode(before);
    });
    expect(changed.map((page) => page.name)).toEqual([]);
  });
});
