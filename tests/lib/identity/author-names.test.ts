/** Whether two lists share an author, and whether two first authors may be one person. */
import { expect, it } from 'vitest';
import { agreeOnFirstAuthor, familyKey, familyNames, shareAuthor } from '@/lib/identity/author-names.ts';
import type { Name } from '@/lib/names/name.ts';
import { people } from '@/tests/lib/people.ts';

const list = (...names: string[]) => ({ authors: people(...names) });

it('writes letters of two spellings in one', () => {
  expect(['Müller', 'Mueller', 'Muller'].map(familyKey)).toEqual(['muller', 'muller', 'muller']);
  expect(familyNames(list('Müller, J.', 'Roe, Rita'))).toEqual(['muller', 'roe']);
});

it.each([
  [['Nagy János'], ['János Nagy']],
  [['Петров, А.'], ['Petrov, A.']],
  [['McDonald, J.'], ['MacDonald, J.']],
  [['Ødegård, K.'], ['Odegaard, K.']],
  [['Jane Doe', 'Rita Roe'], ['Rita Roe']],
  [['Smith-Roe, A.'], ['Roe, B.']],
  [['SmithRoe, A.'], ['Smith Roe, B.']],
  [['ATLAS Collaboration'], ['The ATLAS Collaboration']],
])('%j and %j share an author', (one, other) => {
  expect(shareAuthor(list(...one), list(...other))).toBe(true);
  expect(shareAuthor(list(...other), list(...one))).toBe(true);
});

it.each([
  [['J. Doe'], ['J. Roe']],
  [[], ['Jane Doe']],
  [['Macy, A.'], ['Mcy, B.']],
  [['ATLAS Collaboration'], ['Jane Atlas']],
])('%j and %j share none', (one, other) => {
  expect(shareAuthor(list(...one), list(...other))).toBe(false);
  expect(shareAuthor(list(...other), list(...one))).toBe(false);
});

const person = (given?: string, suffix?: string): Name => ({
  family: 'Roe',
  ...(given && { given }),
  ...(suffix && { suffix }),
});

it.each<[Name | undefined, Name | undefined, boolean]>([
  [undefined, person('Ann'), true],
  [person('Ann'), { literal: 'Roe Group' }, true],
  [{ literal: 'Roe Group' }, { literal: 'Roe Team' }, true],
  [person(), person('Ann'), true],
  [person('Ann', 'Jr.'), person('Ann'), true],
  [person('Ann', 'Jr.'), person('Ann', 'Junior'), true],
  [person('Ann', 'Sr.'), person('Ann', 'Senior'), true],
  [person('Ann', 'II'), person('Ann', '2nd'), true],
  [person('Ann', 'III'), person('Ann', '3rd'), true],
  [person('Ann', 'IV'), person('Ann', '4th'), true],
  [person('Ann', 'Jr.'), person('Ann', 'Sr.'), false],
  [person('Ann', 'II'), person('Ann', 'III'), false],
  [{ family: 'Roe Jr', given: 'Ann' }, person('Ann', 'Sr.'), false],
  [{ family: 'Roe  Jr', given: 'Ann' }, person('Ann', 'Jr.'), true],
  [person('Ann'), person('Ann Mary'), true],
  [person('Ann Mary'), person('Ann Rose'), false],
  [person('A.'), person('Ann'), true],
  [person('A'), person('Ann'), true],
  [person('B.'), person('Ann'), false],
  [person('Yu.'), person('Yuri'), true],
  [person('Alex'), person('Alexander'), true],
  [person('Wei'), person('Wei'), true],
  [person('Wei'), person('Weiming'), false],
  [person('Min Su'), person('Minsu'), true],
  [person('Min-ho'), person('Minsu'), false],
  [person('伟'), person('伟'), true],
  [person('伟'), person('伟明'), false],
])('%j and %j may be one person: %s', (a, b, agree) => {
  const alone = (name: Name | undefined) => ({ authors: name ? [name] : [] });
  expect(agreeOnFirstAuthor(alone(a), alone(b))).toBe(agree);
  expect(agreeOnFirstAuthor(alone(b), alone(a))).toBe(agree);
});
