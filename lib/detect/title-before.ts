/** Finds the text that stands before an element: in a list of papers, the title before the authors. */
import { textOf } from '../page/dom.ts';
import { isLabel, isTitle } from './block-title.ts';
import { INLINE, shapeOf } from './shapes.ts';

/** Ancestors of the element that it may be first in, and siblings passed over. */
const MOST_LEVELS = 2;
const MOST_SIBLINGS = 12;
const LONGEST = 500;

/** `10:45 - 11:05`, `3.15pm`, `12 May`: no title, and neither part of one. */
const TIME = /^[\s\d:.,–—-]*\d(?:[\s\d:.,–—-]|\b[ap]\.?m\b|\b(?:h|min|uhr)\b)*$/i;

export interface TextBefore {
  title: string;
  anchor: Element;
  /** How to get from the element to the title: equal for rows that are made alike. */
  path: string;
}

/**
 * The nearest text before an element that may be a title; undefined where there is none.
 *
 * @param isKnownPlace whether titles stand there in other rows: then any words do.
 */
export function titleBefore(element: Element, isKnownPlace = false): TextBefore | undefined {
  let at: Element = element;
  for (let level = 0; level <= MOST_LEVELS; level++) {
    const found = textBefore(at);
    if (found) {
      const isRead = (isKnownPlace || isTitle(found.title)) && !found.title.includes('\n');
      return isRead ? { ...found, path: `${'^'.repeat(level)}${found.path}` } : undefined;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || /^(?:BODY|MAIN|SECTION|TABLE|TBODY|UL|OL)$/i.test(parent.tagName)) return undefined;
    at = parent;
  }
  return undefined;
}

function textBefore(element: Element): TextBefore | undefined {
  const run: string[] = [];
  let anchor: Element | undefined;
  let node = element.previousSibling;
  for (let passed = 0; node && passed < MOST_SIBLINGS; passed++, node = node.previousSibling) {
    const isInline = node.nodeType === 3 || INLINE.test(node.nodeName);
    if (!isInline && run.length > 0) break;
    const text =
      node.nodeType === 1
        ? tidy(textOf(node as Element, undefined, LONGEST + 1))
        : (node.nodeValue ?? '').slice(0, LONGEST + 1);
    if (node.nodeType === 1 && !isNothing(text)) {
      anchor = node as Element;
      if (run.length === 0 && (isTitle(text) || !isInline))
        return { title: text, anchor, path: shapeOf(anchor) };
    }
    if (!isNothing(text)) run.unshift(text);
  }
  const title = tidy(run.join(' '));
  return title === ''
    ? undefined
    : { title, anchor: anchor ?? element.parentElement ?? element, path: '#text' };
}

/** Whether a text is no part of a title: a label, a time, a number. */
function isNothing(text: string): boolean {
  return isLabel(text.trim()) || TIME.test(text.trim());
}

/** A title without its number and without labels in brackets after it. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(/(?:\s*[([|]\s*([^()[\]|]{0,30})\s*[)\]|]?)+\s*$/u, (all, label: string) =>
      isLabel(label) ? '' : all,
    )
    .replace(/^[\s•·▪–—-]*(?:[([]?\d{1,4}[.)\]:]+\s+)?/u, '')
    .replace(/^["“„](.*)["”“]\.?$/u, '$1')
    .trim();
}
