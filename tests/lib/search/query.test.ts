/** Tests of the query language: the clauses and notes of each form of query. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search/query.ts';

const conditions = (query: string) => parseQuery(query).clauses.map(({ condition }) => condition);

describe('parseQuery', () => {
  it('parses words, phrases and exclusions', () => {
    expect(parseQuery('sparse "auto encoder" -survey -"in vivo"').clauses).toMatchObject([
      { condition: { kind: 'text', text: 'sparse', phrase: false }, negated: false, start: 0, end: 6 },
      { condition: { kind: 'text', text: 'auto encoder', phrase: true }, negated: false },
      { condition: { kind: 'text', text: 'survey', phrase: false }, negated: true },
      { condition: { kind: 'text', text: 'in vivo', phrase: true }, negated: true },
    ]);
  });

  it('parses fields', () => {
    expect(
      conditions('author:bengio Title:"deep nets" tag:"to cite" site:arxiv is:starred has:note'),
    ).toEqual([
      { kind: 'text', text: 'bengio', phrase: false, field: 'author' },
      { kind: 'text', text: 'deep nets', phrase: true, field: 'title' },
      { kind: 'tag', value: 'to cite' },
      { kind: 'site', value: 'arxiv' },
      { kind: 'is', state: 'starred' },
      { kind: 'has', part: 'note' },
    ]);
  });

  it.each([
    ['2020', 2020, 2020],
    ['2019..2022', 2019, 2022],
    ['2022-2019', 2019, 2022],
    ['2019..', 2019, Infinity],
    ['..2019', -Infinity, 2019],
    ['>2019', 2020, Infinity],
    ['<=2019', -Infinity, 2019],
  ])('parses year:%s', (value, from, to) =>
    expect(conditions(`year:${value}`)).toEqual([{ kind: 'year', from, to }]),
  );

  it('searches what it does not understand as words, with a note', () => {
    expect(parseQuery('year:soon is:blue "open')).toEqual({
      clauses: [
        { condition: { kind: 'text', text: 'year soon', phrase: false }, negated: false, start: 0, end: 9 },
        { condition: { kind: 'text', text: 'is blue', phrase: false }, negated: false, start: 10, end: 17 },
        { condition: { kind: 'text', text: 'open', phrase: true }, negated: false, start: 18, end: 23 },
      ],
      notes: [
        { kind: 'not-a-year', value: 'soon' },
        expect.objectContaining({ kind: 'unknown-value', field: 'is', value: 'blue' }),
      ],
    });
  });

  it('does not take a colon in a title for a field, nor a hyphen in a word for an exclusion', () => {
    expect(conditions('CLIP: GPT-2 re:invent')).toMatchObject([
      { text: 'CLIP:' },
      { text: 'GPT-2' },
      { text: 're:invent' },
    ]);
  });

  it.each([
    ['status:read', { kind: 'is', state: 'read' }],
    ['is:star', { kind: 'is', state: 'starred' }],
    ['label:x', { kind: 'tag', value: 'x' }],
    ['Journal:tests', { kind: 'text', text: 'tests', phrase: false, field: 'venue' }],
    ['published:2020', { kind: 'year', from: 2020, to: 2020 }],
    ['is:tag', { kind: 'has', part: 'tag' }],
    ['has:notes', { kind: 'has', part: 'note' }],
  ])('takes %s as it is meant', (query, condition) => {
    const { clauses, notes } = parseQuery(query);
    expect([clauses[0]?.condition, notes]).toEqual([condition, []]);
  });

  it('says which fields there are where it does not know one, but not of ids, addresses and short words', () => {
    const { clauses, notes } = parseQuery(
      'colour:blue arxiv:2101.00001 https://x.example/ re:invent CLIP: x',
    );
    expect(clauses.map(({ condition }) => condition)).toMatchObject([
      { text: 'colour:blue' },
      { text: 'arxiv:2101.00001' },
      { text: 'https://x.example/' },
      { text: 're:invent' },
      { text: 'CLIP:' },
      { text: 'x' },
    ]);
    expect(notes).toMatchObject([{ kind: 'unknown-field', field: 'colour' }]);
    expect(notes[0]).toHaveProperty('known', expect.arrayContaining(['author', 'saved']));
  });

  it('parses when papers were saved, in the time zone of the user', () => {
    const from = new Date(2026, 0, 1).getTime();
    expect(conditions('saved:2026-01..2026-02')).toEqual([
      { kind: 'saved', from, to: new Date(2026, 2, 1).getTime() },
    ]);
    expect(conditions('saved:..2026-01-31')).toEqual([
      { kind: 'saved', from: -Infinity, to: new Date(2026, 1, 1).getTime() },
    ]);
    expect(conditions('saved:7d')).toMatchObject([{ kind: 'saved', to: Infinity }]);
    expect(parseQuery('saved:2026-13').notes).toEqual([{ kind: 'not-a-date', value: '2026-13' }]);
  });

  it('leaves the last word of an open quote unfinished while it is typed', () => {
    const [typed] = parseQuery('"deep lear', true).clauses;
    expect(typed?.condition).toEqual({ kind: 'text', text: 'deep lear', phrase: true, open: true });
  });

  it('ignores a field name without a value', () => expect(conditions('deep author:')).toHaveLength(1));

  it.each(['is:un', 'has:abs', 'year:20', 'year:2019..20', 'year:>'])(
    'ignores the unfinished value of %s while it is typed, and adds a note when typing has ended',
    (query) => {
      expect(parseQuery(`deep ${query}`, true)).toMatchObject({ clauses: [{ end: 4 }], notes: [] });
      expect(parseQuery(`deep ${query}`).notes).toHaveLength(1);
    },
  );

  it.each(['is:read', 'is:blue', 'year:soon', 'year:2019..'])('parses %s while it is typed', (query) =>
    expect(parseQuery(query, true).clauses).toHaveLength(1),
  );

  it('never throws, and gives the position of each clause', () => {
    const part = fc.constantFrom('a', '"', '-', ':', ' ', 'year', 'is', '..', '2020', 'author', '“', '学');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const query = parts.join('');
        for (const { start, end } of parseQuery(query).clauses)
          expect(query.slice(start, end).trim()).not.toBe('');
      }),
    );
  });
});
