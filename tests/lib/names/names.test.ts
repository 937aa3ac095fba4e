/** Names as sources write them, one by one and in lists; time that grows no faster than the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, isBody, type Name } from '@/lib/names/name.ts';
import { parseName } from '@/lib/names/parse-name.ts';
import { parseNames, readNames } from '@/lib/names/split-names.ts';
import { writtenName } from '@/lib/names/written-name.ts';
import { LISTS, ONE } from './examples.ts';

const said = (name: Name | undefined): string =>
  !name
    ? ''
    : isBody(name)
      ? `{${name.literal}}`
      : [name.family, name.given, name.particle, name.suffix].join('|').replace(/\|+$/, '');

describe('one name', () => {
  it.each(ONE)('%s', (text, wanted) => {
    expect(said(parseName(text))).toBe(wanted);
  });
});

describe('a list', () => {
  it.each(LISTS)('%j', (values, wanted) => {
    const { names, cut } = readNames(values);
    expect([...names.map(said), ...(cut ? ['…'] : [])]).toEqual(wanted);
  });
});

it('loses no letter of a name, and reads what it wrote', () => {
  const word = fc.stringMatching(/^\p{Lu}\p{Ll}{3,9}$/u).filter((w) => !/\p{M}/u.test(w) && w.length < 30);
  fc.assert(
    fc.property(word, word, (family, given) => {
      fc.pre(!isBody(parseName(`${family}, ${given}`) ?? { literal: '' }));
      const name = parseName(`${family}, ${given}`);
      expect(name).toEqual({ family, given });
      expect(said(parseName(fullName(name as Name)))).toBe(`${family}|${given}`);
    }),
  );
});

it('every name of the lists is read back from the form that a person edits', () => {
  for (const [values] of LISTS)
    for (const name of readNames(values).names) expect(parseNames([writtenName(name)])).toEqual([name]);
});

it('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void readNames([text])),
    { numRuns: 2000 },
  );
});

it('takes time in proportion to the text', () => {
  for (const seed of [
    "\\'",
    '{',
    '\\$',
    ' ',
    '"',
    ', ',
    ' and ',
    'A ',
    'a, ',
    'et al. ',
    '1',
    '东',
    '，',
    '; ',
    'of ',
    'A.',
    '+1 ',
    '& ',
    '-',
    'Institute and ',
  ]) {
    const short = time(seed.repeat(20_000));
    const long = time(seed.repeat(80_000));
    expect({ seed, slow: long > Math.max(400, short * 12) }).toEqual({ seed, slow: false });
  }
});

function time(text: string): number {
  const from = performance.now();
  readNames([text]);
  return performance.now() - from;
}
