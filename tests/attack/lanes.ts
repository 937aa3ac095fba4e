/** Work that goes on in four lanes in a page of the extension, and what of it was acknowledged. */

/**
 * The state of each paper by its title, as `saved:NOTE` or `removed:NOTE`: the last that was acknowledged,
 * and the last that was asked for.
 */
export interface Progress {
  /** Why lanes have ended, which none should. */
  ended: string[];
  acknowledged: Record<string, string>;
  begun: Record<string, string>;
}

/** Runs in a page of the extension: what has become of the papers since this was last asked. */
export function takeProgress(): Progress {
  const progress: Progress = Reflect.get(globalThis, 'progress');
  Object.assign(globalThis, { progress: { acknowledged: {}, begun: {}, ended: [] } });
  return progress;
}

/**
 * Runs in a page of the extension, which it leaves to work on: each paper is saved, noted, removed, restored.
 */
export function beginWork(run: string): void {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  Object.assign(globalThis, { progress: { acknowledged: {}, begun: {}, ended: [] } });
  let next = 0;
  const send = async (type: string, data: unknown) => {
    const answer = await runtime.sendMessage({ id: ++next, type, data, timestamp: Date.now() });
    if (answer?.err) throw new Error(JSON.stringify(answer.err));
    return answer.res;
  };
  const change = async <T>(title: string, to: string, act: () => Promise<T>): Promise<T> => {
    const progress = () => Reflect.get(globalThis, 'progress') as Progress;
    progress().begun[title] = to;
    const answer = await act();
    progress().acknowledged[title] = to;
    return answer;
  };
  let number = 0;
  const work = async () => {
    for (;;) {
      const n = number++;
      const title = `Paper ${n} of ${run}`;
      const paper = {
        title,
        abstract: `An abstract about thing ${n}.`,
        ids: [`10.1000/${run.replace(' ', '-')}.${n}`],
      };
      const url = 'https://arxiv.org/list/cs.CL/recent';
      const { papers } = await change(title, 'saved:', () => send('savePapers', { papers: [paper], url }));
      const ids = [papers[0].id];
      const note = `Note ${n}`;
      if (n % 2 === 0)
        await change(title, `saved:${note}`, () => send('annotatePapers', { ids, edit: { note } }));
      const kept = n % 2 === 0 ? note : '';
      if (n % 3 === 0) await change(title, `removed:${kept}`, () => send('removePapers', { ids }));
      if (n % 6 === 0) await change(title, `saved:${kept}`, () => send('restorePapers', { ids }));
    }
  };
  const end = (error: unknown) => (Reflect.get(globalThis, 'progress') as Progress).ended.push(String(error));
  for (let lane = 0; lane < 4; lane++) work().catch(end);
}
