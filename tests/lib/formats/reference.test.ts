/** From records to references: types, and names that survive being written and read in every format. */
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry } from '@/lib/formats/bibtex.ts';
import { toCslItem } from '@/lib/formats/csl-json.ts';
import { formatRis, formatRisName } from '@/lib/formats/ris.ts';
import { inferType } from '@/lib/formats/infer-type.ts';
import { type Reference, referenceOf } from '@/lib/formats/reference.ts';
import { isBody, type Name } from '@/lib/names/name.ts';
import { parseName } from '@/lib/names/parse-name.ts';
import { isSameName, writtenName } from '@/lib/names/written-name.ts';
import { toPaper, type Draft, type Paper } from '@/lib/paper.ts';

function paperOf(draft: Draft): Paper {
  const checked = toPaper(draft, { identify: () => ({ ids: [], kind: 'other' }) });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.paper;
}

describe('the type of a paper', () => {
  it.each([
    ['Advances in Neural Information Processing Systems 32', 'conference'],
    ['Proceedings of the 3rd Workshop on Fog', 'conference'],
    ['NeurIPS 2019', 'conference'],
    ['Findings of ACL 2024', 'conference'],
    ['Proceedings of the National Academy of Sciences', 'article'],
    ['Proceedings of the IEEE', 'article'],
    ['IEEE Transactions on Fog', 'article'],
    ['Proceedings of the Nutrition Society', 'article'],
    ["Proceedings of the Geologists' Association", 'article'],
    ['Proceedings of the Institution of Mechanical Engineers', 'article'],
    ['Proceedings of the Japan Academy, Series B', 'article'],
    ['Proc. Natl. Acad. Sci. USA', 'article'],
    ['Proceedings of the Annual Meeting of the Cognitive Science Society', 'conference'],
    ['Proceedings of the 58th Meeting of the Association for Computational Linguistics', 'conference'],
    ['Proceedings of the AAAI Conference on Artificial Intelligence', 'conference'],
    ['Lecture Notes in Computer Science', 'conference'],
    ['Lecture Notes in Artificial Intelligence', 'conference'],
    ['Journal of Machine Learning Research', 'article'],
    ['Nature', 'article'],
    ['CoRR', 'preprint'],
    ['', 'other'],
  ])('in %s', (venue, type) => {
    expect(inferType(paperOf({ title: 'On fog', venue }))).toBe(type);
  });

  it('is what a source says, but an article in proceedings is one of a conference', () => {
    expect(inferType(paperOf({ title: 'On fog', type: 'thesis', venue: 'NeurIPS' }))).toBe('thesis');
    expect(inferType(paperOf({ title: 'On fog', type: 'article', venue: 'ICML 2020' }))).toBe('conference');
    expect(inferType(paperOf({ title: 'On fog', ids: ['arxiv:2601.00001'] }))).toBe('preprint');
  });

  it('is an article in proceedings that have all that a journal has', () => {
    const journal = { title: 'On fog', type: 'article', volume: '12', issn: '2049-3630' } as const;
    expect(inferType(paperOf({ ...journal, venue: 'Proceedings in Fog and Mist' }))).toBe('article');
    expect(inferType(paperOf({ ...journal, venue: 'Proceedings of the Conference on Fog' }))).toBe(
      'conference',
    );
    expect(inferType(paperOf({ ...journal, venue: 'Proceedings of SIGIR' }))).toBe('conference');
    expect(
      inferType(paperOf({ ...journal, type: 'chapter', venue: 'Lecture Notes in Computer Science' })),
    ).toBe('chapter');
  });
});

const FULL = paperOf({
  title: 'BERT: Pre-training of GPT models',
  authors: [
    'King, Martin Luther, Jr.',
    'Smith JA',
    'ATLAS Collaboration',
    'García Márquez, Gabriel',
    'et al.',
  ],
  date: '2020-05-03',
  venue: 'Proceedings of the 3rd Conference on Fog',
  volume: '12',
  pages: '3-14',
  publisher: 'Fog Press',
  ids: ['10.1000/1'],
});

it('a paper of proceedings is @inproceedings with all that its source has said', () => {
  expect(bibtexEntry(referenceOf(FULL))).toBe(`@inproceedings{king2020bert,
  title = {{BERT}: Pre-training of {GPT} models},
  author = {King, Jr., Martin Luther and Smith, J. A. and {ATLAS Collaboration} and Garc{\\'i}a M{\\'a}rquez, Gabriel and others},
  booktitle = {Proceedings of the 3rd Conference on Fog},
  volume = {12},
  publisher = {Fog Press},
  year = {2020},
  month = may,
  day = {3},
  pages = {3--14},
  doi = {10.1000/1}
}
`);
});

it('a thesis names its school, a report its institution', () => {
  const written = (type: 'thesis' | 'report') =>
    bibtexEntry(
      referenceOf(
        paperOf({ title: 'Fog', authors: ['Doe, Jane'], year: 2020, type, venue: 'Fog University' }),
      ),
    );
  expect(written('thesis')).toMatch(/^@phdthesis\{doe2020fog,[\s\S]*school = \{Fog University\}/);
  expect(written('report')).toMatch(/^@techreport\{doe2020fog,[\s\S]*institution = \{Fog University\}/);
});

it('as RIS and CSL-JSON', () => {
  const lines = formatRis(referenceOf(FULL)).split('\r\n');
  expect(lines.slice(0, 4)).toEqual([
    'TY  - CPAPER',
    'TI  - BERT: Pre-training of GPT models',
    'AU  - King, Martin Luther, Jr.',
    'AU  - Smith, J. A.',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining(['DA  - 2020/05/03', 'SP  - 3', 'EP  - 14', 'AU  - ATLAS Collaboration']),
  );
  expect(toCslItem(referenceOf(FULL), 'king2020bert')).toMatchObject({
    type: 'paper-conference',
    issued: { 'date-parts': [[2020, 5, 3]] },
    author: [
      { family: 'King', suffix: 'Jr.' },
      {},
      { literal: 'ATLAS Collaboration' },
      {},
      { literal: 'others' },
    ],
  });
});

// Words that no list of degrees, bodies, suffixes or particles has.
const word = fc
  .stringMatching(/^(?:[BCFGKLMPRTZ][aeiou][bcfgklmprtz]){1,3}[aeo]$/)
  .map((w) => `${w[0]}${w.slice(1).toLowerCase()}q`);
const letters = fc.constantFrom('é', 'ö', 'ø', 'ł', 'ß', 'ñ', "'");
const part = fc.tuple(word, fc.option(letters, { nil: '' })).map(([w, extra]) => `${w}${extra}x`);
const family = fc.oneof(
  part,
  fc.tuple(part, part).map(([a, b]) => `${a} ${b}`),
  fc.tuple(part, part).map(([a, b]) => `${a}-${b}`),
);
const person: fc.Arbitrary<Name> = fc
  .record(
    {
      family,
      given: fc.oneof(part, fc.constantFrom('J. A.', 'A.', 'Jean-P.')),
      suffix: fc.constantFrom('Jr.', 'III', 'Sr.'),
      particle: fc.constantFrom('van der', 'de', "d'"),
    },
    { requiredKeys: ['family', 'given'] },
  )
  .map(({ family, given, suffix, particle }) => ({
    family,
    given,
    ...(suffix && { suffix }),
    ...(particle && { particle }),
  }));
const body: fc.Arbitrary<Name> = fc
  .tuple(part, fc.constantFrom('Collaboration', 'Institute of Fog and Mist', 'and Sons, Ltd', 'Team {X'))
  .map(([name, kind]) => ({ literal: `${name} ${kind}`.replace('{', '') }));
const name = fc.oneof({ weight: 3, arbitrary: person }, body);

describe('names survive', () => {
  it('the gate, and the form in which the user corrects them', () => {
    fc.assert(
      fc.property(name, (one) => {
        expect(paperOf({ title: 'On fog', authors: [one] }).authors).toEqual([one]);
        expect(paperOf({ title: 'On fog', authors: [writtenName(one)] }).authors).toEqual([one]);
      }),
    );
  });

  it('RIS', () => {
    fc.assert(
      fc.property(person, (one) => {
        expect(isSameName(parseName(formatRisName(one)), one)).toBe(true);
      }),
    );
  });

  it('CSL-JSON', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (authors) => {
        const item = toCslItem({ type: 'other', title: 'x', authors }, 'key');
        const read = (item['author'] as Record<string, string>[]).map(
          ({ 'non-dropping-particle': particle, ...rest }) => ({
            ...rest,
            ...(particle && { particle }),
          }),
        );
        expect(read).toEqual(authors);
      }),
    );
  });

  it('BibTeX, as another reader reads it', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.boolean(), (authors, authorsCut) => {
        const reference: Reference = {
          type: 'other',
          title: 'x',
          authors,
          ...(authorsCut && { authorsCut }),
        };
        const { entries } = parse(bibtexEntry(reference), { english: false, sentenceCase: false });
        const read = (entries[0]?.fields.author ?? []).map((one) => [
          join(one.name, one.prefix, one.lastName),
          join(one.firstName),
          join(one.suffix),
        ]);
        const wanted = authors.map((one) =>
          isBody(one)
            ? [one.literal, '', '']
            : [join(one.particle, one.family), one.given ?? '', one.suffix ?? ''],
        );
        expect(read).toEqual([...wanted, ...(authorsCut ? [['others', '', '']] : [])]);
      }),
    );
  });
});

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ').normalize('NFC').replace("d' ", "d'");
}
