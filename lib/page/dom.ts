/** Reads the visible text and the links of elements, without changing the document. */

const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'BUTTON',
  'SVG',
  'TITLE-SVG',
  'TEXTAREA',
  'SELECT',
]);
const BLOCKS = new Set(
  'P DIV BR LI UL OL DL SECTION ARTICLE BLOCKQUOTE TR TD TH DD DT H1 H2 H3 H4 H5 H6'.split(' '),
);
// Typeset formulas of KaTeX, MathJax 2 and 3 and MathML. The TeX source is read, and the rendering is left
// out.
const FORMULA = /(?:^|\s)(?:katex|MathJax|MathJax_Preview|mjx-chtml)(?:\s|$)/;

/** Longest text read from one element, in UTF-16 code units: more than any field of a paper may have. */
const MOST_TEXT = 100_000;

/**
 * The text of an element without scripts and controls, with formulas as `$TeX$` and line breaks between
 * blocks.
 *
 * It does not recurse and stops at `most`, so that no page can make it slow or overflow the stack.
 *
 * @param without selector of descendants to leave out.
 * @param most the maximum length in code units.
 */
export function textOf(element: Element, without?: string, most = MOST_TEXT): string {
  const parts: string[] = [];
  let room = most;
  const append = (text: string) => {
    parts.push(text.slice(0, room));
    return text.length;
  };
  let node: Node | null = element.firstChild;
  while (node && room > 0) {
    const tex = isElement(node) ? texOf(node) : undefined;
    const isOpen = isElement(node) && tex === undefined && isRead(node, without);
    if (node.nodeType === 3) room -= append((node.nodeValue ?? '').replaceAll('\n', ' '));
    else if (tex) room -= append(tex);
    if (isOpen && isBlock(node)) room -= append('\n');
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isOpen && isBlock(node)) room -= append('\n');
    while (node && !node.nextSibling && node.parentNode !== element) {
      node = node.parentNode;
      if (node && isBlock(node)) room -= append('\n');
    }
    node = node?.nextSibling ?? null;
  }
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Iterates over all descendants of `root` in document order, without recursion. */
export function* elementsIn(root: Element | Document): Generator<Element, void> {
  let element = root.firstElementChild;
  while (element) {
    yield element;
    element = nextElement(element, root, true);
  }
}

/** The next element under `root` in document order. Descendants of `element` are skipped unless `inside`. */
export function nextElement(element: Element, root: Element | Document, inside: boolean): Element | null {
  if (inside && element.firstElementChild) return element.firstElementChild;
  let at: Element | null = element;
  while (at && at !== root) {
    if (at.nextElementSibling) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isBlock(node: Node): boolean {
  return isElement(node) && BLOCKS.has(node.tagName.toUpperCase());
}

function isRead(element: Element, without: string | undefined): boolean {
  return !(
    UNREAD.has(element.tagName.toUpperCase()) ||
    (without && element.matches(without)) ||
    element.hasAttribute('data-offprint') ||
    isTranslation(element)
  );
}

/** Class names that translation extensions give to a translation beside the original. */
const TRANSLATION =
  /(?:^|[\s_-])(?:notranslate|translat(?:e|ed|ion)[\w-]*|immersive-translate[\w-]*)(?:\s|$)/i;
/** Siblings searched for the original of a translation. */
const MOST_BESIDE = 6;

/**
 * Whether an element is a translation that an extension inserted beside the original.
 *
 * Extensions use `<font>`, without the old attributes (`color`): nested, or with a language or a class name.
 * A browser replaces the original instead: what stands beside is another text, such as a label, and the
 * translation is read.
 */
function isTranslation(element: Element): boolean {
  if (element.tagName.toUpperCase() !== 'FONT' && !/-translat/i.test(element.getAttribute('class') ?? ''))
    return false;
  const only = element.firstElementChild;
  if (isReplacement(element, only)) return false;
  const isWrapper =
    TRANSLATION.test(element.getAttribute('class') ?? '') ||
    element.hasAttribute('lang') ||
    (!isStyled(element) && only?.tagName.toUpperCase() === 'FONT' && !isStyled(only));
  return isWrapper && hasTextBeside(element);
}

/** Chrome's own `<font style="vertical-align: inherit">`, once or twice; an extension begins a new line. */
function isReplacement(element: Element, inside: Element | null): boolean {
  return (
    !element.hasAttribute('lang') &&
    !TRANSLATION.test(element.getAttribute('class') ?? '') &&
    isInherited(element) &&
    (isInherited(inside) || element.previousElementSibling?.tagName.toUpperCase() !== 'BR')
  );
}

function isInherited(element: Element | null): boolean {
  return /vertical-align:\s?inherit/i.test(element?.getAttribute('style') ?? '');
}

function isStyled(element: Element): boolean {
  return element.hasAttribute('color') || element.hasAttribute('face') || element.hasAttribute('size');
}

function hasTextBeside(element: Element): boolean {
  for (const next of ['previousSibling', 'nextSibling'] as const) {
    let node = element[next];
    for (let seen = 0; node && seen < MOST_BESIDE; seen++, node = node[next]) {
      const isOther = !isElement(node) || node.tagName.toUpperCase() !== 'FONT';
      if (isOther && node.nodeType !== 8 && /[\p{L}\p{N}]/u.test((node.textContent ?? '').slice(0, 1_000)))
        return true;
    }
  }
  return false;
}

/**
 * The TeX of a formula as `$…$`, empty for the rendering of one, undefined if the element is not a formula.
 */
function texOf(element: Element): string | undefined {
  const tag = element.tagName.toUpperCase();
  if (tag === 'SCRIPT' && (element.getAttribute('type') ?? '').startsWith('math/tex'))
    return `$${element.textContent.trim()}$`;
  const formula =
    tag === 'MATH' || tag === 'MJX-CONTAINER' || FORMULA.test(element.getAttribute('class') ?? '');
  if (!formula) return undefined;
  const source = element.querySelector('annotation[encoding*="tex" i]')?.textContent.trim();
  if (source) return `$${source}$`;
  // MathJax 2 renders beside the script with the source; MathJax 3 leaves only the MathML for screen readers.
  if (
    element.nextElementSibling?.matches('script[type^="math/tex"]') ||
    element.classList.contains('MathJax_Preview')
  )
    return '';
  return element.getAttribute('alttext')
    ? `$${element.getAttribute('alttext')}$`
    : (element.querySelector('mjx-assistive-mml')?.textContent ?? element.textContent);
}

/**
 * The unresolved address of an element: its `href` or `content`, or the `href` of the first link in or around
 * it.
 */
export function hrefOf(element: Element): string | undefined {
  const address = element.getAttribute('href') ?? element.getAttribute('content');
  const link = address ? undefined : (element.querySelector('a[href]') ?? element.closest('a[href]'));
  return (address ?? link?.getAttribute('href'))?.trim() || undefined;
}
