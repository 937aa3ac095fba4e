/** A paper's details: what they ask for, that a note is kept when the typing rests, and that tags are added as people type them. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaperDetails } from '@/components/paper/PaperDetails.tsx';
import type { PaperActions } from '@/components/paper/paper-actions.ts';
import type { Annotations } from '@/lib/annotations.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const paper = {
  title: 'A paper',
  authors: ['Ada Example'],
  abstract: '',
  ids: ['arxiv:2601.00001'],
  pdfUrl: 'https://arxiv.org/pdf/2601.00001',
};

function show(annotations: Annotations = {}, more: { id?: number | undefined; sources?: number } = {}) {
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

it('offers its PDF, its citation in three formats, and removing it', () => {
  const { copy, remove } = show();
  expect(screen.getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe(paper.pdfUrl);
  for (const format of ['BibTeX', 'Citation', 'Link'])
    fireEvent.click(screen.getByRole('button', { name: `Copy as ${format}` }));
  expect(copy.mock.calls.map(([, format]) => format)).toEqual(['bibtex', 'plain', 'link']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(remove).toHaveBeenCalledWith(7, 'A paper');
});

it('stars, and says how far it is read', () => {
  const { annotate } = show({ starred: true, status: 'reading' });
  const star = screen.getByRole('button', { name: 'Star' });
  expect(star.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(star);
  const status = screen.getByRole<HTMLSelectElement>('combobox', { name: 'How far it is read' });
  expect(status.value).toBe('reading');
  fireEvent.change(status, { target: { value: 'read' } });
  expect(annotate.mock.calls).toEqual([
    [[7], { starred: false }],
    [[7], { status: 'read' }],
  ]);
});

it('adds a tag by Enter, by a comma, or by going elsewhere, and takes one away', () => {
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
  fireEvent.click(screen.getByRole('button', { name: 'Take away the tag “robots”' }));
  expect(annotate).toHaveBeenLastCalledWith([7], { removeTags: ['robots'] });
});

it('completes from the tags there are, without those it has', () => {
  show({ tags: ['to cite'] });
  expect([...document.querySelectorAll('datalist option')].map((option) => option.textContent)).toEqual([
    'reading group',
  ]);
});

it('keeps a note once the typing rests, and what was typed last when it is closed', () => {
  const { annotate } = show({ note: 'Before' });
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

it('shows a note as the text it is', () => {
  show({ note: '<img src=x onerror=alert(1)>' });
  expect(document.querySelector('img')).toBeNull();
});

it('offers of a paper that is not saved only what needs no library', () => {
  show({}, { id: undefined });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
});

it('hands over only what was corrected', () => {
  const { correct } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Correct' }));
  const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  expect(field('Title').value).toBe('A paper');
  field('Authors, one a line').value = 'Ada Example\n\n Ben Sample ';
  field('Year').value = '2024';
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(correct.mock.calls).toEqual([[7, { authors: ['Ada Example', 'Ben Sample'], year: 2024 }]]);
  expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull();
});

it('parts what was put together', () => {
  const { split } = show({}, { sources: 2 });
  fireEvent.click(screen.getByRole('button', { name: 'Part them' }));
  expect(split).toHaveBeenCalledWith(7);
});
