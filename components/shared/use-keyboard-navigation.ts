/** Keys wherever the focus is, even nowhere: for pages that are worked by keyboard. */
import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { handleKey, isField } from './keyboard-navigation.ts';

/**
 * @param root the page's frame, with its search box and its rows.
 * @param onHelp asked for by `?`, where nothing is being typed.
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

/** An empty search box is where a page begins: a question mark in it asks for help. */
function isTyping(focused: Element | null): boolean {
  return (
    isField(focused) && !(focused instanceof HTMLInputElement && focused.type === 'search' && !focused.value)
  );
}
