/** The keys that work anywhere on a page with a listing: `n` and `p` for the next related row and the one before. */
import { MARKER_ATTRIBUTE } from '../../../components/dom/marker.ts';

const STEPS: Record<string, 1 | -1> = { n: 1, p: -1 };
const FIELDS =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="searchbox"]';

/** Calls `onStep` unless the page has used the key itself, or a person is typing. `isUseful`: whether there is anywhere to go. */
export function listenKeys(
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

/** Whether the focus is in a field, or in a part of the page that is closed and may hold one. */
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
