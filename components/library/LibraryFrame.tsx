/** The frame around the library page's sections: search box, sidebar, messages and toast. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '@/lib/search/suggest.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { ShortcutsDialog } from '../shared/ShortcutsDialog.tsx';
import { StatusMessages } from '../shared/StatusMessages.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { Splitter } from '../shared/Splitter.tsx';
import { Toast, type UndoOffer } from '../shared/Toast.tsx';
import { useKeyboardNavigation } from '../shared/use-keyboard-navigation.ts';
import { Sidebar, type SidebarProps } from './Sidebar.tsx';
import { useScrollToTop } from '../shared/use-scroll-to-top.ts';

export interface LibraryFrameProps extends SidebarProps {
  /** Completions of the word being typed. */
  suggestions: readonly Suggestion[];
  onSettings: () => void;
  /** False where keys without Ctrl, Alt or Cmd are switched off. */
  singleKeys?: boolean | undefined;
  undo: UndoOffer | undefined;
  /** A message about the library as a whole. */
  notice?: string | undefined;
  error: string | undefined;
  /** What is read beside the list. */
  pane?: ComponentChildren;
  children: ComponentChildren;
}

export function LibraryFrame(props: LibraryFrameProps) {
  const { query, onQuery, suggestions, onSettings, singleKeys, undo, notice, error, pane, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  useScrollToTop(view, query);
  useKeyboardNavigation(root, { singleKeys, onHelp: () => setHelp(true) });
  return (
    <div class={pane ? 'library reading' : 'library'} ref={root}>
      <header>
        <h1>{i18n.t('library.title')}</h1>
        <div class="searching">
          <SearchBox query={query} onQuery={onQuery} suggestions={suggestions}>
            <IconButton name={i18n.t('keys.title')} icon="keys" onClick={() => setHelp(true)} />
            <IconButton name={i18n.t('settings.open')} icon="settings" onClick={onSettings} />
          </SearchBox>
        </div>
      </header>
      <Sidebar {...props} />
      <main class="view" data-scroller ref={view}>
        <StatusMessages notice={notice} error={error} />
        {children}
      </main>
      {pane && (
        <>
          <section class="beside" aria-label={i18n.t('pane.width')}>
            <Splitter
              label={i18n.t('pane.width')}
              storageKey="pane-width"
              initial={460}
              min={300}
              max={900}
            />
          </section>
          {pane}
        </>
      )}
      <Toast undo={undo} />
      {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
