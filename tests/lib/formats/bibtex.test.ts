/**
 * BibTeX entries: TeX neither lost nor doubled, capitals protected, keys in ASCII; read back by another
 * reader.
 */
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry } from '@/lib/formats/bibtex.ts';
import { bibtexNames } from '@/lib/formats/bibtex-names.ts';
import { citationKey } from '@/lib/formats/citation-key.ts';
import { texText } from '@/lib/formats/tex-text.ts';
import { protectedTitle } from '@/lib/formats/title-case.ts';
import { isBody } from '@/lib/names/name.ts';
import { parseName } from '@/lib/names/parse-name.ts';
import { readNames } from '@/lib/names/split-names.ts';
import { RECORDS, TITLES } from './examples.ts';
import { ONE } from '../names/examples.ts';
import { WORDS } from './scripts.ts';

describe('titles', () => {
  it.each(TITLES)('%s is written so that its capitals stay', (title, wanted) =>
    expect(protectedTitle(title)).toBe(wanted),
  );
});

it('authors are written family name first, and bodies in braces', () => {
  const { names, cut } = readNames([
    'Ben Sample Jr.',
    'Smith JA',
    'ATLAS Collaboration',
    'National Institute of Health and Welfare',
    'Jan van der Berg',
    'García Márquez, Gabriel',
    'et al.',
  ]);
  expect(bibtexNames(names, cut)).toBe(
    "Sample, Jr., Ben and Smith, J. A. and {ATLAS Collaboration} and {National Institute of Health and Welfare} and van der Berg, Jan and Garc{\\'i}a M{\\'a}rquez, Gabriel and others",
  );
});

const asRead = (title: string, entry: string) => {
  const { entries, errors } = parse(entry, { english: false, sentenceCase: false });
  expect({ title, errors }).toEqual({ title, errors: [] });
  expect(entries).toHaveLength(1);
  return entries[0];
};

it('puts in braces what BibTeX would take apart', () => {
  expect(
    bibtexNames([
      { family: 'Sample, Ltd', given: 'A and B' },
      { literal: 'X, Y and Z' },
      { family: 'others' },
    ]),
  ).toBe('{Sample, Ltd}, {A and B} and {X, Y and Z} and {others}');
});

it('a number without a volume is no number, of which bibtex warns', () => {
  const article = {
    type: 'article',
    title: 'x',
    authors: [{ family: 'Doe' }],
    issued: [2020],
    container: 'J',
    issue: '3',
  } as const;
  const entry = (volume: string) =>
    bibtexEntry({ ...article, authors: [...article.authors], issued: [2020], volume });
  expect(entry('')).toContain('issue = {3}');
  expect(entry('1')).toContain('number = {3}');
});

it('proceedings have a volume or a number, since styles take one', () => {
  const entry = (volume: string, issue: string) =>
    bibtexEntry({
      type: 'conference',
      title: 'x',
      authors: [{ family: 'Doe' }],
      issued: [2020],
      container: 'Proc',
      volume,
      issue,
    });
  expect(entry('', '3')).toContain('number = {3}');
  expect(entry('37', '3')).toContain('volume = {37}');
  expect(entry('37', '3')).not.toContain('number');
  expect(entry('', '')).not.toMatch(/number|volume/);
});

it('every name of the torture set is read back as it was', () => {
  // The reader takes `Van der` for family name, where BibTeX takes it for the particle; it leaves the dotless
  // i.
  const joined = (...parts: (string | undefined)[]) =>
    parts.filter(Boolean).join(' ').normalize('NFC').replace('ı́', 'í').replace("' ", "'");
  for (const [text] of ONE) {
    const name = parseName(text);
    if (!name) continue;
    const [read] =
      asRead(text, bibtexEntry({ type: 'other', title: 'x', authors: [name] }))?.fields.author ?? [];
    const got = [
      joined(read?.name, read?.prefix, read?.lastName),
      joined(read?.firstName),
      joined(read?.suffix),
    ];
    const wanted = isBody(name)
      ? [name.literal, '', '']
      : [joined(name.particle, name.family), name.given ?? '', name.suffix ?? ''];
    expect(got).toEqual(wanted);
  }
});

it('any text without TeX is read back as it was', () => {
  const letters = fc.array(fc.constantFrom(...'aéöŁßñçğőůąøÅ %&#_–“”αλ≤×₂東π Öİıэ'), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(letters, (parts) => {
      const title = `x${parts.join('')}y`.replace(/\s+/g, ' ').normalize('NFC');
      const read = String(asRead(title, `@misc{k, title = {${texText(title)}}}`)?.fields['title']);
      expect(plain(read)).toBe(plain(title));
    }),
    { numRuns: 1000 },
  );
});

const plain = (text: string) =>
  text
    .replace(/<\/?su[bp]>/g, '')
    .normalize('NFKC')
    .replace(/[“”]/g, '"')
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC')
    .replaceAll('ı', 'i');

it('a lone dollar sign in the argument of a command is written as text', () => {
  expect(texText('x\\emph{$} y')).toBe('x{\\textbackslash}emph{\\textbraceleft}\\${\\textbraceright} y');
  expect(texText('x\\emph{$a$} y')).toBe('x\\emph{$a$} y');
});

it('is one entry of as many fields, whatever they hold', () => {
  const hostile = fc.array(
    fc.constantFrom('{', '}', '\\', '$', '%', ',', '\n', 'a', '@x{', '"', ' and ', "\\'", 'É'),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(hostile, hostile, (title, name) => {
      const entry = bibtexEntry(
        {
          type: 'other',
          title: `x${title.join('')}`,
          authors: [{ family: `x${name.join('')}`, given: `y${title.join('')}` }],
          url: `http://x/${name.join('')}`,
        },
        'key',
      );
      let open = 0;
      for (const c of entry)
        if (((open += c === '{' ? 1 : c === '}' ? -1 : 0), open < 0)) throw new Error(entry);
      expect(open).toBe(0);
      expect(parse(entry).entries.map((read) => Object.keys(read.fields).toSorted())).toEqual([
        ['author', 'title', 'url'],
      ]);
    }),
    { numRuns: 1000 },
  );
});

it('has a telling key of ASCII letters and digits in every script', () => {
  for (const [word] of WORDS) {
    expect(citationKey(word, [{ family: word }], 2020)).toMatch(/^[a-z0-9]+2020[a-z0-9]*$/);
    expect(citationKey(`${word} ${word}`, [], 2020)).toMatch(/^2020[a-z0-9]+$/);
  }
  expect(citationKey('基于深度学习的雾检测', [{ family: '王', given: '伟' }], 2020)).toBe(
    'wang2020jiyushendu',
  );
});

it('entries are as many as records', () => {
  for (const record of RECORDS) expect(asRead(record.title, bibtexEntry(record))?.key).toBeTruthy();
});

it('takes time in proportion to the text', () => {
  for (const seed of [
    "\\'",
    '{',
    '}',
    '{}',
    '\\$',
    '$',
    '$a',
    ' ',
    '"',
    "'",
    '\\',
    '\\a',
    'É',
    'A ',
    'A-',
    '{A',
    '\\a{',
    '東',
    'π',
    '{\\"',
  ]) {
    const time = (n: number) => {
      const text = seed.repeat(n);
      const from = performance.now();
      texText(text);
      protectedTitle(text);
      citationKey(text, []);
      return performance.now() - from;
    };
    const short = time(8_000);
    expect({ seed, slow: time(32_000) > Math.max(500, short * 12) }).toEqual({ seed, slow: false });
  }
});
