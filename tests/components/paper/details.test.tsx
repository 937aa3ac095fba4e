/** Tests a paper's details: links, citations, annotations, corrections, and that a typed note is saved. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaperDetails } from '@/components/paper/PaperDetails.tsx';
import type { PaperActions } from '@/components/paper/paper-actions.ts';
import type { Paper } from '@/lib/paper.ts';
import { people } from '@/tests/lib/people.ts';
import type { Annotations } from '@/lib/annotations.ts';
import type { Source } from '@/lib/db/rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const paper = {
  title: 'A paper',
  authors: people('Ada Example'),
  abstract: '',
  ids: ['arxiv:2601.00001'],
  pdfUrl: 'https://arxiv.org/pdf/2601.00001',
};

function show(
  annotations: Annotations = {},
  more: { id?: number | undefined; sources?: Source[]; paper?: Paper } = {},
) {
  const actions = {
    annotate: vi.fn<PaperActions['annotate']>(),
    remove: vi.fn<PaperActions['remove']>(),
    correct: vi.fn<PaperActions['correct']>(),
    split: vi.fn<PaperActions['split']>(),
    copy: vi.fn<PaperActions['copy']>(),
  };
  render(
    <PaperDetails
      id={7}
      annotations={annotations}
      tags={['reading group', 'to cite']}
      paper={paper}
      actions={actions}
      {...more}
    />,
  );
  return actions;
}

it('offers the PDF, the citation in three formats, and a button to remove the paper', () => {
  const { copy, remove } = show();
  expect(screen.getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe(paper.pdfUrl);
  for (const format of ['BibTeX', 'Citation', 'Link'])
    fireEvent.click(screen.getByRole('button', { name: `Copy as ${format}` }));
  expect(copy.mock.calls.map(([, format]) => format)).toEqual(['bibtex', 'plain', 'link']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(remove).toHaveBeenCalledWith(7, 'A paper');
});

it('changes star and reading status', () => {
  const { annotate } = show({ starred: true, status: 'reading' });
  const star = screen.getByRole('button', { name: 'Star' });
  expect(star.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(star);
  const status = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Reading status' });
  expect(status.value).toBe('reading');
  fireEvent.change(status, { target: { value: 'read' } });
  expect(annotate.mock.calls).toEqual([
    [[7], { starred: false }],
    [[7], { status: 'read' }],
  ]);
});

it('adds a tag on Enter, on a comma and on losing the focus, and removes a tag', () => {
  const { annotate } = show({ tags: ['robots'] });
  const box = screen.getByRole('combobox', { name: 'Add a tag' });
  for (const leave of [
    () => fireEvent.keyDown(box, { key: 'Enter' }),
    () => fireEvent.keyDown(box, { key: ',' }),
    () => fireEvent.blur(box),
  ]) {
    fireEvent.input(box, { target: { value: 'to cite' } });
    leave();
  }
  expect(annotate.mock.calls).toEqual(Array.from({ length: 3 }, () => [[7], { addTags: ['to cite'] }]));
  fireEvent.click(screen.getByRole('button', { name: 'Remove the tag “robots”' }));
  expect(annotate).toHaveBeenLastCalledWith([7], { removeTags: ['robots'] });
});

it('adds and removes no tag by a key that belongs to an input method’s composition', () => {
  const { annotate } = show({ tags: ['robots'] });
  const box = screen.getByRole('combobox', { name: 'Add a tag' });
  fireEvent.keyDown(box, { key: 'Backspace', isComposing: true });
  fireEvent.input(box, { target: { value: 'みかん' } });
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  // Where the end of the composition is reported before the key that ended it.
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
  expect(annotate).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 13 });
  expect(annotate.mock.calls).toEqual([[[7], { addTags: ['みかん'] }]]);
});

it('completes from all tags except those that the paper has', () => {
  show({ tags: ['to cite'] });
  expect([...document.querySelectorAll('datalist option')].map((option) => option.textContent)).toEqual([
    'reading group',
  ]);
});

it('saves a note after a pause in typing, and the last text when it is closed', () => {
  const { annotate } = show({ note: 'Before' });
  fireEvent.click(screen.getByRole('button', { name: 'Edit note' }));
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  expect(note.value).toBe('Before');
  fireEvent.input(note, { target: { value: 'Half' } });
  expect(annotate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(annotate).toHaveBeenLastCalledWith([7], { note: 'Half' });
  fireEvent.input(note, { target: { value: 'Half of it' } });
  cleanup();
  expect(annotate).toHaveBeenLastCalledWith([7], { note: 'Half of it' });
});

it('shows markup in a note as text', () => {
  show({ note: '<img src=x onerror=alert(1)>' });
  expect(document.querySelector('img')).toBeNull();
});

it('offers no annotations and no removal for a paper that is not saved', () => {
  show({}, { id: undefined });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
});

it('reports only the corrected fields', () => {
  const { correct } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  expect(field('Title').value).toBe('A paper');
  field('Authors, one per line').value = 'Ada Example\n\n Ben Sample ';
  field('Year').value = '2024';
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(correct.mock.calls).toEqual([
    [7, { authors: [{ family: 'Example', given: 'Ada' }, 'Ben Sample'], year: 2024 }],
  ]);
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
});

it('shows names in a form that is read back, and the fields of a citation', () => {
  const authors = [{ family: 'García Márquez', given: 'Gabriel' }, { literal: 'Fog and Mist' }];
  const { correct } = show({}, { paper: { ...paper, authors, authorsCut: true, type: 'thesis' } });
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
  expect(field('Authors, one per line').value).toBe('García Márquez, Gabriel\n{Fog and Mist}\n…');
  field('Authors, one per line').value = 'García Márquez, Gabriel\n{Fog and Mist}';
  field('Date (2026-05-31 or 2026-05)').value = '2024-05-03';
  field('Keywords, one per line').value = 'fog\nmist';
  field('Type').value = '';
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  const keywords = ['fog', 'mist'];
  expect(correct.mock.calls).toEqual([
    [7, { type: '', date: '2024-05-03', keywords, authors, authorsCut: false }],
  ]);
});

it('offers to split a paper that was merged from several sources', () => {
  const source = { ...paper, seenAt: 'https://arxiv.org/list/cs.CL', savedAt: 1 };
  const other = { ...source, seenAt: 'https://blog.example/', claimed: ['doi:10.1000/x'] };
  const { split } = show({}, { sources: [source, other] });
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(lines.slice(-2)).toEqual([
    'arxiv.org · Jan 1, 1970 · arxiv:2601.00001',
    'blog.example · Jan 1, 1970 · arxiv:2601.00001 · named, but not taken over: doi:10.1000/x',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Split them' }));
  expect(split).toHaveBeenCalledWith(7);
});
