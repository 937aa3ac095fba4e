/** Tests the reading pane: what it says of a paper, what can be done there, and its keys. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReadingPane, type ReadingPaneProps } from '@/components/library/ReadingPane.tsx';
import type { SavedPaper } from '@/lib/db/rows.ts';
import { relationWith } from '../relation.ts';

afterEach(cleanup);

const nothing = () => undefined;
/** The renderer is loaded first, as long as a busy machine takes. */
const LOADING = { timeout: 20_000 };
const paper: SavedPaper = {
  id: 7,
  title: 'On $\\alpha$-stable kettles',
  authors: Array.from({ length: 30 }, (_, i) => ({ given: 'Ada', family: `Example${i}` })),
  abstract: 'We boil kettles. It works.',
  ids: ['doi:10.1000/kettle', 'arxiv:2601.00007'],
  venue: 'Journal of Kettles',
  volume: '12',
  issue: '3',
  pages: '4-9',
  date: '2026-05-03',
  year: 2026,
  savedAt: Date.now(),
  seenAt: 'https://arxiv.org/list/cs.CL/recent',
  note: 'See **this**.',
};
const other = { ...paper, id: 8, title: 'Of pots' };

function open(more: Partial<ReadingPaneProps> = {}) {
  const search = vi.fn<(query: string) => void>();
  const events = { onUndo: vi.fn(), onRead: vi.fn(), onClose: vi.fn() };
  const actions = {
    annotate: nothing,
    remove: nothing,
    correct: nothing,
    split: nothing,
    copy: nothing,
    search,
  };
  render(
    <ReadingPane
      paper={paper}
      terms={['kettl']}
      tags={[]}
      actions={actions}
      related={[{ paper: other, relation: relationWith(), reasons: [] }]}
      changes={[{ id: 3, kind: 'annotate', at: 1, count: 1, title: 'On kettles' }]}
      {...events}
      {...more}
    />,
  );
  return { search, ...events };
}

describe('the reading pane', () => {
  it('shows title, abstract with the words that were searched for, and where it appeared', () => {
    open();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('On α-stable kettles');
    const abstract = screen.getByRole('region', { name: 'Abstract' });
    expect(abstract.textContent).toBe('We boil kettles. It works.');
    expect(within(abstract).getByText('kettles').tagName).toBe('MARK');
    expect(screen.getByText(/^Journal of Kettles · 12\(3\) · 4-9 · .*2026$/)).toBeDefined();
  });

  it('links each id, and leaves out stand-ins', () => {
    open({ paper: { ...paper, ids: ['doi:10.1000/kettle', 'title:abc:example'] } });
    const ids = within(screen.getByRole('list', { name: 'Ids and links' }));
    expect(ids.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://doi.org/10.1000/kettle',
    ]);
    expect(ids.getAllByRole('listitem')).toHaveLength(1);
  });

  it('lists the first authors, all on request, and searches for one', () => {
    const { search } = open();
    const authors = within(screen.getByRole('list', { name: 'Authors' }));
    expect(authors.getAllByRole('listitem')).toHaveLength(26);
    fireEvent.click(authors.getByRole('button', { name: 'all 30 authors' }));
    expect(authors.getAllByRole('listitem')).toHaveLength(30);
    fireEvent.click(authors.getByRole('button', { name: 'Ada Example29' }));
    expect(search).toHaveBeenCalledWith('author:"Ada Example29"');
  });

  it('opens a related paper, with why it is related, and undoes a change', () => {
    const { onRead, onUndo } = open();
    const related = within(screen.getByRole('list', { name: 'Related in your library' }));
    expect(related.getByText('sparse autoencoders')).toBeDefined();
    fireEvent.click(related.getByRole('button', { name: 'Of pots' }));
    expect(onRead).toHaveBeenCalledWith(8);
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(onUndo).toHaveBeenCalledWith(3);
  });

  it('shows the note rendered, and edits it on request', async () => {
    open();
    expect((await screen.findByText('this', {}, LOADING)).tagName).toBe('STRONG');
    fireEvent.click(screen.getByRole('button', { name: 'Edit note' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('See **this**.');
  });

  it('closes by Escape, but not from a field of the list', () => {
    const { onClose } = open();
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    field.remove();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
