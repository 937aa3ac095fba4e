/** Helpers for building plain DOM on web pages, where loading a framework would cost every page. */
import { setWords } from './words.ts';

type Child = Node | string | undefined | false;

/** Attributes by name. false and undefined omit an attribute, true sets it to the empty string. */
type Attributes = Record<string, string | boolean | undefined>;

/** Creates an element with attributes and children. Strings become text nodes, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** Creates an element that shows words (`words.ts`). */
export function worded<
  K extends 'a' | 'dd' | 'dt' | 'h2' | 'h3' | 'legend' | 'li' | 'mark' | 'p' | 'span' | 'summary',
>(
  document: Document,
  tag: K,
  attributes: Attributes,
  words: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = element(document, tag, attributes, ...children);
  setWords(made, words);
  return made;
}

/** Creates a button. `onPress` is called only for clicks by the user. */
export function button(
  document: Document,
  attributes: Attributes,
  text: string,
  onPress: (event: MouseEvent) => void,
): HTMLButtonElement {
  const made = element(document, 'button', { type: 'button', ...attributes });
  setWords(made, text);
  onTrusted(made, 'click', onPress);
  return made;
}

/**
 * Listens to events that the user caused, and ignores those that a page's script made. The event does not
 * reach the page's listeners: a mark inside a clickable card of the page must not click the card.
 */
export function onTrusted<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
  act: (event: HTMLElementEventMap[K]) => void,
): void {
  target.addEventListener(type, (event) => {
    event.stopPropagation();
    if (event.isTrusted) act(event);
  });
}

/** Stops events of these types from reaching the page's listeners. */
export function stopEvents(root: ShadowRoot | HTMLElement, types: readonly string[]): void {
  for (const type of types) root.addEventListener(type, (event) => event.stopPropagation());
}
