/** The popup around its views: search box, tabs, what can be undone, what went wrong. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '@/lib/search/suggest.ts';
import { IconButton } from '../IconButton.tsx';
import { Problem } from '../Problem.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { Toast, type Undoable } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useTop } from '../use-top.ts';
import { KeysHelp } from '../later-parts.ts';
import { Tabs } from './Tabs.tsx';

export const VIEWS = ['page', 'library', 'related'] as const;
export type View = (typeof VIEWS)[number];

export interface PopupFrameProps {
  /** Nothing until it is known which view fits. */
  view: View | undefined;
  onView: (view: View) => void;
  query: string;
  onQuery: (words: string) => void;
  onSettings: () => void;
  /** Opens the library in a tab of its own. */
  onLibrary: () => void;
  /** Opens the same panel at the browser's side; nothing where it is there, or cannot be. */
  onPanel?: (() => void) | undefined;
  /** For what is being typed. */
  suggestions: readonly Suggestion[];
  counts: Record<View, number | undefined>;
  undo: Undoable | undefined;
  /** What is to be said of the library as a whole. */
  notice?: string | undefined;
  error: string | undefined;
  children: ComponentChildren;
}

export function PopupFrame(props: PopupFrameProps) {
  const { view, onView, query, onQuery, onSettings, onLibrary, onPanel } = props;
  const { suggestions, counts, undo, notice, error, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  useTop(scroller, `${view} ${query}`);
  useKeys(root, () => setHelp(true));
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
        <h1 class="unseen">{i18n.t('extName')}</h1>
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view ?? 'library'}`}>
          <Problem notice={notice} error={error} />
          {children}
        </div>
      </main>
      <Toast undo={undo} />
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
