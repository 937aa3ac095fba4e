/** Author names as pages write them. */
import { describe, expect, it } from 'vitest';
import { fullName } from '@/lib/names/name.ts';
import { areNames, leadingName } from '@/lib/names/read-line.ts';
import { authorsIn, splitNames } from '@/lib/names/split-names.ts';

it.each([
  ['Ada Example, Ben Sample and Cleo Case', ['Ada Example', 'Ben Sample', 'Cleo Case']],
  ['Ada Example, Ben Sample, and Cleo Case', ['Ada Example', 'Ben Sample', 'Cleo Case']],
  ['Example, Ada; Sample, Ben', ['Example, Ada', 'Sample, Ben']],
  ['Authors: Ada Example · Ben Sample', ['Ada Example', 'Ben Sample']],
  ['A Example, B Sample…', ['A Example', 'B Sample', '…']],
  ['Ada Example et al.', ['Ada Example', '…']],
  ['Anders Sandberg', ['Anders Sandberg']],
  ['', []],
])('%j', (line, names) => {
  expect(splitNames(line)).toEqual(names);
});

describe('authorsIn', () => {
  it.each([
    [
      ['Example, Ada', 'Ben Sample'],
      ['Ada Example', 'Ben Sample'],
    ],
    [['Example, Ada'], ['Ada Example']],
    [['van der Sample, Jan Piet'], ['Jan Piet van der Sample']],
    [['Ada Example, Ben Sample'], ['Ada Example', 'Ben Sample']],
    [['Example, Ada; Sample, Ben'], ['Ada Example', 'Ben Sample']],
    [['Ben Sample, Jr.'], ['Ben Sample Jr.']],
    [['Ada Example1,2', 'Ada Example https://orcid.org/0000-0000-0000-0000'], ['Ada Example']],
    [['', ' - '], []],
  ])('%j', (values, names) => {
    expect(authorsIn(values).map((name) => (typeof name === 'string' ? name : fullName(name)))).toEqual(
      names,
    );
  });
});

it.each([
  ['Ada Example, Ben C. Sample and Søren Ødegård', true],
  ['A. Example, B. Sample', true],
  ['Ada Example', false],
  ['Fog, rain and hail', false],
  ['Ada Example, University of Fog', false],
  ['Proceedings of Fog, Volume Two', false],
  ['王伟、欧阳娜', true],
  ['山田 太郎、佐藤 花子', true],
  ['深度学习、计算机视觉', false],
])('whether %j is a line of names', (line, is) => {
  expect(areNames(line)).toBe(is);
});

it('leadingName is who comes before where they work', () => {
  expect(leadingName('Ada Example, University of Fog, Harbour')).toBe('Ada Example');
  expect(leadingName('University of Fog, Harbour')).toBeUndefined();
});
