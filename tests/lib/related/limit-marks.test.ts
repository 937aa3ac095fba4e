/** Tests how many rows of a page are marked. */
import { describe, expect, it } from 'vitest';
import { limitMarks } from '@/lib/related/limit-marks.ts';

/** Rows, of which the first `related` are related, the later the closer. */
function limited(rows: number, related: number): string {
  const relations = Array.from({ length: rows }, (_, at) => (at < related ? at : undefined));
  const marks = limitMarks(relations, (at) => at / rows);
  return marks.map((mark) => (mark === undefined ? '-' : mark === 'close' ? 'c' : 'x')).join('');
}

describe('limitMarks', () => {
  it('marks all related rows where they are few', () => {
    expect(limited(10, 2)).toBe('xx--------');
    expect(limited(3, 3)).toBe('xxx');
  });

  it('marks the closest fifth where more are related', () => {
    expect(limited(20, 6)).toBe(`ccxxxx${'-'.repeat(14)}`);
  });

  it('marks the closest twelve of a page that is mostly related', () => {
    expect(limited(30, 20)).toBe(`${'c'.repeat(8)}${'x'.repeat(12)}${'-'.repeat(10)}`);
  });
});
