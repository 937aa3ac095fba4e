/** The search box with its suggestions and buttons. It takes the focus when it is first rendered. */
import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '@/lib/search/suggest.ts';
import type { ComponentChildren } from 'preact';
import { Suggestions } from './Suggestions.tsx';

export interface SearchBoxProps {
  query: string;
  onQuery: (words: string) => void;
  /** Completions of the word being typed. */
  suggestions: readonly Suggestion[];
  /** Buttons beside the box. */
  children?: ComponentChildren;
}

export function SearchBox({ query, onQuery, suggestions, children }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <div class="search-row">
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
