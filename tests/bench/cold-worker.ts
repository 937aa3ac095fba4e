/** A worker that was just started, with one question in its name. */
import { answer, type Way } from './cold.ts';

const [way, query] = JSON.parse(self.name) as [Way, string];
self.postMessage(await answer(way, query), { transfer: [] });
