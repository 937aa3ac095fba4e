/** A hook for the completions of the word being typed in the search box. */
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Suggestion } from '@/lib/search/suggest.ts';
import { loadSearch } from './load-search.ts';

export function useSuggestions(db: OffprintDb, query: string): Suggestion[] {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const show = async () => {
      const found = await loadSuggestions(db, query);
      if (isCurrent) setSuggestions(found);
    };
    // A word without completions; the search itself says what fails.
    show().catch(() => isCurrent && setSuggestions([]));
    return () => {
      isCurrent = false;
    };
  }, [db, query]);
  return suggestions;
}

async function loadSuggestions(db: OffprintDb, query: string): Promise<Suggestion[]> {
  if (!query) return [];
  const { suggest } = await loadSearch();
  return suggest(db, query);
}
