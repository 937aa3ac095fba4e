/** Reading a page's elements as a person reads them; nothing here changes a document. */

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
// A typeset formula: KaTeX, MathJax 2 and 3, plain MathML. Its TeX source is the text; what is drawn repeats it.
const FORMULA = /(?:^|\s)(?:katex|MathJax|MathJax_Preview|mjx-chtml)(?:\s|$)/;

/** Longest text read of one element, in UTF-16 code units: somewhat above what any field of a paper may hold. */
const MOST_TEXT = 100_000;

/**
 * The text of an element: scripts and controls left out, formulas as `$TeX$`, blocks apart from each other.
 *
 * Reads without recursion and stops at `most`, so that no page can make it slow or overflow the stack.
 *
 * @param without selector of inner parts that are not text of this element.
 * @param most code units after which the rest is left out.
 */
export function textOf(element: Element, without?: string, most = MOST_TEXT): string {
  const parts: string[] = [];
  let room = most;
  const say = (text: string) => {
    parts.push(text.slice(0, room));
    return text.length;
  };
  let node: Node | null = element.firstChild;
  while (node && room > 0) {
    const tex = isElement(node) ? texOf(node) : undefined;
    const isOpen = isElement(node) && tex === undefined && isRead(node, without);
    if (node.nodeType === 3) room -= say((node.nodeValue ?? '').replaceAll('\n', ' '));
    else if (tex) room -= say(tex);
    if (isOpen && isBlock(node)) room -= say('\n');
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isOpen && isBlock(node)) room -= say('\n');
    while (node && !node.nextSibling && node.parentNode !== element) {
      node = node.parentNode;
      if (node && isBlock(node)) room -= say('\n');
    }
    node = node?.nextSibling ?? null;
  }
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Every element under `root` in document order, `root` left out; without recursion. */
export function* elementsIn(root: Element | Document): Generator<Element, void> {
  let element = root.firstElementChild;
  while (element) {
    yield element;
    element = nextElement(element, root, true);
  }
}

/** The next element in document order under `root`, beyond the inside of this one unless `inside`. */
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

/** What translation extensions call the elements in which they put a translation beside the original. */
const TRANSLATION =
  /(?:^|[\s_-])(?:notranslate|translat(?:e|ed|ion)[\w-]*|immersive-translate[\w-]*)(?:\s|$)/i;
/** Nodes beside an element that are looked at for the original. */
const MOST_BESIDE = 6;

/**
 * Whether an element holds a translation of the text beside it, put there by an extension. `<font>` is what they use, since
 * pages have long ceased to; one without the old attributes (`color`), within another such or with a language or name that says
 * so. Where a browser has replaced the original, there is no text beside it, and the translation is all there is.
 */
function isTranslation(element: Element): boolean {
  if (element.tagName.toUpperCase() !== 'FONT' && !/-translat/i.test(element.getAttribute('class') ?? ''))
    return false;
  const only = element.firstElementChild;
  const isWrapper =
    TRANSLATION.test(element.getAttribute('class') ?? '') ||
    element.hasAttribute('lang') ||
    (!isStyled(element) && only?.tagName.toUpperCase() === 'FONT' && !isStyled(only));
  return isWrapper && hasTextBeside(element);
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

/** `$…$` of a formula; empty for the drawn double of one; undefined when the element is no formula. */
function texOf(element: Element): string | undefined {
  const tag = element.tagName.toUpperCase();
  if (tag === 'SCRIPT' && (element.getAttribute('type') ?? '').startsWith('math/tex'))
    return `$${element.textContent.trim()}$`;
  const formula =
    tag === 'MATH' || tag === 'MJX-CONTAINER' || FORMULA.test(element.getAttribute('class') ?? '');
  if (!formula) return undefined;
  const source = element.querySelector('annotation[encoding*="tex" i]')?.textContent.trim();
  if (source) return `$${source}$`;
  // MathJax 2 draws beside the script that holds the source; MathJax 3 leaves only what it has drawn for screen readers.
  if (
    element.nextElementSibling?.matches('script[type^="math/tex"]') ||
    element.classList.contains('MathJax_Preview')
  )
    return '';
  return element.getAttribute('alttext')
    ? `$${element.getAttribute('alttext')}$`
    : (element.querySelector('mjx-assistive-mml')?.textContent ?? element.textContent);
}

/** The address an element carries, as written: its own `href` or `content`, or that of the first link in or around it. */
export function hrefOf(element: Element): string | undefined {
  const own = element.getAttribute('href') ?? element.getAttribute('content');
  const link = own ? undefined : (element.querySelector('a[href]') ?? element.closest('a[href]'));
  return (own ?? link?.getAttribute('href'))?.trim() || undefined;
}
