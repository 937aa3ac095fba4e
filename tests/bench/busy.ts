/** The processor's time that a page's own thread takes, which other work on the machine does not lengthen. */
import type { CDPSession, Page } from 'playwright-core';

/** Runs `act` and tells its answer and the ms of processor it took, all tasks of the page's thread together. */
export async function busy<T>(page: Page, act: () => Promise<T>): Promise<{ busy: number; answer: T }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskSeconds(session);
  const answer = await act();
  const seconds = (await taskSeconds(session)) - before;
  await session.detach();
  return { busy: 1_000 * seconds, answer };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
