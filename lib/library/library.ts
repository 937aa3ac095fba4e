/** The library as it is served: nothing it is handed is trusted, everything it does is one transaction. */
import { createEveryday, type Everyday, type LibraryContext } from './everyday.ts';
import { createRare, type Rare } from './rare.ts';

/** All that may be asked of it. The worker has what pages ask; the rest waits in a page nobody sees until it is wanted. */
export interface Library extends Everyday, Rare {}

export function createLibrary(context: LibraryContext): Library {
  return { ...createEveryday(context), ...createRare(context.db, context.now) };
}
