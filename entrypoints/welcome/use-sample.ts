/** The sample's library: the real one's code on a database of its own, which begins empty and goes with the page. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchRow } from '@/components/search-view.ts';
import { LISTING, NEXT } from '@/components/welcome/sample.ts';
import type { SampleRow } from '@/components/welcome/WelcomePage.tsx';
import { OffprintDb } from '@/lib/db/database.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import { EXTENSION } from '@/lib/service/sender.ts';
import { type Draft, type Paper, toPaper } from '@/lib/paper.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { readBackgroundTable } from '../shared/background-table.ts';
import { search } from '@/lib/search/search.ts';

const NAME = 'offprint-sample';
const PAGE = 'https://papers.example/';

export interface Sample {
  listing: SampleRow[];
  next: SampleRow[];
  query: string;
  found: SearchRow[];
  clip: (paper: Paper) => Promise<void>;
  find: (query: string) => Promise<void>;
}

const listing = rowsOf(LISTING);
const next = rowsOf(NEXT);

export function useSample(): Sample {
  const [rows, setRows] = useState({ listing, next });
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<SearchRow[]>([]);
  const { db, library } = useMemo(openSample, []);
  useEffect(() => {
    const throwAway = () => void db.delete();
    addEventListener('pagehide', throwAway);
    return () => removeEventListener('pagehide', throwAway);
  }, [db]);
  const find = async (query: string) => {
    setQuery(query);
    setFound(query.trim() ? await searched(db, query) : []);
  };
  return {
    ...rows,
    query,
    found,
    find,
    async clip(paper) {
      await library.savePapers(EXTENSION, [paper], PAGE);
      setRows({ listing: await withStates(library, listing), next: await withStates(library, next) });
      await find(query);
    },
  };
}

function openSample(): { db: OffprintDb; library: LibraryService } {
  const db = new OffprintDb(NAME);
  // One that was left by a page that had no time to throw it away.
  void db.delete({ disableAutoOpen: false });
  return { db, library: createLibraryService(db, createRelations(db, readBackgroundTable)) };
}

function rowsOf(drafts: readonly Draft[]): SampleRow[] {
  return drafts.flatMap((draft) => {
    const checked = toPaper(draft);
    return checked.ok ? [{ paper: checked.paper, state: {} }] : [];
  });
}

async function withStates(library: LibraryService, rows: readonly SampleRow[]): Promise<SampleRow[]> {
  const states = await library.lookUpPapers(
    EXTENSION,
    rows.map(({ paper }) => paper),
  );
  return rows.map(({ paper }, i) => ({ paper, state: states[i] ?? {} }));
}

async function searched(db: OffprintDb, query: string): Promise<SearchRow[]> {
  const { hits } = await search(db, query);
  const papers = await db.papers.bulkGet(hits.map((hit) => hit.id));
  return hits.flatMap(({ terms }, i) => (papers[i] ? [{ paper: papers[i], terms }] : []));
}
