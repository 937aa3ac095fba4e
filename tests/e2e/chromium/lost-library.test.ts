/**
 * A database that Chromium has lost: it begins a new one in silence where a file of the old one is damaged.
 * Only Chromium's files are known well enough to be damaged.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { savePapers } from '../backups.ts';
import { startExtension } from '../extension.ts';
import { savedPapers } from '../library.ts';

const profile = mkdtempSync(join(tmpdir(), 'offprint-lost-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

it(
  'says that the library was lost, writes nothing, and takes the last backup back',
  { timeout: 180_000 },
  async () => {
    const running = await startExtension({ profile });
    const settings = await running.openOwn('options.html');
    await savePapers(settings, 5);
    const before = await savedPapers(settings);
    const press = () => settings.getByRole('button', { name: 'Back up now' }).click();
    const file = join(profile, 'kept.jsonl');
    writeFileSync(file, readFileSync(await running.download(settings, press)));
    await settings.getByText('Last backup: now').waitFor();
    await running.close();
    damageDatabase();

    const again = await startExtension({ profile });
    const page = await again.openOwn('options.html');
    await page.getByText('Your browser has lost your library').waitFor();
    await page.getByText(/Last backup: .* · offprint-.*jsonl/).waitFor();
    await savePapers(page, 3);
    expect(await savedPapers(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('5 new papers').waitFor();
    await page.getByRole('button', { name: 'Merge with my library' }).click();
    await page.getByText('Restored: 5 new').waitFor();
    const after = await savedPapers(page);
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    await again.close();
  },
);

/** As a file that was only half written when the power went. */
function damageDatabase(): void {
  const folder = join(profile, 'Default/IndexedDB');
  const name = readdirSync(folder).find((one) => one.endsWith('.indexeddb.leveldb')) ?? '';
  writeFileSync(join(folder, name, 'CURRENT'), 'x');
}
