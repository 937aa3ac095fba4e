/** Text that still holds markup or entities becomes plain text; what only looks like them stays. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '@/lib/text/plain-text.ts';

it.each([
  ['&#x3BB;-calculus', 'λ-calculus'],
  ['&amp;#955;-calculus', 'λ-calculus'],
  ['1990&ndash;2000', '1990–2000'],
  ['M&uuml;ller, J&ouml;rg', 'Müller, Jörg'],
  ['M&amp;uuml;ller', 'Müller'],
  ['R&amp;D', 'R&D'],
  ['<scp>DNA</scp> repair', 'DNA repair'],
  ['&lt;scp&gt;DNA&lt;/scp&gt; repair', 'DNA repair'],
  ['CO<inf>2</inf> and H<sub>2</sub>O', 'CO2 and H2O'],
  ['<jats:p>One.</jats:p><jats:p>Two.</jats:p>', '\n\nOne.\n\n\n\nTwo.\n\n'],
  ['<inline-formula><tex-math>$x$</tex-math></inline-formula>-means', '$x$-means'],
  [
    '<inline-formula><alternatives><tex-math notation="LaTeX">$k$</tex-math><mml:math><mml:mi>k</mml:mi></mml:math></alternatives></inline-formula>-means',
    '$k$-means',
  ],
  [
    '<tex-math>\\documentclass[12pt]{minimal}\\usepackage{amsmath}\\begin{document}$$\\alpha$$\\end{document}</tex-math> decay',
    '$\\alpha$ decay',
  ],
  [
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>K</mi><mo>+</mo></msup></math> decays',
    'K+ decays',
  ],
  [
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math>',
    '$x_1$',
  ],
  ['<math><mi>x</mi><annotation-xml>y</annotation-xml></math>', 'xy'],
  ['a <!-- hidden --> b', 'a  b'],
  ['<a href="/x" title="y">link</a>ed', 'linked'],
])('%s', (source, text) => {
  expect(plainText(source)).toBe(text);
});

it.each([
  'p < 0.05 and q > 0.1',
  'x<y, z>w',
  'AT&T',
  'A<T> and Vec<int>',
  '&notanentity; R&D;',
  'The <script> element',
  '<unknown>kept</unknown>',
])('leaves %s', (text) => {
  expect(plainText(text)).toBe(text);
});

it('gives what it gives again', () => {
  const parts = fc.constantFrom(
    '<b>',
    '</b>',
    '<math>',
    '</math>',
    '<tex-math>',
    '</tex-math>',
    'x',
    ' ',
    '<',
    '>',
    '&lt;',
    'y',
    '$',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (parts) => {
      const once = plainText(parts.join(''));
      expect(plainText(once)).toBe(once);
    }),
  );
});
