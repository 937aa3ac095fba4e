/**
 * Tests the library view and the suggestions: what they show for their props, and which callbacks they call.
 */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupFrame } from '@/components/popup/PopupFrame.tsx';
import { LibraryView, type LibraryViewProps } from '@/components/search/LibraryView.tsx';
import { frame, library, paper, rowsOf } from '../popup-parts.ts';

afterEach(cleanup);

describe('the library view', () => {
  const show = (more: Partial<LibraryViewProps> = {}) =>
    render(<LibraryView query="" rows={new Map()} total={0} {...library} {...more} />);

  it('highlights the matched words and their inflections in the best sentence', () => {
    show({ query: 'interpretability', total: 1, rows: rowsOf({ paper: paper(1), terms: ['interpret'] }) });
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['interpretable']);
    expect(document.querySelector('.snippet')?.textContent).toBe('Then we find interpretable circuits.');
  });

  it('offers to open a paper that was looked for by its id and is not saved', () => {
    const address = 'https://doi.org/10.1000/abc';
    show({ query: '10.1000/abc', notes: [{ kind: 'not-saved', text: '10.1000/abc', address }] });
    expect(document.body.textContent).toContain('“10.1000/abc” is not in your library.');
    expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe(address);
  });

  it('says that words were corrected, and searches for what was typed when asked to', () => {
    const onVerbatim = vi.fn<() => void>();
    const rows = rowsOf({ paper: paper(1), terms: [] });
    show({
      query: 'sparse codrs ',
      total: 1,
      rows,
      corrected: 'sparse coders',
      hasVerbatim: true,
      onVerbatim,
    });
    expect(document.body.textContent).toContain('Showing results for “sparse coders”');
    fireEvent.click(screen.getByRole('button', { name: 'Search for “sparse codrs” instead' }));
    expect(onVerbatim).toHaveBeenCalledTimes(1);
  });

  it('reports the chosen order, and shows notes on the query and the progress of the index', () => {
    const onSort = vi.fn<(sort: string) => void>();
    const notes = [{ kind: 'not-a-year' as const, value: 'soon' }];
    show({
      query: 'year:soon',
      total: 1,
      rows: rowsOf({ paper: paper(1), terms: [] }),
      onSort,
      notes,
      indexing: { done: 64, of: 5000 },
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Sort by' }), { target: { value: 'title' } });
    expect(onSort).toHaveBeenCalledWith('title');
    expect(screen.getByText('“soon” is not a year. It was searched as plain words.')).toBeDefined();
    expect(screen.getByText('Building the search index: 64 of 5,000 papers are in it.')).toBeDefined();
  });

  it('shows formulas as readable text, and highlights matches in them', () => {
    const title = 'Exact $\\ell_1$ recovery';
    show({ query: 'l1', total: 1, rows: rowsOf({ paper: paper(1, { title }), terms: ['l1'] }) });
    expect(document.querySelector('.title')?.textContent).toBe('Exact ℓ₁ recovery');
    expect(document.querySelector('mark')?.textContent).toBe('ℓ₁');
  });

  it('shows that the total is a lower bound', () => {
    show({ query: '"a b"', total: 51, more: true, rows: rowsOf({ paper: paper(1), terms: [] }) });
    expect(screen.getByText('51+ papers')).toBeDefined();
  });

  it('shows the first three authors and the last', () => {
    show({ total: 1, rows: rowsOf({ paper: paper(1), terms: [] }) });
    expect(document.querySelector('.byline')?.textContent).toBe(
      'Ada Example, Ben Sample, Cleo Case … Eve Etude · 2026',
    );
  });

  it('explains how to begin when it is empty, and says when nothing matches', () => {
    show();
    expect(screen.getByText(/^Nothing saved yet/)).toBeDefined();
    show({ query: 'xyz' });
    expect(screen.getByText('Nothing in your library matches “xyz”.')).toBeDefined();
  });

  it('shows markup in a title as text', () => {
    show({
      total: 1,
      rows: rowsOf({ paper: paper(1, { title: '<img src=x onerror=alert(1)>' }), terms: [] }),
    });
    expect(document.querySelector('.papers img')).toBeNull();
    expect(document.querySelector('.title')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a suggestion', () => {
  it('replaces the word being typed', () => {
    const onQuery = vi.fn<(words: string) => void>();
    const suggestions = [{ text: 'author:bengio', start: 5, end: 13 }];
    render(
      <PopupFrame
        {...frame}
        view="library"
        query="deep author:b"
        onQuery={onQuery}
        suggestions={suggestions}
        counts={{ page: 0, library: 0, related: 0 }}
      >
        {[]}
      </PopupFrame>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'author:bengio' }));
    expect(onQuery).toHaveBeenCalledWith('deep author:bengio');
  });
});
