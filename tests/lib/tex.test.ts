/** TeX as people read it. */
import { describe, expect, it } from 'vitest';
import { readable } from '@/lib/tex.ts';
import { terms } from '@/lib/text.ts';

describe('readable', () => {
  it.each([
    ['Sparse $\\ell_1$ recovery', 'Sparse ℓ₁ recovery'],
    ['$\\ell_\\infty$-bounded attacks', 'ℓ_∞-bounded attacks'],
    ['An $O(n^2 \\log n)$ bound', 'An O(n² log n) bound'],
    ['$\\mathcal{N}=4$ and $\\alpha$-stable', 'N=4 and α-stable'],
    ['$SU(N)_{k+1}$ at $T^{*}$', 'SU(N)ₖ₊₁ at T*'],
    ['Schr\\"odinger, Erd\\H{o}s, Poincar\\\'{e}', 'Schrödinger, Erdős, Poincaré'],
    ['costs $5 and $10 at most', 'costs $5 and $10 at most'],
    ['Plain title_with {braces}', 'Plain title_with {braces}'],
  ])('reads %s', (text, expected) => expect(readable(text)).toBe(expected));

  it.each(['Sparse $\\ell_1$ recovery', 'Schr\\"odinger and $\\alpha$', 'CO$_2$ capture'])(
    'leaves the words of %s to be marked where they were found',
    (text) => expect(terms(text)).toEqual(expect.arrayContaining(terms(readable(text)))),
  );
});
