/** Reads the visible text and the links of elements. */
import { describe, expect, it } from 'vitest';
import { elementsIn, hrefOf, textOf } from '@/lib/page/dom.ts';
import { parse } from '../../pages/standards.ts';

function element(html: string, selector = 'main'): Element {
  const found = parse(`<html><body><main>${html}</main></body></html>`).querySelector(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

describe('textOf', () => {
  it.each([
    ['<p>One\n  line</p><p>and another</p>', 'One line\n\nand another'],
    ['a<br>b', 'a\n\nb'],
    ['Title <span class="badge">new</span> here', 'Title here'],
    ['A <script>1</script><style>b</style><button>press</button>B', 'A B'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\n\ntwo'],
    ['nested <b>deep <i>deeper</i></b> end', 'nested deep deeper end'],
    ['', ''],
  ])('reads the visible text of %s', (html, text) => {
    expect(textOf(element(html), '.badge')).toBe(text);
  });

  it.each([
    [
      '<span class="katex"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span>',
      '$x^2$',
    ],
    ['<span class="MathJax">drawn</span><script type="math/tex">a+b</script>', '$a+b$'],
    ['<math alttext="y"><mi>y</mi></math>', '$y$'],
  ])('reads the TeX of a formula once: %s', (html, text) => {
    expect(textOf(element(`f ${html}`))).toBe(`f ${text}`);
  });

  it.each([
    // The markup of Immersive Translate and similar extensions.
    'Deep otters<font class="notranslate immersive-translate-target-wrapper" lang="zh-CN"><br><font><font>深度水獭</font></font></font>',
    '<span>Deep otters</span><font lang="de"><font>Tiefe Otter</font></font>',
    'Deep otters<font><font>Tiefe Otter</font></font>',
    'Deep otters<br><font style="vertical-align: inherit"><font>Tiefe Otter</font></font>',
    'Deep otters<span class="read-frog-translated-content-wrapper notranslate">Tiefe Otter</span>',
  ])('leaves out a translation beside the original: %s', (html) => {
    expect(textOf(element(html))).toBe('Deep otters');
  });

  it.each([
    ['<font color="red">Deep</font> otters', 'Deep otters'],
    ['<font>Deep</font> otters', 'Deep otters'],
    ['<font style="vertical-align: inherit"><font>Tiefe Otter</font></font>', 'Tiefe Otter'],
    [
      '<span>Title:</span><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Tiefe Otter</font></font>',
      'Title:Tiefe Otter',
    ],
    ['Title: <font style="vertical-align: inherit"><font>Tiefe Otter</font></font>', 'Title: Tiefe Otter'],
    [
      '<font style="vertical-align:inherit" dir="auto"><font style="vertical-align:inherit">Otter und</font></font> <i>E. coli</i>',
      'Otter und E. coli',
    ],
  ])('reads a translation without an original beside it: %s', (html, text) => {
    expect(textOf(element(html))).toBe(text);
  });

  it('stops at the requested length', () => {
    const long = element('<p>word</p>'.repeat(5_000));
    expect(textOf(long, undefined, 100).length).toBeLessThanOrEqual(100);
    expect(textOf(element('x'.repeat(300_000))).length).toBeLessThan(300_000);
  });
});

it('elementsIn yields every element once, in document order', () => {
  const main = element('<a><b></b></a><i><u></u><s></s></i>');
  expect([...elementsIn(main)].map((one) => one.tagName)).toEqual(['A', 'B', 'I', 'U', 'S']);
});

it('hrefOf returns the address of the element, of a link in it, or of a link around it', () => {
  expect(hrefOf(element('<a href=" /x ">x</a>', 'a'))).toBe('/x');
  expect(hrefOf(element('<h3><a href="/in">x</a></h3>'))).toBe('/in');
  expect(hrefOf(element('<a href="/around"><b>x</b></a>', 'b'))).toBe('/around');
  expect(hrefOf(element('none'))).toBeUndefined();
});
