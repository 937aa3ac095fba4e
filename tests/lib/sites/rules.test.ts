/**
 * Every site rule reads its own pages as a careful reader would, and no page at all can make a rule
 * misbehave.
 */
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

  it('has a baseline that a person has reviewed', () => {
    expect(complaint(step, file)).toBe(undefined);
  });

  it('is read by its own rule', () => {
    expect(siteFor(url)?.id).toBe(site);
  });

  it('holds the papers a reader would list, in order', () => {
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

  it('gives no address but http(s)', () => {
    const document = open();
    for (const link of document.querySelectorAll('[href]')) link.setAttribute('href', 'javascript:alert(1)');
    const { papers } = detect(document, url);
    const addresses = papers.flatMap((paper) => [paper.url, paper.pdfUrl]).filter((a) => a !== undefined);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
  });
});

describe.each(SITES.map((site) => ({ id: site.id, site })))('the rule $id', ({ id, site }) => {
  const examples = site.examples.map((example) => new URL(example));

  it('has a page of its own', () => {
    expect(SITE_PAGES.map((page) => page.site)).toContain(id);
  });

  it('is the rule for its examples', () => {
    expect(examples).not.toEqual([]);
    expect(examples.filter((url) => siteFor(url) !== site)).toEqual([]);
  });

  it('reads nothing on an empty page', () => {
    for (const url of examples) {
      const { papers, report } = detect(parse(EMPTY), url);
      expect(papers).toEqual([]);
      expect(report).toMatchObject({ site: id, rows: 0, changed: false });
    }
  });

  it('throws on no page and changes none', () => {
    const changed = SITE_PAGES.filter(({ open }) => {
      const document = open();
      const before = document.cloneNode(true);
      for (const url of examples) detect(document, url);
      return !document.isEqualNode(before);
    });
    expect(changed.map((page) => page.name)).toEqual([]);
  });
});
