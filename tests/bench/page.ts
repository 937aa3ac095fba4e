/** What the benches run inside a browser page: ours and the peers, on the same papers, in the same database engine. */
import { answer, cold } from './cold.ts';
import { grow, measures, saves } from './grow.ts';
import { librarySaves, stored } from './library.ts';
import { askPeer, openRelations } from './relate.ts';
import { warm } from './warm.ts';

const bench = {
  answer,
  askPeer,
  cold,
  grow,
  librarySaves,
  measures,
  openRelations,
  saves,
  stored,
  warm,
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
