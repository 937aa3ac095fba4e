/** Tests of TeX in titles: known commands are converted, unknown ones kept, and plain text never changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';

it.each([
  [String.raw`$\alpha$-stable processes on $\mathbb{R}^n$`, 'α-stable processes on ℝⁿ'],
  [String.raw`An $\mathcal{O}(n^{2})$ bound`, 'An 𝒪(n²) bound'],
  [String.raw`$\ell_1 \to \ell_\infty$ embeddings`, 'ℓ₁ → ℓ_∞ embeddings'],
  [String.raw`The decay $B^0 \to K^{*0}\mu^+\mu^-$`, 'The decay B⁰ → K∗⁰μ⁺μ⁻'],
  [String.raw`$\frac{1}{2}$-BPS and $\sqrt{s} = 13$ TeV`, '1/2-BPS and √s = 13 TeV'],
  [String.raw`$\frac{a+b}{c}$`, '(a+b)/c'],
  [String.raw`$\text{H}_2\mathrm{O}$ and \textit{E. coli}`, 'H₂O and E. coli'],
  [String.raw`Schr\"odinger, Erd\H{o}s and \v{C}ech`, 'Schrödinger, Erdős and Čech'],
  [String.raw`$\hat{x}$, $\bar X$ and $\mathfrak{sl}_2$`, 'x̂, X̄ and 𝔰𝔩₂'],
  [String.raw`R\&D at 50\%`, 'R&D at 50%'],
  [String.raw`$\log n$ and $\max_x f(x)$`, 'log n and maxₓ f(x)'],
  [String.raw`$O(n\log n)$`, 'O(n log n)'],
  [String.raw`\(x^{n+1}\) too`, 'xⁿ⁺¹ too'],
])('converts %s', (source, text) => {
  expect(texToUnicode(source)).toBe(text);
});

it.each([
  'From $5 to $10 a day',
  'Costs of $100 or more, and of $200',
  String.raw`A path C:\unknown\place`,
  'snake_case and 2^10',
  '{braces} and ~tildes~',
])('leaves %s unchanged', (text) => {
  expect(texToUnicode(text)).toBe(text);
});

it('leaves every text without a backslash or a dollar sign unchanged', () => {
  const plain = fc.string({ unit: 'binary' }).filter((text) => !/[\\$]/.test(text));
  fc.assert(fc.property(plain, (text) => texToUnicode(text) === text));
});

it('never throws on malformed TeX', () => {
  const signs = fc.constantFrom(
    '$',
    '\\',
    '{',
    '}',
    '^',
    '_',
    'frac',
    'sqrt',
    'mathbb',
    '"',
    ' ',
    'a',
    '\\alpha',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 200 }), (parts) => {
      expect(texToUnicode(parts.join(''))).toBeTypeOf('string');
    }),
  );
});

it('converts 1,998 nested groups without overflowing the stack', () => {
  expect(texToUnicode(`$${'{'.repeat(1_998)}$`)).toBeTypeOf('string');
});
