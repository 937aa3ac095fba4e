/** What pages say with too many escapes, tags as text, or a translation beside it is read as it was meant. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper.ts';
import { detect } from '../../pages/detect.ts';
import { parse } from '../../pages/standards.ts';

const ABSTRACT =
  'We count otters in cold rivers, at night, over three winters, and say how sure we are of each count that we give.';

function ownPaper(...tags: [name: string, content: string][]): Paper | undefined {
  const metas = [
    ['citation_title', 'Counting otters'],
    ['citation_journal_title', 'Rivers'],
    ['citation_volume', '7'],
    ...tags,
  ];
  const head = metas.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('');
  return detect(
    parse(`<html><head>${head}</head><body></body></html>`),
    new URL('https://rivers.example.org/1'),
  ).papers[0];
}

describe('meta tags', () => {
  it.each([
    ['The &amp;#x3BB;-calculus', 'The λ-calculus'],
    ['1990&amp;ndash;2000', '1990–2000'],
    ['&lt;scp&gt;DNA&lt;/scp&gt; repair', 'DNA repair'],
    ['CO&lt;inf&gt;2&lt;/inf&gt; uptake', 'CO2 uptake'],
    ['&amp;lt;i&amp;gt;Lutra&amp;lt;/i&amp;gt; counts', 'Lutra counts'],
    [
      '&lt;inline-formula&gt;&lt;tex-math&gt;$x$&lt;/tex-math&gt;&lt;/inline-formula&gt;-means of otters',
      '$x$-means of otters',
    ],
    ['&lt;math&gt;&lt;mi&gt;k&lt;/mi&gt;&lt;/math&gt;-means of otters', 'k-means of otters'],
  ])('say a title: %s', (content, title) => {
    expect(ownPaper(['citation_title', content], ['citation_author', 'Ada Vane'])?.title).toBe(
      'Counting otters',
    );
    const page = `<html><head><meta name="citation_title" content="${content}"><meta name="citation_doi" content="10.1000/1"></head><body></body></html>`;
    expect(detect(parse(page), new URL('https://rivers.example.org/1')).papers[0]?.title).toBe(title);
  });

  it('say authors', () => {
    const paper = ownPaper(
      ['citation_author', 'M&amp;uuml;ller, J&amp;ouml;rg'],
      ['citation_author', 'Vane, Ada'],
    );
    expect(paper?.authors).toHaveLength(2);
    expect(JSON.stringify(paper?.authors)).toMatch(/Jörg/);
  });

  it.each([
    '10.1002/(SICI)1097-0134(19970101)27:1%3C113::AID-PROT11%3E3.0.CO;2-Z',
    '10.1002/(SICI)1097-0134(19970101)27:1&lt;113::AID-PROT11&gt;3.0.CO;2-Z',
    '10.1002/(SICI)1097-0134(19970101)27:1&amp;lt;113::AID-PROT11&amp;gt;3.0.CO;2-Z',
    'doi:10.1002/(SICI)1097-0134(19970101)27:1%3C113::AID-PROT11%3E3.0.CO;2-Z',
  ])('say a DOI: %s', (doi) => {
    expect(ownPaper(['citation_doi', doi])?.ids).toContain(
      'doi:10.1002/(sici)1097-0134(19970101)27:1<113::aid-prot11>3.0.co;2-z',
    );
  });
});

describe('rows', () => {
  const rows = (title: (i: number) => string) =>
    `<html><body><ol>${[1, 2, 3]
      .map(
        (i) =>
          `<li><a href="https://doi.org/10.1000/${i}">${title(i)}</a><p>Ada Vane, Bo Quill</p><p>${ABSTRACT}</p></li>`,
      )
      .join('')}</ol></body></html>`;

  it.each([
    ['CO&lt;sub&gt;2&lt;/sub&gt; uptake of otters', 'CO2 uptake of otters'],
    ['M&amp;uuml;ller&amp;ndash;Lyer otters', 'Müller–Lyer otters'],
    [
      'Otters in rivers<font class="notranslate immersive-translate-target-wrapper" lang="zh-CN"><br><font><font>河中水獭</font></font></font>',
      'Otters in rivers',
    ],
  ])('have the title %s', (html, title) => {
    const { papers } = detect(parse(rows((i) => `${html} ${i}`)), new URL('https://lists.example.org/'));
    expect(papers.map((paper) => paper.title)).toEqual([1, 2, 3].map((i) => `${title} ${i}`));
  });
});
