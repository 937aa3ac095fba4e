/** Gives messages of the fake browser, which names no sender, the address of one of the extension's pages. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];

const { onMessage } = fakeBrowser.runtime;
const add = onMessage.addListener.bind(onMessage);
const remove = onMessage.removeListener.bind(onMessage);
const wrapped = new Map<Listener, Listener>();

/** To be called before anything listens. A sender that a test names stays as it is. */
export function sendAsOwnPage(): void {
  const own = { id: 'test', url: fakeBrowser.runtime.getURL('/popup.html') };
  onMessage.addListener = (listener) => {
    const named: Listener = (message, sender, respond) =>
      listener(message, Object.keys(sender).length > 0 ? sender : own, respond);
    wrapped.set(listener, named);
    add(named);
  };
  onMessage.removeListener = (listener) => remove(wrapped.get(listener) ?? listener);
}
