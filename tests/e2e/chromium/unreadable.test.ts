/**
 * The key that clips a page, on a page that no script may read. In Chromium alone: in Firefox no window was
 * seen to open for a page of the extension, which is the only closed page that a test can open there.
 */
import { expect, it } from 'vitest';
import { startExtension } from '../extension.ts';

it('says in a window that the page cannot be read, where the key would do nothing', async () => {
  const running = await startExtension();
  try {
    const library = await running.openOwn('library.html');
    const tab = await running.tabOf(library);
    const window = await running.opened(() => running.outside.command('clip-page', tab));
    const said = window.getByText('Nothing was saved, because Offprint cannot read this page.');
    await said.waitFor();
    expect(await said.count()).toBe(1);
  } finally {
    await running.close();
  }
});
