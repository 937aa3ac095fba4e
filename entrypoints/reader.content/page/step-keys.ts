/** The keys `n` and `p`, which go to the next and the previous related row from anywhere on the page. */
import { MARKER_ATTRIBUTE } from '../../../components/dom/marker.ts';

const STEPS: Record<string, 1 | -1> = { n: 1, p: -1 };
const FIELDS =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="searchbox"]';

/**
 * Calls `onStep`, unless the page handles the key itself or the user is typing.
 *
 * @param options.isUseful whether there is a row to go to; otherwise the key is left to the page.
 */
export function addStepKeys(
  view: Window,
  {
    isUseful,
    onStep,
    signal,
  }: { isUseful: () => boolean; onStep: (by: 1 | -1) => void; signal: AbortSignal },
): void {
  view.addEventListener(
    'keydown',
    (event) => {
      const by = STEPS[event.key];
      if (!by || !event.isTrusted || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isTyping(view.document.activeElement) || !isUseful()) return;
      event.preventDefault();
      onStep(by);
    },
    { signal },
  );
}

/** Whether the focus is in a field, or in a frame or closed shadow root that may hold one. */
function isTyping(focused: Element | null): boolean {
  if (!focused) return false;
  if (focused.shadowRoot) return isTyping(focused.shadowRoot.activeElement);
  if (
    focused.localName === 'iframe' ||
    (focused.localName.includes('-') && !focused.hasAttribute(MARKER_ATTRIBUTE))
  )
    return true;
  return focused.matches(FIELDS) || (focused as HTMLElement).isContentEditable;
}
