/** What axe-core holds against a page, as short as a failing test needs it. */
import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Each rule that is broken, with the first element that breaks it; inside elements that fit `within`, or on
 * the whole page.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (within) => {
    const context = within ? { include: [within] } : document;
    const { violations } = await Reflect.get(globalThis, 'axe').run(context);
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; any: { message: string }[] }[] }) =>
        `${id}: ${nodes[0]?.html} ${nodes[0]?.any[0]?.message ?? ''}`,
    );
  }, within);
}
