/** The benchmark functions that run inside a browser page: ours and the peers', on the same papers. */
import { findTitles, answerInPage, answerInWorker, type Approach } from './cold-queries.ts';
import { grow, measureSizes, timeSaves } from './grow.ts';
import { timeLibrarySaves, measureStorage } from './library-saves.ts';
import { timePeer, createTimedRelations } from './relate.ts';
import { timeQueries } from './warm-queries.ts';

// A page opened as `#way=ours&query=words` answers at once, as a popup does; otherwise it waits for calls.
const asked = new URLSearchParams(location.hash.slice(1));
const way = asked.get('way');
const shownAfter = way ? answerInPage(way as Approach, asked.get('query') ?? '') : undefined;

const bench = {
  findTitles,
  timePeer,
  answerInWorker,
  grow,
  timeLibrarySaves,
  measureSizes,
  createTimedRelations,
  timeSaves,
  shownAfter: () => shownAfter,
  measureStorage,
  timeQueries,
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
