/** What the benches run inside a browser page: ours and the peers, on the same papers, in the same database engine. */
import { answer, coldPage, coldWorker, type Way } from './cold.ts';
import { grow, measures, saves } from './grow.ts';
import { librarySaves, stored } from './library.ts';
import { askPeer, openRelations } from './relate.ts';
import { warm } from './warm.ts';

// A page opened as `#way=ours&query=words` answers at once, as a popup does; any other waits for orders.
const asked = new URLSearchParams(location.hash.slice(1));
const way = asked.get('way');
const shownAfter = way ? coldPage(way as Way, asked.get('query') ?? '') : undefined;

const bench = {
  answer,
  askPeer,
  coldWorker,
  grow,
  librarySaves,
  measures,
  openRelations,
  saves,
  shownAfter: () => shownAfter,
  stored,
  warm,
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
