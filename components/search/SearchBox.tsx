/** The search box, with what may follow while a field is typed; it has the cursor from the start. */
import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '@/lib/search/suggest.ts';
import type { ComponentChildren } from 'preact';
import { Suggestions } from './Suggestions.tsx';

export interface SearchBoxProps {
  query: string;
  onQuery: (words: string) => void;
  /** For what is being typed. */
  suggestions: readonly Suggestion[];
  /** Buttons beside it. */
  children?: ComponentChildren;
}

export function SearchBox({ query, onQuery, suggestions, children }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <div class="top">
        <input
          ref={box}
          class="search"
          type="search"
          dir="auto"
          aria-label={i18n.t('search.label')}
          placeholder={i18n.t('search.placeholder')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        {children}
      </div>
      <Suggestions
        suggestions={suggestions}
        onChoose={({ text, start, end }) => {
          onQuery(query.slice(0, start) + text + query.slice(end));
          box.current?.focus();
        }}
      />
    </>
  );
}
