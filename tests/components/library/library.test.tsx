/** The library page's parts: what they show of what they are handed, and what they ask for. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BinView } from '@/components/library/BinView.tsx';
import { ChangesView, type LoggedChange } from '@/components/library/ChangesView.tsx';
import { SelectionBar } from '@/components/library/SelectionBar.tsx';
import { SelectCheckbox } from '@/components/library/SelectCheckbox.tsx';
import { Sidebar } from '@/components/library/Sidebar.tsx';
import { TagsView } from '@/components/library/TagsView.tsx';
import type { AnnotationEdit } from '@/lib/annotations.ts';

afterEach(cleanup);

const nothing = () => undefined;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the shelves', () => {
  it('search for what they stand for, in the words that can be typed', () => {
    const onQuery = vi.fn<(query: string) => void>();
    const tags = [
      { tag: 'to cite', count: 1_200 },
      { tag: 'robots', count: 2 },
    ];
    render(<Sidebar section="papers" query="is:read" tags={tags} onSection={nothing} onQuery={onQuery} />);
    for (const name of ['All papers', 'Starred', /^to cite/, /^robots/]) press(name);
    expect(onQuery.mock.calls.flat()).toEqual(['', 'is:starred', 'tag:"to cite"', 'tag:robots']);
    expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('Read');
    expect(screen.getByText('1,200')).toBeDefined();
  });
});

describe('papers that are selected', () => {
  it('are tagged, starred, told how far they are read, and removed together', () => {
    const onEdit = vi.fn<(edit: AnnotationEdit) => void>();
    const onRemove = vi.fn<() => void>();
    const onAll = vi.fn<() => void>();
    render(
      <SelectionBar
        count={3}
        total={1_500}
        tags={[]}
        onAll={onAll}
        onNone={nothing}
        onEdit={onEdit}
        onRemove={onRemove}
      />,
    );
    const box = screen.getByRole('combobox', { name: 'Add a tag' });
    fireEvent.input(box, { target: { value: 'to cite' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.change(screen.getByRole('combobox', { name: 'How far it is read' }), {
      target: { value: 'read' },
    });
    for (const name of ['Star', 'Unstar', 'Remove', 'Select all 1,500']) press(name);
    expect(onEdit.mock.calls.flat()).toEqual([
      { addTags: ['to cite'] },
      { status: 'read' },
      { starred: true },
      { starred: false },
    ]);
    expect([onRemove, onAll].map((asked) => asked.mock.calls.length)).toEqual([1, 1]);
  });

  it('are ranges where Shift is held', () => {
    const onToggle = vi.fn<(isRange: boolean) => void>();
    render(<SelectCheckbox title="A paper" selected={false} onToggle={onToggle} />);
    const box = screen.getByRole('checkbox', { name: 'Select “A paper”' });
    fireEvent.click(box);
    fireEvent.click(box, { shiftKey: true });
    expect(onToggle.mock.calls).toEqual([[false], [true]]);
  });
});

describe('tags', () => {
  it('are renamed to a new name, and deleted', () => {
    const onRename = vi.fn<(from: string, to: string) => void>();
    const onDelete = vi.fn<(tag: string) => void>();
    render(<TagsView tags={[{ tag: 'robots', count: 2 }]} onRename={onRename} onDelete={onDelete} />);
    const rename = screen.getByRole<HTMLButtonElement>('button', { name: 'Rename' });
    expect(rename.disabled).toBe(true);
    const name = screen.getByRole<HTMLInputElement>('combobox', { name: 'New name of “robots”' });
    expect(name.maxLength).toBe(100);
    // Of this, nothing would be left of the name.
    fireEvent.input(name, { target: { value: '""' } });
    expect(rename.disabled).toBe(true);
    fireEvent.input(name, { target: { value: 'robotics' } });
    fireEvent.submit(rename.closest('form') ?? rename);
    expect(onRename.mock.calls).toEqual([['robots', 'robotics']]);
    press('Delete the tag “robots”');
    expect(onDelete).toHaveBeenCalledWith('robots');
  });
});

describe('the bin', () => {
  const paper = {
    id: 3,
    title: 'A paper',
    authors: [],
    abstract: '',
    ids: ['x:1'],
    seenAt: 'https://x.example',
    savedAt: 0,
  };
  it('puts back, and is emptied only by a second press', () => {
    const onRestore = vi.fn<(id: number, title: string) => void>();
    const onEmpty = vi.fn<() => void>();
    render(
      <BinView bin={[{ id: 3, paper, removedAt: Date.now() }]} onRestore={onRestore} onEmpty={onEmpty} />,
    );
    press('Put back “A paper”');
    expect(onRestore).toHaveBeenCalledWith(3, 'A paper');
    press('Empty the bin');
    expect(onEmpty).not.toHaveBeenCalled();
    press('Keep them');
    press('Empty the bin');
    expect(onEmpty).not.toHaveBeenCalled();
    press('Empty the bin');
    expect(onEmpty).toHaveBeenCalledOnce();
  });

  it('says what it is for when it is empty', () => {
    render(<BinView bin={[]} onRestore={nothing} onEmpty={nothing} />);
    expect(screen.getByText(/^The bin is empty/)).toBeDefined();
  });
});

describe('the change log', () => {
  const change = (id: number, more: Partial<LoggedChange>): LoggedChange => ({
    id,
    kind: 'save',
    at: Date.now(),
    count: 1,
    title: 'A paper',
    ...more,
  });
  it('says what was done to what, and takes back what was not', () => {
    const onUndo = vi.fn<(id: number) => void>();
    const changes = [
      change(3, { kind: 'remove', count: 12 }),
      change(2, { kind: 'renameTag', detail: 'robots → robotics', undone: 1 }),
      change(1, {}),
    ];
    render(<ChangesView changes={changes} onUndo={onUndo} />);
    const said = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(said.map((line) => line.querySelector('p')?.textContent)).toEqual([
      'Removed: “A paper” and others, 12 papers',
      'Tag robots → robotics: “A paper”',
      'Saved: “A paper”',
    ]);
    press('Take back: Saved: “A paper”');
    expect(onUndo.mock.calls).toEqual([[1]]);
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });
});
