/** A modal dialog that lists the keyboard shortcuts. */
import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';

const SHORTCUTS = [
  ['/', 'search'],
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['space', 'details'],
  ['Ctrl/⌘ Enter', 'save'],
  ['?', 'help'],
] as const;

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">{i18n.t('keys.title')}</h2>
      <dl class="keys">
        {SHORTCUTS.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'space' ? i18n.t('keys.space') : key}</kbd>
            </dt>
            <dd>{i18n.t(`keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{i18n.t('keys.close')}</button>
      </form>
    </dialog>
  );
}
