/** Tests the import view: reading text and files, the preview, and that nothing is taken in unasked. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ImportView, type ImportViewProps } from '@/components/library/ImportView.tsx';

afterEach(cleanup);

function show(more: Partial<ImportViewProps> = {}) {
  const events = { onFiles: vi.fn(), onText: vi.fn(), onAccept: vi.fn(), onCancel: vi.fn() };
  render(<ImportView preview={undefined} progress={undefined} {...events} {...more} />);
  return events;
}

it('reads pasted text only when asked to', () => {
  const { onText } = show();
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '10.1000/x' } });
  expect(onText).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Read the text' }));
  expect(onText).toHaveBeenCalledWith('10.1000/x');
});

it('takes the files that are chosen', () => {
  const { onFiles } = show();
  const file = new File(['x'], 'a.bib');
  fireEvent.change(screen.getByLabelText('Choose files'), { target: { files: [file] } });
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
});

it('says what was found before anything is added, and what could not be read', () => {
  const { onAccept, onCancel } = show({
    preview: { found: 3, known: 1, unread: [{ line: 7, reason: 'It has no title.' }] },
  });
  expect(screen.getByText('3 papers found. 1 of them is in your library.')).toBeDefined();
  expect(screen.getByText('Line 7: It has no title.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add 3 papers' }));
  expect([onCancel, onAccept].map((one) => one.mock.calls.length)).toEqual([1, 1]);
});

it('shows progress in place of the buttons', () => {
  show({ preview: { found: 3, known: 0, unread: [] }, progress: 1 });
  expect(screen.getByRole('progressbar')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Add 3 papers' })).toBeNull();
});
