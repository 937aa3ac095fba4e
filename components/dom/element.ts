/** Building plain DOM: what is drawn on a page is drawn without a framework, as every page would have to load it. */

type Child = Node | string | undefined | false;

/** Attributes by their names; false and undefined leave one out, true sets it without a value. */
type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children; text stays text. */
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

/** A button that answers to a person. */
export function button(
  document: Document,
  attributes: Attributes,
  text: string,
  onPress: (event: MouseEvent) => void,
): HTMLButtonElement {
  const made = element(document, 'button', { type: 'button', ...attributes }, text);
  onTrusted(made, 'click', onPress);
  return made;
}

/** Listens to what a person did, not to what a script of the page made up; a part of ours inside the page's own card is not the card. */
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

/** Keeps what is done inside a part of ours from the page's own listeners around it. */
export function stopEvents(root: ShadowRoot | HTMLElement, types: readonly string[]): void {
  for (const type of types) root.addEventListener(type, (event) => event.stopPropagation());
}

/** Sets a text only where it is another: a change is announced, and costs a layout. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
