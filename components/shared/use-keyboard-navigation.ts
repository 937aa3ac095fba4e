/** A hook that handles keys for a whole page, wherever the focus is. */
import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { handleKey, isField } from './keyboard-navigation.ts';

/**
 * @param root the page's frame, which contains the search box and the rows.
 * @param onHelp called when `?` is pressed and no text is being typed.
 */
export function useKeyboardNavigation(root: RefObject<HTMLElement | null>, onHelp: () => void): void {
  const help = useRef(onHelp);
  help.current = onHelp;
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!root.current || event.defaultPrevented || event.isComposing || page?.querySelector('dialog[open]'))
        return;
      const { key, ctrlKey, metaKey } = event;
      if (key === '?' && !isTyping(page?.activeElement ?? null)) help.current();
      else if (!handleKey({ key, withControl: ctrlKey || metaKey }, root.current)) return;
      event.preventDefault();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/** An empty search box has the focus when a page opens, so `?` in it asks for help. */
function isTyping(focused: Element | null): boolean {
  return (
    isField(focused) && !(focused instanceof HTMLInputElement && focused.type === 'search' && !focused.value)
  );
}
