/** Reading any page neither throws nor changes it, and returns valid papers only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/lib/paper.ts';
import { address, parse, source, STANDARD_PAGES } from '../../pages/standards.ts';
import { detect, readPage } from '../../pages/detect.ts';

const HERE = new URL('https://pages.example.org/here');
const NASTY = [
  '<script>alert(1)</script>',
  '\u202eevil',
  '\ud800',
  '"><img src=x onerror=alert(1)>',
  'x'.repeat(200_000),
  '',
];

/** Mutations that a hostile page may contain. */
const damaged = fc
  .record({
    name: fc.constantFrom(...STANDARD_PAGES),
    cut: fc.double({ min: 0.1, max: 1, noNaN: true }),
    from: fc.constantFrom('content="', '>', ' href="', '"name": "', 'itemprop="', 'title="'),
    to: fc.constantFrom(...NASTY),
    twice: fc.boolean(),
  })
  .map(({ name, cut, from, to, twice }) => {
    const html = source(name).replaceAll(from, from + to);
    const kept = html.slice(0, Math.ceil(html.length * cut));
    return { html: twice ? kept + kept : kept, url: address(name) };
  });

describe('readPage', () => {
  it('never throws and never changes the page', () => {
    fc.assert(
      fc.property(damaged, ({ html, url }) => {
        const document = parse(html);
        const before = document.cloneNode(true);
        for (const found of readPage(document, url)) {
          if (!found) continue;
          const { paper } = found;
          expect(paper.title.length).toBeLessThanOrEqual(LIMITS.title);
          expect([paper.url, paper.pdfUrl].filter((one) => one && !/^https?:/.test(one))).toEqual([]);
        }
        expect(document.isEqualNode(before)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['', '<!doctype html>', '<html></html>', '<p>', 'no markup'])('finds no papers in %j', (html) => {
    expect(detect(parse(html), HERE).papers).toEqual([]);
  });

  it('keeps markup in metadata as text and removes formatting tags', () => {
    const html = `<meta name="citation_title" content="The &amp;lt;i&amp;gt;E. coli&amp;lt;/i&amp;gt; of <script>fog</script>">
      <meta name="citation_doi" content="10.5555/coli">`;
    expect(
      detect(parse(`<html><head>${html}</head></html>`), HERE).papers.map((paper) => paper.title),
    ).toEqual(['The E. coli of <script>fog</script>']);
  });
});

describe('a hostile page', () => {
  it('has no paper if the title is a megabyte long', () => {
    const title = 'Fog and lanterns '.repeat(60_000);
    const html = `<html><head><meta name="citation_title" content="${title}"><meta name="citation_doi" content="10.5555/x">
      </head><body><h1>${title}</h1></body></html>`;
    expect(detect(parse(html), HERE).papers).toEqual([]);
  });

  it('does not overflow the stack with elements nested a hundred thousand deep', () => {
    const document = parse('<html><body></body></html>');
    let inner: Element = document.documentElement;
    for (let depth = 0; depth < 100_000; depth++) inner = inner.appendChild(document.createElement('div'));
    for (const i of [1, 2, 3]) {
      const row = inner.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
      row.setAttribute('href', `https://arxiv.org/abs/2001.0000${i}`);
      row.textContent = `Paper Number ${i} of Several`;
    }
    expect(detect(document, HERE).papers).toHaveLength(3);
  });

  it('does not overflow the stack with deeply nested JSON and microdata', () => {
    const json = `${'{"mainEntity":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const items = '<div itemscope itemtype="http://schema.org/ScholarlyArticle" itemprop="author">'.repeat(
      2_000,
    );
    const html = `<html><body><script type="application/ld+json">${json}</script>${items}</body></html>`;
    expect(detect(parse(html), HERE).papers).toEqual([]);
  });

  it('is read in steps of at most one paper', () => {
    const row = (i: number) =>
      `<li><a href="https://arxiv.org/abs/2001.${10_000 + i}">Paper Number ${i} of Several</a></li>`;
    const html = `<ul>${Array.from({ length: 1_000 }, (_, i) => row(i)).join('')}</ul>`;
    const steps = [...readPage(parse(html), HERE)];
    expect(steps.filter((found) => found && !found.mention)).toHaveLength(1_000);
    expect(steps.findIndex(Boolean)).toBeGreaterThan(1_000);
  });

  it('cannot claim an address on another site', () => {
    const html = `<html><head><meta name="citation_title" content="A Paper of Another Site"><meta name="citation_volume" content="1">
      <meta name="citation_abstract_html_url" content="https://bank.example.com/login"></head></html>`;
    expect(detect(parse(html), HERE).papers.map((paper) => paper.url)).toEqual([HERE.href]);
  });

  it('is read by the rule of its own site, not of the site it imitates', () => {
    const html = `<div id="abs"><h1 class="title">Imitated</h1><div class="authors"><a>A B</a></div></div>`;
    const { papers, report } = detect(parse(html), HERE);
    expect(papers).toEqual([]);
    expect(report.site).toBeUndefined();
  });
});

it('readPage falls back to standards if the rule finds no papers', () => {
  const url = new URL('https://arxiv.org/a/vane_a_1');
  const { papers, report } = detect(parse(source('reading-list')), url);
  expect(report).toMatchObject({ site: 'arxiv', rows: 0 });
  expect(papers).toHaveLength(4);
});
