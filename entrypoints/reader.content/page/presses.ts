/**
 * What presses on marks do: they save a paper, or take that back. A press counts only on a mark that the user
 * could see, and one that does not count says so. Each save is announced with its undo.
 */
import { i18n } from '#i18n';
import type { MarkPress } from '@/components/marks/mark.ts';
import type { CardControl } from './card-control.ts';
import type { ListingControl } from './listing-control.ts';
import type { PageServices } from './page-services.ts';
import type { MarkTarget, Row } from './row.ts';
import { pressOf } from './row-status.ts';
import type { Rows } from './rows.ts';
import type { Saver } from './saver.ts';

interface Parts {
  services: Pick<PageServices, 'isGone'>;
  listing: ListingControl;
  saver: Saver;
  card: () => CardControl;
  rows: Rows;
  /** Reads the page if it has changed since it was read. @returns whether it had. */
  readIfChanged: () => Promise<boolean>;
}

export class Presses {
  constructor(private readonly parts: Parts) {}

  async press(pressed: MarkTarget, press: MarkPress): Promise<void> {
    const { services, listing, card } = this.parts;
    if (services.isGone()) return;
    const target = await this.targetNow(pressed);
    if (!target) return;
    const { row } = target;
    if (row.listed && listing.handlePress(row, press.shift)) return;
    const action = pressOf(row.status);
    if (action === 'open') return card().open(target);
    // The page may have hidden or covered it, or just now put it under the pointer.
    if (!press.seen) return card().say(target, i18n.t('press.notSeen'));
    if (press.touch) card().open(target, false);
    await this.act(row);
    // The bar announces it, where there is one.
    if (action === 'save' && !listing.isShown) card().open(target, false);
  }

  /**
   * The mark at the place of one that was pressed. If the page has changed since it was read, it is read
   * again first: another paper may stand there now, or none.
   */
  private async targetNow(pressed: MarkTarget): Promise<MarkTarget | undefined> {
    const { rows, readIfChanged } = this.parts;
    if (!(await readIfChanged())) return pressed;
    const target = rows.targetAt(pressed.anchor);
    // The mark that had the focus went with its row.
    if (target && target.row !== pressed.row) target.focus();
    return target;
  }

  /** Does to a row what a press on its mark means. */
  async act(row: Row): Promise<void> {
    const { services, listing, saver } = this.parts;
    if (services.isGone()) return;
    const action = pressOf(row.status);
    if (action && action !== 'open') await saver.act(row, action);
    await listing.refilter();
  }
}
