/** Measures the CPU time of a page's main thread, which does not depend on other load of the machine. */
import type { CDPSession, Page } from 'playwright-core';

/** Runs `act`; returns its result and the CPU time in ms of all tasks of the page's main thread meanwhile. */
export async function measureCpuTime<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ cpuTime: number; answer: T }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskSeconds(session);
  const answer = await act();
  const seconds = (await taskSeconds(session)) - before;
  await session.detach();
  return { cpuTime: 1_000 * seconds, answer };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
