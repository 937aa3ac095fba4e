/** The frame around the popup's views: search box, tabs, messages and toast. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '@/lib/search/suggest.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { StatusMessages } from '../shared/StatusMessages.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { Toast, type UndoOffer } from '../shared/Toast.tsx';
import { useKeyboardNavigation } from '../shared/use-keyboard-navigation.ts';
import { ShortcutsDialog } from '../shared/ShortcutsDialog.tsx';
import { useScrollToTop } from '../shared/use-scroll-to-top.ts';
import { Tabs } from './Tabs.tsx';

export const VIEWS = ['page', 'library', 'related'] as const;
export type View = (typeof VIEWS)[number];

export interface PopupFrameProps {
  /** Nothing until the default view is known. */
  view: View | undefined;
  onView: (view: View) => void;
  query: string;
  onQuery: (words: string) => void;
  onSettings: () => void;
  /** Opens the library page in a new tab. */
  onLibrary: () => void;
  /** Opens the side panel; nothing in the side panel itself and where the browser has none. */
  onPanel?: (() => void) | undefined;
  /** Completions of the word being typed. */
  suggestions: readonly Suggestion[];
  counts: Record<View, number | undefined>;
  /** False where keys without Ctrl, Alt or Cmd are switched off. */
  singleKeys?: boolean | undefined;
  undo: UndoOffer | undefined;
  /** A message about the library as a whole. */
  notice?: string | undefined;
  error: string | undefined;
  children: ComponentChildren;
}

export function PopupFrame(props: PopupFrameProps) {
  const { view, onView, query, onQuery, onSettings, onLibrary, onPanel } = props;
  const { suggestions, counts, singleKeys, undo, notice, error, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  useScrollToTop(scroller, `${view} ${query}`);
  useKeyboardNavigation(root, { singleKeys, onHelp: () => setHelp(true) });
  return (
    <div class="popup" ref={root}>
      <header>
        <SearchBox query={query} onQuery={onQuery} suggestions={suggestions}>
          <IconButton name={i18n.t('library.open')} icon="library" onClick={onLibrary} />
          {onPanel && <IconButton name={i18n.t('panel.open')} icon="panel" onClick={onPanel} />}
          <IconButton name={i18n.t('settings.open')} icon="settings" onClick={onSettings} />
        </SearchBox>
        <Tabs
          label={i18n.t('tabs.label')}
          tabs={VIEWS.map((id) => ({ id, label: i18n.t(`tabs.${id}`), count: counts[id] }))}
          selected={view ?? 'library'}
          onSelect={onView}
        />
      </header>
      <main class="view" data-scroller ref={scroller}>
        <h1 class="visually-hidden">{i18n.t('extName')}</h1>
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view ?? 'library'}`}>
          <StatusMessages notice={notice} error={error} />
          {children}
        </div>
      </main>
      <Toast undo={undo} />
      {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
