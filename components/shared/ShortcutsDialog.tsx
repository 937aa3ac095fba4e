/** The keys, in a window of its own over the page. */
import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';

const KEYS = [
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
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'space' ? i18n.t('keys.space') : key}</kbd>
            </dt>
            <dd>{i18n.t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{i18n.t('keys.close')}</button>
      </form>
    </dialog>
  );
}
