/** What may follow in the search box while a field is typed. */
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Suggestion } from '@/lib/search/suggest.ts';

export function useSuggestions(db: OffprintDb, query: string): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([]);
  useEffect(() => {
    let current = true;
    void suggestions(db, query).then((suggestions) => current && setFound(suggestions));
    return () => {
      current = false;
    };
  }, [db, query]);
  return found;
}

async function suggestions(db: OffprintDb, query: string): Promise<Suggestion[]> {
  if (!query) return [];
  const { suggest } = await import('@/lib/search/suggest.ts');
  return suggest(db, query);
}
