/** Checks whether a person can see an element: its ancestors do not hide it, and nothing covers it. */

/** The least opacity, of all that an element is in taken together, at which it can be seen. */
const MIN_OPACITY = 0.8;
/** The least side of an element that can be seen, in CSS px. */
const MIN_SIZE = 8;

/** Whether an element is shown in full, and a press on its middle would hit it. */
export function isUncovered(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) < MIN_SIZE) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (!isHit(element, x, y)) return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    opacity *= Number(style.opacity);
    const isCut = style.clipPath !== 'none' || style.maskImage !== 'none' || style.filter !== 'none';
    // Blended with the page, a mark can vanish.
    const isBlended = style.mixBlendMode !== 'normal';
    if (isCut || isBlended || style.visibility !== 'visible') return false;
  }
  return opacity >= MIN_OPACITY;
}

/** Whether a press at a point hits an element: in the page its host, in the host's root itself. */
function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  return (
    element.contains(root.elementFromPoint(x, y)) && (root instanceof Document || isHit(root.host, x, y))
  );
}

/** What an element is drawn in, out of closed roots too. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
