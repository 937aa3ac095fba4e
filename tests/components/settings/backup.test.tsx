/** Tests the backup and storage sections of the settings: what they show, and which callbacks they call. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupSection, type BackupSectionProps } from '@/components/settings/BackupSection.tsx';
import { StorageSection } from '@/components/settings/StorageSection.tsx';

afterEach(cleanup);

const DAY = 24 * 3600 * 1000;
const nothing = () => undefined;
const automatic: BackupSectionProps['automatic'] = {
  on: false,
  keep: 7,
  limits: { least: 1, most: 100 },
  failure: undefined,
  folder: undefined,
  canChooseFolder: false,
  onSwitch: nothing,
  onKeep: nothing,
  onRetry: nothing,
  onChooseFolder: nothing,
  onForgetFolder: nothing,
};
const show = (more: Partial<BackupSectionProps> = {}) =>
  render(
    <BackupSection
      last={undefined}
      now={10 * DAY}
      emptied={undefined}
      unreadable={[]}
      making={false}
      automatic={automatic}
      restoring={undefined}
      onMake={nothing}
      onOpen={nothing}
      onRestore={nothing}
      onCancel={nothing}
      onUndo={nothing}
      {...more}
    />,
  );
const text = () => document.body.textContent;
const whole = { bad: [], count: 0, missing: 0 };
const items = { fresh: [], changed: [], same: [], conflicting: [], inBin: [] };

describe('the backup section', () => {
  it('says when the last backup was made', () => {
    show();
    expect(text()).toContain('There is no backup yet.');
    cleanup();
    show({ last: 7 * DAY - 1 });
    expect(text()).toContain('Last backup: 3 days ago');
  });

  it('opens the chosen file', () => {
    const onOpen = vi.fn<(file: File) => void>();
    show({ onOpen });
    const file = new File(['{}'], 'offprint.jsonl');
    fireEvent.change(screen.getByLabelText(/^Restore from a file/), { target: { files: [file] } });
    expect(onOpen).toHaveBeenCalledWith(file);
  });

  it('previews a restore with both sides of each conflict, and asks how to restore', () => {
    const onRestore = vi.fn<(mode: 'merge' | 'replace') => void>();
    const conflict = { field: 'note', here: 'mine', backup: 'theirs', later: 'backup' as const };
    const preview = {
      items: {
        ...items,
        fresh: Array.from({ length: 21 }, (_, i) => ({ title: `New ${i}`, conflicts: [] })),
        conflicting: [{ title: 'Both', conflicts: [conflict] }],
      },
      removed: 1,
      replaced: 2,
    };
    show({
      restoring: {
        step: 'preview',
        file: 'a.jsonl',
        madeAt: 0,
        papers: 22,
        damage: whole,
        preview,
        working: false,
      },
      onRestore,
    });
    expect(text()).toContain('21 new papers');
    expect(text()).toContain('and 1 more');
    expect(text()).toContain('note · here: mine · in the backup: theirs (used)');
    expect(text()).toContain('1 paper here was removed in the backup');
    fireEvent.click(screen.getByRole('button', { name: 'Merge with my library' }));
    fireEvent.click(screen.getByRole('button', { name: 'Replace my library' }));
    expect(onRestore.mock.calls).toEqual([['merge'], ['replace']]);
  });

  it('names what of a damaged file is lost, and offers to merge the rest', () => {
    const onRestore = vi.fn<(mode: 'merge' | 'replace') => void>();
    const preview = {
      items: { ...items, fresh: [{ title: 'Whole', conflicts: [] }] },
      removed: 0,
      replaced: 9,
    };
    const bad = [{ line: 4, reason: 'altered' as const, detail: '', title: 'Not whole' }];
    const damage = { bad, count: 1, missing: 3 };
    show({
      restoring: { step: 'preview', file: 'a.jsonl', madeAt: 0, papers: 5, damage, preview, working: false },
      onRestore,
    });
    expect(screen.getByRole('alert').textContent).toContain('line 4 · Not whole');
    expect(screen.getByRole('alert').textContent).toContain('3 records are missing');
    // With what the file has lost, it would take papers away.
    expect(screen.queryByRole('button', { name: 'Replace my library' })).toBeNull();
    expect(text()).not.toContain('Replacing moves');
    fireEvent.click(screen.getByRole('button', { name: 'Merge what is good' }));
    expect(onRestore.mock.calls).toEqual([['merge']]);
  });

  it('names papers that the last backup would not give back', () => {
    show({ last: 9 * DAY, unreadable: ['One', 'Two'] });
    expect(screen.getByRole('alert').textContent).toContain('One · Two');
  });

  it('says why and at which line a file was refused', () => {
    show({
      restoring: { step: 'refused', file: 'a.jsonl', reason: 'malformed', line: 7, detail: 'no ids' },
    });
    expect(screen.getByRole('alert').textContent).toBe(
      'a.jsonl was not restored, and nothing was changed. It contains an invalid record: no ids. The first bad line is line 7.',
    );
  });

  it('offers to undo a restore', () => {
    const onUndo = vi.fn<(change: number) => void>();
    show({ restoring: { step: 'done', added: 1, changed: 2, binned: 3, change: 9 }, onUndo });
    expect(text()).toContain('Restored: 1 new, 2 changed, 3 to the bin.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledWith(9);
  });

  it('says why an automatic backup failed, and offers to try again', () => {
    const onRetry = vi.fn<() => void>();
    show({ automatic: { ...automatic, on: true, failure: 'FILE_NO_SPACE', onRetry } });
    expect(screen.getByRole('alert').textContent).toContain('there is no room left on the disk');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('reports how many backups to keep, within the limits', () => {
    const onKeep = vi.fn<(keep: number) => void>();
    show({ automatic: { ...automatic, on: true, onKeep } });
    const field = screen.getByLabelText('Automatic backups to keep');
    fireEvent.change(field, { target: { value: '3' } });
    expect(onKeep.mock.calls).toEqual([[3]]);
  });

  it('names the chosen folder, with a button to stop using it', () => {
    const onForget = vi.fn<() => void>();
    show({ automatic: { ...automatic, canChooseFolder: true, folder: 'Papers', onForgetFolder: onForget } });
    expect(text()).toContain('into the folder “Papers”');
    fireEvent.click(screen.getByRole('button', { name: 'Stop using “Papers”' }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('says how much is stored and whether it is persistent, and offers to ask the browser for that', () => {
    const onKeep = vi.fn<() => void>();
    render(<StorageSection used={12_345_678} persistent={false} refused={false} onPersist={onKeep} />);
    expect(text()).toContain('take up 12.3 MB');
    fireEvent.click(screen.getByRole('button', { name: 'Ask it to keep them' }));
    expect(onKeep).toHaveBeenCalledOnce();
    cleanup();
    render(<StorageSection used={0} persistent={true} refused={false} onPersist={onKeep} />);
    expect(text()).toContain('Your browser keeps them');
  });
});
