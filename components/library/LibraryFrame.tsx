/** The library page around its parts: search box, shelves, what can be undone, what went wrong. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Suggestion } from '@/lib/search/suggest.ts';
import { IconButton } from '../IconButton.tsx';
import { KeysHelp } from '../later-parts.ts';
import { Problem } from '../Problem.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { Toast, type Undoable } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useTop } from '../use-top.ts';
import { Shelves, type ShelvesProps } from './Shelves.tsx';

export interface LibraryFrameProps extends ShelvesProps {
  /** For what is being typed. */
  suggestions: readonly Suggestion[];
  onSettings: () => void;
  undo: Undoable | undefined;
  /** What is to be said of the library as a whole. */
  notice?: string | undefined;
  error: string | undefined;
  children: ComponentChildren;
}

export function LibraryFrame(props: LibraryFrameProps) {
  const { query, onQuery, suggestions, onSettings, undo, notice, error, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  useTop(view, query);
  useKeys(root, () => setHelp(true));
  return (
    <div class="library" ref={root}>
      <header>
        <h1>{i18n.t('library.title')}</h1>
        <div class="searching">
          <SearchBox query={query} onQuery={onQuery} suggestions={suggestions}>
            <IconButton name={i18n.t('keys.title')} icon="keys" onClick={() => setHelp(true)} />
            <IconButton name={i18n.t('settings.open')} icon="settings" onClick={onSettings} />
          </SearchBox>
        </div>
      </header>
      <Shelves {...props} />
      <main class="view" data-scroller ref={view}>
        <Problem notice={notice} error={error} />
        {children}
      </main>
      <Toast undo={undo} />
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
