/** What is done with the rows of a page once they are marked: a person saves them, takes that back, has many dealt with in the bar. */
import type { Site } from '@/lib/sites/site.ts';
import type { Switches } from '@/lib/settings/switches.ts';
import { followLook } from './follow-look.ts';
import { listenKeys } from './keys.ts';
import { ListingControl } from './listing-control.ts';
import type { Port } from './port.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';
import { type Outcome, Saver } from './saver.ts';

export class Work {
  private readonly end = new AbortController();
  private readonly saver: Saver;
  private readonly listing: ListingControl;

  /**
   * @param page the page's address, and the rule that it is read by.
   * @param named whether a rule is for the page.
   */
  constructor(
    view: Window & typeof globalThis,
    port: Port,
    rows: Rows,
    page: () => { url: URL; site: Site | undefined },
    named: () => boolean,
    switches: Switches,
  ) {
    this.saver = new Saver(
      port,
      page,
      (changed) => rows.draw(changed),
      () => void this.refilter(),
    );
    this.listing = new ListingControl(view, port, rows, this.saver, switches, named);
    const { listing } = this;
    const { signal } = this.end;
    followLook(view, rows, { port, onTinted: () => listing.show(), signal });
    listenKeys(view, { isUseful: () => listing.hasRelated, onStep: (by) => listing.step(by), signal });
  }

  /** A row's mark was pressed. @returns whether that selects rows, and does nothing else. */
  selects(row: Row, shift: boolean): boolean {
    return row.listed && this.listing.pressed(row, shift);
  }

  /** Saves a row, or takes that back. */
  async press(row: Row): Promise<void> {
    await this.saver.press(row);
    await this.refilter();
  }

  /** Saves those rows that are not saved. */
  save(rows: readonly Row[]): Promise<Outcome> {
    return this.saver.save(rows);
  }

  /** Has the abstract read that a saved paper lacks, where its own page may be asked for it. */
  completeLater(row: Row): void {
    this.saver.completeLater(row);
  }

  /** How many abstracts are still to come. */
  get abstracts(): number {
    return this.saver.abstracts;
  }

  /** Rows have changed: the bar counts them anew, and dims others. */
  refilter(): Promise<void> {
    return this.listing.refilter();
  }

  follow(switches: Switches): void {
    this.listing.follow(switches);
  }

  stop(): void {
    this.end.abort();
    this.saver.stop();
    this.listing.remove();
  }
}
