/** Finds the first real paragraph after a title, which is the abstract if the page has no labels. */
import { isElement, textOf } from '../page/dom.ts';
import { pattern } from '../text/pattern.ts';

/** Nodes read after the title. */
const MOST_NODES = 3_000;
/** Length of a paragraph in code units. Shorter texts are lines of names or notices. */
const SHORTEST = 250;
const LONGEST = 8_000;

const END = pattern('i')`
  ^\s*(?:\d+\.?\s*)?(?:introduction|main|background|references|bibliography|related|recommended|
  citations?|citing|cited by|comments?)\b
`;
// References contain DOIs; abstracts do not.
const DOI = /\b10\.\d{4,9}\//;
const ASIDE = `nav, aside, footer, li, form:not(:has(h1)), button, script, style, noscript, template, select, [hidden],
  [role="dialog"], [class*="modal" i], [class*="popup" i], [class*="login" i]`;
const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|BLOCKQUOTE|TABLE|TR|TD|UL|OL|LI|DL|DD|DT|H[1-6]|CENTER|HR|FORM|MAIN|BODY)$/i;

/** Returns the paragraph, or undefined if the first section or a list of other papers comes before it. */
export function leadParagraph(title: Element): string | undefined {
  let node: Node | null = next(title, true);
  for (let seen = 0; node && seen < MOST_NODES; seen++) {
    const aside = isElement(node) && node.matches(ASIDE);
    if (isElement(node) && /^H[1-6]$/i.test(node.tagName) && END.test(textOf(node, undefined, 100)))
      return undefined;
    const text = node.nodeType === 3 && node.nodeValue?.trim() ? paragraph(node) : '';
    if (text.length >= SHORTEST && !DOI.test(text)) return text.length <= LONGEST ? text : undefined;
    node = next(node, aside);
  }
  return undefined;
}

/**
 * The running text from a text node on, up to the next block. Empty if the node is not the first of its
 * block.
 */
function paragraph(node: Node): string {
  let inline: Node = node;
  while (inline.parentNode && isElement(inline.parentNode) && !BLOCK.test(inline.parentNode.tagName))
    inline = inline.parentNode;
  if (inline.previousSibling && !isBreak(inline.previousSibling)) return '';
  const parts: string[] = [];
  let length = 0;
  for (let at: Node | null = inline; at && !isBreak(at) && length <= LONGEST; at = at.nextSibling) {
    const text = isElement(at)
      ? at.matches(ASIDE)
        ? ''
        : textOf(at)
      : at.nodeType === 3
        ? (at.nodeValue ?? '')
        : '';
    parts.push(text);
    length += text.length;
  }
  return parts.join('').trim();
}

/** Whether a node ends a run of text: a block, or white space at the start of a paragraph. */
function isBreak(node: Node): boolean {
  return isElement(node)
    ? BLOCK.test(node.tagName)
    : node.nodeType === 3 && !node.nodeValue?.trim() && !node.previousSibling;
}

/** The next node in document order. Descendants of `node` are left out if `skip`. */
function next(node: Node, skip: boolean): Node | null {
  if (!skip && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}
