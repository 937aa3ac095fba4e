/** Tests that the popup can be used by keyboard alone. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryView } from '@/components/search/LibraryView.tsx';
import { PageView } from '@/components/popup/PageView.tsx';
import { PopupFrame } from '@/components/popup/PopupFrame.tsx';
import { paper, reading, nothing, listed, rowsOf, library, frame } from '../popup-parts.ts';

afterEach(cleanup);

describe('the popup by keyboard', () => {
  const onView = vi.fn<(view: string) => void>();
  const onSettings = vi.fn<() => void>();
  const show = (singleKeys?: boolean) =>
    render(
      <PopupFrame
        {...frame}
        singleKeys={singleKeys}
        view="library"
        onView={onView}
        query=""
        onSettings={onSettings}
        suggestions={[]}
        counts={{ page: 2, library: 2, related: undefined }}
      >
        <LibraryView
          query=""
          rows={rowsOf({ paper: paper(1), terms: [] }, { paper: paper(2), terms: [] })}
          total={2}
          {...library}
        />
      </PopupFrame>,
    );
  const press = (key: string) =>
    document.activeElement && fireEvent.keyDown(document.activeElement, { key, bubbles: true });
  const focused = () => document.activeElement?.textContent;

  it('starts in the search box; arrow keys move through the titles and back; a slash returns to the box', () => {
    show();
    const box = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(box);
    press('ArrowDown');
    expect(focused()).toBe('Paper number 1');
    press('ArrowDown');
    expect(focused()).toBe('Paper number 2');
    press('/');
    expect(document.activeElement).toBe(box);
    press('ArrowDown');
    press('ArrowUp');
    expect(document.activeElement).toBe(box);
  });

  it('knows its keys by their place on layouts without such signs', () => {
    show();
    const box = screen.getByRole('searchbox');
    const byPlace = (key: string, shiftKey = false) =>
      document.activeElement && fireEvent.keyDown(document.activeElement, { key, code: 'Slash', shiftKey });
    press('ArrowDown');
    byPlace('.');
    expect(document.activeElement).toBe(box);
    press('ArrowDown');
    // The same place has a dash on a German keyboard.
    byPlace('-');
    expect(focused()).toBe('Paper number 1');
    byPlace(',', true);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('leaves single keys alone where they are switched off, and no others', () => {
    show(false);
    press('ArrowDown');
    press('/');
    press('?');
    expect([focused(), screen.queryByRole('dialog')]).toEqual(['Paper number 1', null]);
  });

  it('toggles details with the space bar, and leaves them with Escape', async () => {
    show();
    press('ArrowDown');
    press(' ');
    (await screen.findByRole('textbox', { name: 'Note' })).focus();
    press('ArrowDown');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    press('Escape');
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
    expect(focused()).toBe('Paper number 1');
  });

  it('saves the row’s paper or all papers of the view with Ctrl+Enter', () => {
    const onSave = vi.fn<(ids: string[]) => void>();
    const onSaveAll = vi.fn<() => void>();
    const papers = [1, 2].map((n) => ({ paper: paper(n), state: {} }));
    render(
      <PopupFrame
        {...frame}
        view="page"
        query=""
        suggestions={[]}
        counts={{ page: 2, library: 0, related: 0 }}
      >
        <PageView
          {...listed}
          reading={reading(papers)}
          onCopy={nothing}
          onRead={nothing}
          onTurnOn={nothing}
          onAnswerLists={nothing}
          onSave={onSave}
          onSaveAll={onSaveAll}
          onFetchAbstracts={() => undefined}
        />
      </PopupFrame>,
    );
    const save = () =>
      document.activeElement && fireEvent.keyDown(document.activeElement, { key: 'Enter', ctrlKey: true });
    save();
    expect(onSaveAll).toHaveBeenCalledOnce();
    press('ArrowDown');
    press('ArrowDown');
    save();
    expect(onSave.mock.calls).toEqual([[['arxiv:2601.00002']]]);
  });

  it('shows the shortcuts on a question mark, but not while text is being typed', async () => {
    show();
    const box = screen.getByRole<HTMLInputElement>('searchbox');
    box.value = 'why';
    press('?');
    expect(screen.queryByText('Open the paper')).toBeNull();
    box.value = '';
    press('?');
    expect(await screen.findByText('Open the paper')).toBeDefined();
  });

  it('has a named button that opens the settings', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  it('moves between tabs with the arrow keys, and wraps around', () => {
    show();
    screen.getByRole('tab', { name: /Library/ }).focus();
    press('ArrowRight');
    expect(onView).toHaveBeenLastCalledWith('related');
    press('ArrowLeft');
    expect(onView).toHaveBeenLastCalledWith('page');
  });
});
