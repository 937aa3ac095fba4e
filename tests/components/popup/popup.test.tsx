/** Tests the popup's views: what they show for their props, and which callbacks they call. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageView, type PageViewProps } from '@/components/popup/PageView.tsx';
import { RelatedView } from '@/components/popup/RelatedView.tsx';
import { UnreadPageView, type UnreadPageViewProps } from '@/components/popup/UnreadPageView.tsx';
import type { PageReading } from '@/lib/messages.ts';
import { paper, reading, nothing, listed } from '../popup-parts.ts';
import { relationWith } from '../relation.ts';

afterEach(cleanup);

describe('the page view', () => {
  const show = (of: PageReading, more: Partial<PageViewProps> = {}) =>
    render(
      <PageView
        reading={of}
        {...listed}
        onCopy={nothing}
        onRead={nothing}
        onTurnOn={nothing}
        onAnswerLists={nothing}
        onSave={nothing}
        onSaveAll={nothing}
        onFetchAbstracts={nothing}
        {...more}
      />,
    );

  it('offers to fetch abstracts that saved papers lack, and fetches none unasked', () => {
    const onFetchAbstracts = vi.fn<() => void>();
    show({ ...reading([{ paper: paper(1), state: { saved: 1 } }]), missing: 2 }, { onFetchAbstracts });
    expect(onFetchAbstracts).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Fetch 2 missing abstracts' }));
    expect(onFetchAbstracts).toHaveBeenCalledOnce();
  });

  it('asks about a list that it is not sure of, for the page or for its site', () => {
    const onAnswerLists = vi.fn<PageViewProps['onAnswerLists']>();
    show({ ...reading([]), url: 'https://fog.example.org/list', unsure: 7 }, { onAnswerLists });
    expect(screen.getByText('This may be a list of 7 papers.')).toBeDefined();
    for (const name of ['Show them here', 'Always show them on fog.example.org', 'Never on fog.example.org'])
      fireEvent.click(screen.getByRole('button', { name }));
    expect(onAnswerLists.mock.calls).toEqual([
      [true, 'page'],
      [true, 'site'],
      [false, 'site'],
    ]);
  });

  it('says when the page takes marks away, and lists its papers all the same', () => {
    show({ ...reading([{ paper: paper(1), state: {} }]), prevented: 1 });
    expect(screen.getByRole('alert').textContent).toContain('removes or hides the marks of 1 of its papers');
    expect(screen.getByText(paper(1).title)).toBeDefined();
  });

  it.each([
    ['page', 'You turned Offprint off on this page.'],
    ['site', 'You turned Offprint off on this site.'],
    ['everywhere', 'You turned Offprint off on all pages.'],
  ] as const)('says that Offprint is turned off (%s), and offers to turn it back on', async (off, words) => {
    const onTurnOn = vi.fn<() => void>();
    show({ ...reading([]), off }, { onTurnOn });
    expect(await screen.findByText(words)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Turn it back on' }));
    expect(onTurnOn).toHaveBeenCalledOnce();
  });

  it('counts saved and new papers, and saves one or all', () => {
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

  it('says why there are no papers: none were found, or the site has changed, with a report without content', () => {
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

  it('says how many abstracts are being fetched', () => {
    show(reading([{ paper: paper(1), state: { saved: 1 } }], { fetching: 1 }));
    expect(screen.getByText('Fetching 1 more abstract; keep this page open')).toBeDefined();
  });
});

describe('the view of an unread page', () => {
  const show = (more: Partial<UnreadPageViewProps> = {}) =>
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

  it('offers to read the page once or always', () => {
    const onRead = vi.fn<() => void>();
    const onReadAlways = vi.fn<() => void>();
    show({ onRead, onReadAlways });
    fireEvent.click(screen.getByRole('button', { name: 'Read this page' }));
    fireEvent.click(screen.getByRole('button', { name: 'Always read blog.example.org' }));
    expect([onRead.mock.calls.length, onReadAlways.mock.calls.length]).toEqual([1, 1]);
  });

  it('does not offer to read always what is always read already', () => {
    show({ onReadAlways: undefined });
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Read this page']);
  });

  it('offers to fetch the paper of a PDF, or shows the saved paper', () => {
    const onFetch = vi.fn<() => void>();
    show({ paperName: 'arXiv 2601.00001', onRead: undefined, onReadAlways: undefined, onFetch });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Read its page and save it' }));
    expect(onFetch).toHaveBeenCalledOnce();
    cleanup();
    show({ paperName: 'arXiv 2601.00001', saved: paper(1) });
    expect(document.querySelector('.title')?.textContent).toBe('Paper number 1');
  });

  it('says that a PDF cannot be identified, and offers no buttons', () => {
    show({ onRead: undefined, onReadAlways: undefined });
    expect(screen.getByText(/^Offprint recognises a PDF by its address/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that a link cannot be identified, and does not offer to read the active page instead', () => {
    show({ isLink: true, onRead: undefined, onReadAlways: undefined });
    expect(screen.getByText(/^Offprint does not recognise a paper by the address/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says in the side panel that the page cannot be seen', () => {
    show({ url: undefined, inSidePanel: true });
    expect(screen.getByText(/Press its toolbar button/)).toBeDefined();
  });

  it('says that a page of the browser cannot be read', () => {
    show({ url: undefined });
    expect(screen.getByText('Extensions cannot read this page.')).toBeDefined();
  });
});

describe('the related view', () => {
  it('shows the reason of each paper', () => {
    const relation = relationWith();
    render(
      <RelatedView
        {...listed}
        to={paper(1)}
        found={[{ paper: paper(2), relation, reasons: [] }]}
        onFeedback={nothing}
      />,
    );
    expect(document.querySelector('.why')?.textContent).toContain('sparse autoencoders');
  });

  it('says what to do on a page with many papers', () => {
    render(<RelatedView {...listed} to={undefined} found={[]} onFeedback={nothing} />);
    expect(screen.getByText(/^Open a paper's page/)).toBeDefined();
  });
});
