/** Suggestions under the search box. Choosing one replaces the word being typed. */
import { i18n } from '#i18n';
import type { Suggestion } from '@/lib/search/suggest.ts';

export interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  onChoose: (suggestion: Suggestion) => void;
}

export function Suggestions({ suggestions, onChoose }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={i18n.t('search.suggestions')}>
      {suggestions.map((suggestion) => (
        <li key={suggestion.text}>
          <button type="button" onClick={() => onChoose(suggestion)}>
            {suggestion.text}
          </button>
        </li>
      ))}
    </ul>
  );
}
