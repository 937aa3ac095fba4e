/** Tests the sections of the library page: what they show for their props, and which callbacks they call. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BinView } from '@/components/library/BinView.tsx';
import { ChangesView } from '@/components/library/ChangesView.tsx';
import type { ExportFormat } from '@/lib/exchange/export-formats.ts';
import type { LoggedChange } from '@/components/text/change-text.ts';
import { DuplicatesView } from '@/components/library/DuplicatesView.tsx';
import { SelectionBar } from '@/components/library/SelectionBar.tsx';
import { SelectCheckbox } from '@/components/library/SelectCheckbox.tsx';
import { Sidebar } from '@/components/library/Sidebar.tsx';
import { TagsView } from '@/components/library/TagsView.tsx';
import type { AnnotationEdit } from '@/lib/annotations.ts';
import { likeness } from '@/lib/library/likeness.ts';
import { paper as savedPaper } from '../popup-parts.ts';
import { people } from '@/tests/lib/people.ts';

afterEach(cleanup);

const nothing = () => undefined;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the sidebar', () => {
  it('searches with queries that can also be typed', () => {
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

describe('the selection', () => {
  it('tags, stars, sets the status of and removes all selected papers', () => {
    const onEdit = vi.fn<(edit: AnnotationEdit) => void>();
    const onRemove = vi.fn<() => void>();
    const onAll = vi.fn<() => void>();
    const onExport = vi.fn<(format: ExportFormat) => void>();
    render(
      <SelectionBar
        count={3}
        total={1_500}
        tags={[]}
        onAll={onAll}
        onNone={nothing}
        onExport={onExport}
        onEdit={onEdit}
        onRemove={onRemove}
      />,
    );
    const box = screen.getByRole('combobox', { name: 'Add a tag' });
    fireEvent.input(box, { target: { value: 'to cite' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Reading status' }), {
      target: { value: 'read' },
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Export' }), { target: { value: 'ris' } });
    expect(onExport).toHaveBeenCalledWith('ris');
    for (const name of ['Star', 'Unstar', 'Remove', 'Select all 1,500']) press(name);
    expect(onEdit.mock.calls.flat()).toEqual([
      { addTags: ['to cite'] },
      { status: 'read' },
      { starred: true },
      { starred: false },
    ]);
    expect([onRemove, onAll].map((asked) => asked.mock.calls.length)).toEqual([1, 1]);
  });

  it('is a range when Shift is held', () => {
    const onToggle = vi.fn<(isRange: boolean) => void>();
    render(<SelectCheckbox title="A paper" selected={false} onToggle={onToggle} />);
    const box = screen.getByRole('checkbox', { name: 'Select “A paper”' });
    fireEvent.click(box);
    fireEvent.click(box, { shiftKey: true });
    expect(onToggle.mock.calls).toEqual([[false], [true]]);
  });
});

describe('the tags view', () => {
  it('renames a tag to a new name, and deletes it', () => {
    const onRename = vi.fn<(from: string, to: string) => void>();
    const onDelete = vi.fn<(tag: string) => void>();
    render(<TagsView tags={[{ tag: 'robots', count: 2 }]} onRename={onRename} onDelete={onDelete} />);
    const rename = screen.getByRole<HTMLButtonElement>('button', { name: 'Rename' });
    expect(rename.disabled).toBe(true);
    const name = screen.getByRole<HTMLInputElement>('combobox', { name: 'New name for “robots”' });
    expect(name.maxLength).toBe(100);
    // A name of quotation marks alone is empty once it is normalised.
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
  it('restores a paper, and is emptied only by a second click', () => {
    const onRestore = vi.fn<(id: number, title: string) => void>();
    const onEmpty = vi.fn<() => void>();
    render(
      <BinView
        bin={[{ id: 3, paper, removedAt: Date.now(), usedDays: 0 }]}
        onRestore={onRestore}
        onEmpty={onEmpty}
      />,
    );
    press('Restore “A paper”');
    expect(onRestore).toHaveBeenCalledWith(3, 'A paper');
    press('Empty the bin');
    expect(onEmpty).not.toHaveBeenCalled();
    press('Keep them');
    press('Empty the bin');
    expect(onEmpty).not.toHaveBeenCalled();
    press('Empty the bin');
    expect(onEmpty).toHaveBeenCalledOnce();
  });

  it('explains itself when it is empty', () => {
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
  it('describes each change, and offers to undo those that are not undone yet', () => {
    const onUndo = vi.fn<(id: number) => void>();
    const changes = [
      change(3, { kind: 'remove', count: 12 }),
      change(2, { kind: 'renameTag', detail: 'robots → robotics', undoneAt: 1 }),
      change(1, {}),
    ];
    render(<ChangesView changes={changes} onUndo={onUndo} />);
    const said = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(said.map((line) => line.querySelector('p')?.textContent)).toEqual([
      'Removed: “A paper” and others, 12 papers',
      'Tag robots → robotics: “A paper”',
      'Saved: “A paper”',
    ]);
    press('Undo: Saved: “A paper”');
    expect(onUndo.mock.calls).toEqual([[1]]);
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });
});

describe('the duplicates view', () => {
  it('asks for a decision on each pair', () => {
    const onSame = vi.fn<(ids: number[]) => void>();
    const onDifferent = vi.fn<(ids: number[]) => void>();
    render(
      <DuplicatesView
        likely={[{ pair: [savedPaper(1), savedPaper(2)], seenAt: 'https://x.example/list' }]}
        conflicts={[]}
        waiting={0}
        onSplit={nothing}
        onSame={onSame}
        onDifferent={onDifferent}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Same paper' }));
    fireEvent.click(screen.getByRole('button', { name: 'Different papers' }));
    expect([onSame.mock.calls, onDifferent.mock.calls]).toEqual([[[[1, 2]]], [[[1, 2]]]]);
  });

  it('says what two papers share and where they differ', () => {
    const [one, two] = [
      {
        ...savedPaper(1),
        title: 'Neural tangent kernels',
        authors: people('Jane Doe'),
        year: 2018,
        ids: ['doi:10.1000/a'],
      },
      {
        ...savedPaper(2),
        title: 'Neural tangant kernels',
        authors: people('Doe, J.'),
        year: 2019,
        ids: ['doi:10.1000/b'],
      },
    ];
    const alike = likeness(one, two);
    render(
      <DuplicatesView
        likely={[{ pair: [one, two], ...(alike && { likeness: alike }) }]}
        conflicts={[]}
        waiting={3}
        onSame={nothing}
        onDifferent={nothing}
        onSplit={nothing}
      />,
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'In both titles: neural, kernels',
      'In one title only: tangent, tangant',
      'Authors of both: Doe',
      'Differ: 2018 and 2019',
      'Differ: doi:10.1000/a and doi:10.1000/b',
    ]);
    expect(screen.getByRole('status').textContent).toBe(
      '1 pair may be the same paper · 3 papers yet to be compared',
    );
  });

  it('splits a record whose sources contradict each other, or confirms it', () => {
    const [onSplit, onSame] = [vi.fn<(id: number) => void>(), vi.fn<(ids: number[]) => void>()];
    const source = (n: number) => ({
      ...savedPaper(n),
      ids: [`doi:10.1000/${n}`],
      seenAt: `https://x${n}.example/`,
      savedAt: n,
    });
    render(
      <DuplicatesView
        likely={[]}
        conflicts={[{ paper: savedPaper(7), sources: [source(1), source(2)] }]}
        waiting={0}
        onSame={onSame}
        onDifferent={nothing}
        onSplit={onSplit}
      />,
    );
    expect(screen.getByText('Differ: doi:10.1000/1 and doi:10.1000/2')).toBeDefined();
    press('Make them separate papers');
    press('Same paper');
    expect([onSplit.mock.calls, onSame.mock.calls]).toEqual([[[7]], [[[7]]]]);
  });
});
