/** Answers one query, passed as the worker's name, right after the worker has started. */
import { findTitles, type Approach } from './cold-queries.ts';

const [way, query] = JSON.parse(self.name) as [Approach, string];
self.postMessage(await findTitles(way, query), { transfer: [] });
