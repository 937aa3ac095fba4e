/** The gate: what comes in as said about a paper, and what goes out as a paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_RULES, identify } from '@/lib/addresses/index.ts';
import { LIMITS, toPaper, type Draft } from '@/lib/paper.ts';

const page = 'https://arxiv.org/list/cs.CL/recent';

describe('toPaper', () => {
  it('resolves links, reads ids out of them and drops the version', () => {
    const checked = toPaper(
      { title: 'On Things', authors: ['Ada Example'], url: '/abs/2601.00001v3', ids: ['10.1000/ABC'] },
      { identify, base: page },
    );
    expect(checked).toMatchObject({
      ok: true,
      paper: { url: 'https://arxiv.org/abs/2601.00001v3', ids: ['doi:10.1000/abc', 'arxiv:2601.00001'] },
    });
  });

  it('leaves text as text, on one line, without what cannot be seen', () => {
    const checked = toPaper({ title: '  <b>Bold</b>\n\u202eclaims\u0000 \ud800 ' }, { identify });
    expect(checked).toMatchObject({ ok: true, paper: { title: '<b>Bold</b> claims \ufffd' } });
  });

  it.each([
    [null, 'not-an-object'],
    ['a title', 'not-an-object'],
    [{ title: ' … ' }, 'no-title'],
    [{ title: 7 }, 'no-title'],
    [{ title: 'x'.repeat(LIMITS.title + 1) }, 'title-too-long'],
  ])('refuses what is no paper (%#)', (said, reason) => {
    expect(toPaper(said, { identify })).toEqual({ ok: false, reason });
  });

  it('says which fields it left out', () => {
    const said = {
      title: 'On Things',
      abstract: 'x'.repeat(10_000_000),
      url: 'javascript:alert(1)',
      year: 3000.5,
    };
    expect(toPaper(said, { identify })).toMatchObject({
      ok: true,
      paper: { abstract: '' },
      omitted: ['abstract', 'year', 'url'],
    });
  });

  it('knows a paper without id or author by its address, or by a title that says enough', () => {
    const ids = (draft: Draft) => {
      const checked = toPaper(draft, { identify, base: 'https://blog.example.org/' });
      return checked.ok ? checked.paper.ids : [];
    };
    expect(ids({ title: 'Fog', url: '/fog.pdf#page=2' })).toEqual([
      'url:https://blog.example.org/fog.pdf#page=2',
    ]);
    expect(ids({ title: 'Fog', url: '/fog.pdf', ids: ['10.1000/fog'] })).toEqual(['doi:10.1000/fog']);
    expect(ids({ title: 'A title that says enough to be told' })).toEqual([
      expect.stringMatching(/^title:\w+:$/),
    ]);
    expect(ids({ title: 'Introduction', ids: ['x1'] })).toEqual([]);
  });

  it('never throws, and changes nothing the second time', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 4 }),
          fc.constantFrom(
            'a',
            '.',
            ' ',
            '\n',
            '\n\n',
            '\r\n',
            '\u200b',
            '\u0301',
            'e',
            '&amp;',
            '<b>',
            '\\"',
            '{',
            '$',
            ',',
            ';',
            '…',
          ),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(''));
    const address = fc.oneof(
      fc.webUrl(),
      nasty,
      nasty.map((text) => `http://${text}`),
      nasty.map((text) => `https://doi.org/10.1000/${text}`),
      fc
        .constantFrom(...ADDRESS_RULES.flatMap((rule) => Object.keys(rule.examples)))
        .map((a) => a.toUpperCase()),
      fc.constantFrom('http://ß ', `http://x.org/${'ü'.repeat(1_500)}`),
    );
    const anything = fc.record<Draft>(
      {
        title: nasty,
        authors: fc.array(nasty),
        abstract: nasty,
        year: fc.oneof(fc.integer(), fc.double(), fc.constantFrom(2020)),
        venue: nasty,
        url: address,
        pdfUrl: address,
        codeUrl: address,
        ids: fc.array(
          fc.oneof(
            nasty,
            address,
            nasty.map((text) => `10.1000/${text}`),
            fc.constantFrom(
              'arXiv:2601.00001v2',
              '10.1000/X',
              'PMC12',
              '[10.1000/a]',
              'url:https://example.org/',
            ),
          ),
        ),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 5, arbitrary: anything },
          fc.anything().map((a) => a as Draft),
        ),
        (draft) => {
          const once = toPaper(draft, { identify, base: page });
          fc.pre(once.ok);
          expect(toPaper(once.paper, { identify })).toEqual({ ok: true, paper: once.paper, omitted: [] });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('keeps the paragraphs of an abstract when it is read again', () => {
    const abstract = (text: string) => {
      const checked = toPaper({ title: 'On Things', abstract: text }, { identify });
      return checked.ok ? checked.paper.abstract : '';
    };
    const once = abstract('One\n line.\n \nTwo.\r\n\r\nThree.');
    expect(once).toBe('One line.\n\nTwo.\n\nThree.');
    expect(abstract(once)).toBe(once);
  });
});
