/**
 * A hook for the sample library: the real library's code with a separate database that is deleted with the
 * page.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchRow } from '@/components/search/search-results.ts';
import { SAMPLE_LISTING, NEXT_LISTING } from '@/components/welcome/sample.ts';
import type { SampleRow } from '@/components/welcome/WelcomePage.tsx';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import { EXTENSION } from '@/lib/service/sender.ts';
import { type Draft, type Paper, toPaper } from '@/lib/paper.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { readBackgroundTable } from '../shared/background-table.ts';
import { inBackground } from '../shared/in-background.ts';
import { search } from '@/lib/search/search.ts';

const NAME = 'offprint-sample';
const PAGE = 'https://papers.example/';

export interface SampleLibrary {
  listing: SampleRow[];
  nextListing: SampleRow[];
  query: string;
  results: SearchRow[];
  clip: (paper: Paper) => Promise<void>;
  find: (query: string) => Promise<void>;
}

const listing = rowsOf(SAMPLE_LISTING);
const nextListing = rowsOf(NEXT_LISTING);

export function useSample(): SampleLibrary {
  const [rows, setRows] = useState({ listing, nextListing });
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<SearchRow[]>([]);
  const { db, library } = useMemo(openSample, []);
  useEffect(() => {
    const deleteDatabase = () => inBackground(Promise.resolve(db.delete()));
    addEventListener('pagehide', deleteDatabase);
    return () => removeEventListener('pagehide', deleteDatabase);
  }, [db]);
  const find = async (query: string) => {
    setQuery(query);
    setFound(query.trim() ? await searchSample(db, query) : []);
  };
  return {
    ...rows,
    query,
    results: found,
    find,
    async clip(paper) {
      await library.savePapers(EXTENSION, [paper], PAGE);
      setRows({
        listing: await withStates(library, listing),
        nextListing: await withStates(library, nextListing),
      });
      await find(query);
    },
  };
}

function openSample(): { db: OffprintDb; library: LibraryService } {
  const db = new OffprintDb(NAME);
  // An earlier page may have been closed before it could delete its database.
  inBackground(Promise.resolve(db.delete({ disableAutoOpen: false })));
  return {
    db,
    library: createLibraryService({ db, identify, relations: createRelations(db, readBackgroundTable) }),
  };
}

function rowsOf(drafts: readonly Draft[]): SampleRow[] {
  return drafts.flatMap((draft) => {
    const checked = toPaper(draft, { identify });
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

async function searchSample(db: OffprintDb, query: string): Promise<SearchRow[]> {
  const { hits } = await search(db, query);
  const papers = await db.papers.bulkGet(hits.map((hit) => hit.id));
  return hits.flatMap(({ terms }, i) => (papers[i] ? [{ paper: papers[i], terms }] : []));
}
