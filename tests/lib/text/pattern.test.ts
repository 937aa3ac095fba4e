/** Whether a pattern written over several lines is the same as a literal in one. */
import { describe, expect, it } from 'vitest';
import { pattern } from '@/lib/text/pattern.ts';

describe('a pattern over several lines', () => {
  it('is what a literal of its lines would be', () => {
    const made = pattern('iu')`
      ^(?:first line|
      second\s*\p{L}|a b)$
    `;
    expect(made).toEqual(/^(?:first line|second\s*\p{L}|a b)$/iu);
  });

  it('has no flags when none are named', () => {
    expect(pattern()`a\.b`).toEqual(/a\.b/);
  });
});
