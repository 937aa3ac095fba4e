/** Waiting for what another program does in its own time. */
import { setTimeout } from 'node:timers/promises';

/** Asks until the answer will do; gives it, or says the last one when none does. */
export async function until<T>(
  ask: () => Promise<T>,
  done: (answer: T) => boolean,
  timeout = 60_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (done(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`It never came to what was waited for, but to ${JSON.stringify(answer)}`);
    await setTimeout(50);
  }
}
