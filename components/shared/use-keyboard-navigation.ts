/** A hook that handles keys for a whole page, wherever the focus is. */
import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../dom/composing.ts';
import { handleKey, isField, keyOf } from './keyboard-navigation.ts';

export interface KeyboardOptions {
  /** False where `/` and `?` do nothing. */
  singleKeys?: boolean | undefined;
  /** Called when `?` is pressed and no text is being typed. */
  onHelp: () => void;
}

/** @param root the page's frame, which contains the search box and the rows. */
export function useKeyboardNavigation(root: RefObject<HTMLElement | null>, options: KeyboardOptions): void {
  const given = useRef(options);
  given.current = options;
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        !root.current ||
        event.defaultPrevented ||
        isComposing(event) ||
        page?.querySelector('dialog[open]')
      )
        return;
      const key = keyOf(event);
      const { ctrlKey, metaKey } = event;
      if (given.current.singleKeys === false && (key === '?' || key === '/')) return;
      if (key === '?' && !isTyping(page?.activeElement ?? null)) given.current.onHelp();
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
