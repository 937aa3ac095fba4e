/** The popup's views: what they show of what they are handed, and what they ask for. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DuplicatesView } from '@/components/library/DuplicatesView.tsx';
import { LibraryView } from '@/components/search/LibraryView.tsx';
import { PageView } from '@/components/popup/PageView.tsx';
import { PopupFrame } from '@/components/popup/PopupFrame.tsx';
import { RelatedView } from '@/components/popup/RelatedView.tsx';
import { UnreadPageView } from '@/components/popup/UnreadPageView.tsx';
import type { PageReading } from '@/lib/messages.ts';
import { paper, reading, nothing, listed, rowsOf, library, frame } from '../popup-parts.ts';

afterEach(cleanup);

describe('this page', () => {
  const show = (of: PageReading, more = {}) =>
    render(
      <PageView
        reading={of}
        {...listed}
        onCopy={nothing}
        onRead={nothing}
        onTurnOn={nothing}
        onSave={nothing}
        onSaveAll={nothing}
        {...more}
      />,
    );

  it.each([
    ['page', 'You turned Offprint off on this page.'],
    ['site', 'You turned Offprint off on this site.'],
    ['everywhere', 'You turned Offprint off on all pages.'],
  ] as const)('turned off (%s) says so, and is turned on again', async (off, words) => {
    const onTurnOn = vi.fn<() => void>();
    show({ ...reading([]), off }, { onTurnOn });
    expect(await screen.findByText(words)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Turn it on again' }));
    expect(onTurnOn).toHaveBeenCalledOnce();
  });

  it('counts what is saved and new, and saves one or all', () => {
    const onSave = vi.fn<(ids: string[]) => void>();
    const onSaveAll = vi.fn<() => void>();
    show(
      reading([
        { paper: paper(1), state: { saved: 1 } },
        { paper: paper(2), state: {} },
        { paper: paper(3), state: {} },
      ]),
      { onSave, onSaveAll },
    );
    expect(screen.getByText('3 found · 1 saved · 0 related')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Save “Paper number 2”' }));
    expect(onSave).toHaveBeenCalledWith(['arxiv:2601.00002']);
    fireEvent.click(screen.getByRole('button', { name: 'Save all 2 new papers' }));
    expect(onSaveAll).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('button', { name: /^Save “/ })).toHaveLength(2);
  });

  it('says why there is nothing: none there, or the site has changed, with a report without content', () => {
    show(reading([]));
    expect(screen.getByText('No papers were found on this page.')).toBeDefined();
    const onCopy = vi.fn<(text: string) => void>();
    show(reading([], { changed: true, site: 'arXiv', rows: 12, url: 'https://arxiv.org/list?secret=1' }), {
      onCopy,
    });
    expect(screen.getByRole('alert').textContent).toContain('arXiv has changed');
    fireEvent.click(screen.getByRole('button', { name: 'Copy a report' }));
    expect(onCopy).toHaveBeenCalledWith('arXiv: https://arxiv.org/list\nrows 12, titles 0');
  });

  it('says how many abstracts are still to come', () => {
    show(reading([{ paper: paper(1), state: { saved: 1 } }], { fetching: 1 }));
    expect(screen.getByText('1 abstract still to come; keep this page open')).toBeDefined();
  });
});

describe('the library', () => {
  const show = (more = {}) =>
    render(<LibraryView query="" rows={new Map()} total={0} {...library} {...more} />);

  it('marks the words that were found, stems too, in the best sentence', () => {
    show({ query: 'interpretability', total: 1, rows: rowsOf({ paper: paper(1), terms: ['interpret'] }) });
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['interpretable']);
    expect(document.querySelector('.snippet')?.textContent).toBe('Then we find interpretable circuits.');
  });

  it('sorts as it is told, and says what it could not read and how far the index is', () => {
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
    expect(screen.getByText('“soon” is no year. It was searched as words.')).toBeDefined();
    expect(screen.getByText('The search index is being built, 64 of 5,000 papers are in it.')).toBeDefined();
  });

  it('shows formulas as they are read, and marks what was found in them', () => {
    const title = 'Exact $\\ell_1$ recovery';
    show({ query: 'l1', total: 1, rows: rowsOf({ paper: paper(1, { title }), terms: ['l1'] }) });
    expect(document.querySelector('.title')?.textContent).toBe('Exact ℓ₁ recovery');
    expect(document.querySelector('mark')?.textContent).toBe('ℓ₁');
  });

  it('says that there are more when not all were looked at', () => {
    show({ query: '"a b"', total: 51, more: true, rows: rowsOf({ paper: paper(1), terms: [] }) });
    expect(screen.getByText('51+ papers')).toBeDefined();
  });

  it('shows three authors and the last', () => {
    show({ total: 1, rows: rowsOf({ paper: paper(1), terms: [] }) });
    expect(document.querySelector('.byline')?.textContent).toBe(
      'Ada Example, Ben Sample, Cleo Case … Eve Etude · 2026',
    );
  });

  it('teaches when it is empty, and says so when nothing matches', () => {
    show();
    expect(screen.getByText(/^Nothing saved yet/)).toBeDefined();
    show({ query: 'xyz' });
    expect(screen.getByText('Nothing in your library matches “xyz”.')).toBeDefined();
  });

  it('leaves markup in a title as text', () => {
    show({
      total: 1,
      rows: rowsOf({ paper: paper(1, { title: '<img src=x onerror=alert(1)>' }), terms: [] }),
    });
    expect(document.querySelector('.papers img')).toBeNull();
    expect(document.querySelector('.title')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('an unread page', () => {
  const show = (more = {}) =>
    render(
      <UnreadPageView
        url="https://blog.example.org/a"
        {...listed}
        paperName={undefined}
        saved={undefined}
        onRead={nothing}
        onReadAlways={nothing}
        onFetch={nothing}
        {...more}
      />,
    );

  it('is read once or always, as the person says', () => {
    const onRead = vi.fn<() => void>();
    const onReadAlways = vi.fn<() => void>();
    show({ onRead, onReadAlways });
    fireEvent.click(screen.getByRole('button', { name: 'Read this page' }));
    fireEvent.click(screen.getByRole('button', { name: 'Always read blog.example.org' }));
    expect([onRead.mock.calls.length, onReadAlways.mock.calls.length]).toEqual([1, 1]);
  });

  it('is not offered to be read always where it is already', () => {
    show({ onReadAlways: undefined });
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Read this page']);
  });

  it('that is a paper’s PDF offers the paper, or shows that it is saved', () => {
    const onFetch = vi.fn<() => void>();
    show({ named: 'arXiv 2601.00001', onRead: undefined, onReadAlways: undefined, onFetch });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Read its page and save it' }));
    expect(onFetch).toHaveBeenCalledOnce();
    cleanup();
    show({ named: 'arXiv 2601.00001', saved: paper(1) });
    expect(document.querySelector('.title')?.textContent).toBe('Paper number 1');
  });

  it('that is a PDF of no known paper says so, and offers nothing that would come to nothing', () => {
    show({ onRead: undefined, onReadAlways: undefined });
    expect(screen.getByText(/^Offprint knows a PDF by its address/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('behind a link names its paper or says that it does not, and is not read in place of the page in front', () => {
    show({ link: true, onRead: undefined, onReadAlways: undefined });
    expect(screen.getByText(/^Offprint knows no paper by the address of this link/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('beside the panel may be one that the browser says nothing of', () => {
    show({ url: undefined, beside: true });
    expect(screen.getByText(/Press its button in the toolbar/)).toBeDefined();
  });

  it('of the browser’s own cannot be read', () => {
    show({ url: undefined });
    expect(screen.getByText('No extension may read this page.')).toBeDefined();
  });
});

describe('likely duplicates', () => {
  it('are decided pair by pair', () => {
    const onSame = vi.fn<(ids: number[]) => void>();
    const onDifferent = vi.fn<(ids: number[]) => void>();
    render(
      <DuplicatesView
        pairs={[[paper(1), paper(2)]]}
        searching={false}
        onSearch={nothing}
        onSame={onSame}
        onDifferent={onDifferent}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Same paper' }));
    fireEvent.click(screen.getByRole('button', { name: 'Different papers' }));
    expect([onSame.mock.calls, onDifferent.mock.calls]).toEqual([[[[1, 2]]], [[[1, 2]]]]);
  });
});

describe('related', () => {
  it('gives each paper its reason', () => {
    const because = {
      strength: 2 as const,
      papers: [],
      reasons: [{ kind: 'term' as const, words: 'circuits', terms: ['circuit'], weight: 0.2 }],
    };
    render(
      <RelatedView {...listed} to={paper(1)} found={[{ paper: paper(2), because }]} onFeedback={nothing} />,
    );
    expect(document.querySelector('.why')?.textContent).toContain('circuits');
  });

  it('says what to do on a page of many papers', () => {
    render(<RelatedView {...listed} to={undefined} found={[]} onFeedback={nothing} />);
    expect(screen.getByText(/^Open a paper's page/)).toBeDefined();
  });
});

describe('suggestions', () => {
  it('take the place of what is being typed', () => {
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
