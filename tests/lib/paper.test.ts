/** The gate: what comes in as said about a paper, and what goes out as a paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
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
    const anything = fc.record<Draft>(
      {
        title: fc.string({ unit: 'binary' }),
        authors: fc.array(fc.string({ unit: 'grapheme' })),
        abstract: fc.string({ unit: 'binary' }),
        year: fc.integer(),
        venue: fc.string(),
        url: fc.oneof(fc.webUrl(), fc.string()),
        pdfUrl: fc.webUrl(),
        codeUrl: fc.webUrl(),
        ids: fc.array(fc.oneof(fc.string(), fc.constantFrom('arXiv:2601.00001v2', '10.1000/X', 'PMC12'))),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(anything, (draft) => {
        const once = toPaper(draft, { identify, base: page });
        fc.pre(once.ok);
        expect(toPaper(once.paper, { identify })).toEqual({ ok: true, paper: once.paper, omitted: [] });
      }),
    );
  });
});
