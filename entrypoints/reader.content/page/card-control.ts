/** Controls the card: which paper it shows, when it opens and closes, and the changes made in it. */
import { i18n } from '#i18n';
import { type Card, createCard } from '@/components/card/card.ts';
import type { CardView } from '@/components/card/card-view.ts';
import { errorText } from '@/components/text/error-text.ts';
import { feedbackText } from '@/components/text/feedback-text.ts';
import { cardTextsOf } from './card-texts.ts';
import { MARKER_ATTRIBUTE } from '@/components/dom/marker.ts';
import type { ChangeResult, PageServices } from './page-services.ts';
import type { MarkTarget, Row } from './row.ts';
import { relationOf, savedRecord } from './row-status.ts';
import { undoOutcome } from './undo-outcome.ts';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

/** How long the pointer is on a mark before the card opens, and off mark and card before it closes, in ms. */
const DELAY = { open: 300, close: 250 };
/** "Less about …" and "not this" remove their part of the score completely. */
const FULL_WEIGHT = 1;

export class CardControl {
  private readonly card: Card;
  private shown: MarkTarget | undefined;
  /** The row that was pointed at last. */
  private pointed: Row | undefined;
  /** Counts requests to open or close: they are delayed, and only the last one counts. */
  private request = 0;
  private readonly end = new AbortController();
  private lastAction: (ChangeResult & { words: string }) | undefined;

  /**
   * @param onAction does what a press on the row's mark would do.
   */
  constructor(
    view: Window & typeof globalThis,
    private readonly services: PageServices,
    private readonly onAction: (row: Row) => void,
  ) {
    this.card = createCard(view, services.seen, {
      onUnseen: () => this.shown && this.say(this.shown, i18n.t('press.notSeen')),
      onAction: () => this.shown && this.onAction(this.shown.row),
      onOpen: () => this.start(this.openPaper()),
      onLess: (words) => this.start(this.addFeedback({ kind: 'less', words, weight: FULL_WEIGHT })),
      onNotThis: ({ id, title }) =>
        this.start(this.addFeedback({ kind: 'not', paper: id, title, weight: FULL_WEIGHT })),
      onUndo: () => this.start(this.undo()),
      onClose: () => this.close(),
      onHold: (held) => (held ? this.request++ : this.start(this.hideSoon())),
    });
    this.hideOnUseElsewhere(view);
  }

  /** Opens the card after a while. `focused`: at once, as the focus has moved to the mark. */
  async point(target: MarkTarget, focused = false): Promise<void> {
    this.pointed = target.row;
    const request = ++this.request;
    if (!focused && !this.shown) await this.services.wait(DELAY.open);
    if (request === this.request && !this.isUsedElsewhere(target)) this.show(target);
  }

  /** Closes the card after a while, unless another row is pointed at by now. */
  async left(row: Row): Promise<void> {
    if (row === this.pointed) await this.hideSoon();
  }

  /** Opens the card at once. `inside`: and moves the focus into it. */
  open(target: MarkTarget, inside = true): void {
    this.request++;
    this.show(target);
    if (inside) this.card.focus();
  }

  /** Opens the card at once, to say something about a press on the mark. */
  say(target: MarkTarget, words: string): void {
    this.open(target, false);
    this.lastAction = { words };
    this.update([target.row]);
  }

  /** Shows the new state of these rows if the card is about one of them. */
  update(rows: readonly Row[]): void {
    if (this.shown && rows.includes(this.shown.row)) this.card.update(this.viewOf(this.shown));
  }

  hide(): void {
    this.request++;
    if (!this.shown) return;
    this.card.hide();
    this.shown = undefined;
    this.lastAction = undefined;
  }

  /** Hides the card if its mark is gone, or is of another paper by now; not while the card is in use. */
  hideUnless(isThere: (target: MarkTarget) => boolean): void {
    if (this.shown && !this.isUsed && !isThere(this.shown)) this.hide();
  }

  /** Whether the focus is in the card. */
  get isUsed(): boolean {
    return this.card.hasFocus();
  }

  remove(): void {
    this.end.abort();
    this.hide();
    this.card.remove();
  }

  /** Closes the card when the user presses or scrolls elsewhere. */
  private hideOnUseElsewhere(view: Window): void {
    const { signal } = this.end;
    const onDown = ({ target }: Event) => {
      if (!(target instanceof Element && target.hasAttribute(MARKER_ATTRIBUTE))) this.hide();
    };
    view.addEventListener('pointerdown', onDown, { signal, capture: true });
    // The card's position is relative to the page, not to an element that scrolls in it.
    const onScroll = ({ target }: Event) => {
      if (target !== view.document && !this.isUsed) this.hide();
    };
    view.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
  }

  private show(target: MarkTarget): void {
    if (this.shown?.row !== target.row) {
      // The card moves. If the focus is in it, it goes back to the mark where the card was.
      if (this.card.hasFocus()) this.shown?.focus();
      this.hide();
    }
    this.shown = target;
    this.card.show(this.viewOf(target), target.element);
  }

  /** Whether the card is in use for another row: then pointing at a mark does not move it. */
  private isUsedElsewhere({ row }: MarkTarget): boolean {
    return this.card.isKept() && this.shown?.row !== row;
  }

  private async hideSoon(): Promise<void> {
    const request = ++this.request;
    await this.services.wait(DELAY.close);
    if (request === this.request && !this.card.hasFocus()) this.hide();
  }

  private close(): void {
    this.shown?.focus();
    this.hide();
  }

  /** Opens the shown paper in the library, where it can be annotated. */
  private async openPaper(): Promise<void> {
    const row = this.shown?.row;
    const saved = row && savedRecord(row.status);
    if (!saved) return;
    try {
      await this.services.openPaper(saved.id);
    } catch (error) {
      if (this.shown?.row !== row) return;
      this.lastAction = { words: errorText(error) };
      this.update([row]);
    }
  }

  private async addFeedback(entry: FeedbackEntry): Promise<void> {
    const row = this.shown?.row;
    if (row)
      await this.perform(row, i18n.t('why.feedbackSaved', [feedbackText(entry)]), () =>
        this.services.addFeedback(entry),
      );
  }

  private async undo(): Promise<void> {
    const { shown } = this;
    const change = this.lastAction?.change;
    if (!shown || change === undefined) return;
    const { open, failed } = await undoOutcome(this.services.undo(change));
    if (this.shown?.row !== shown.row) return;
    this.lastAction = { words: failed ?? i18n.t('card.undone'), ...(open && { change }) };
    this.update([shown.row]);
  }

  /** Does something and says so, or why it was not done. */
  private async perform(row: Row, words: string, act: () => Promise<ChangeResult>): Promise<void> {
    let action: typeof this.lastAction;
    try {
      action = { ...(await act()), words };
    } catch (error) {
      action = { words: errorText(error) };
    }
    if (this.shown?.row === row) {
      this.lastAction = action;
      this.update([row]);
    }
  }

  private start(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.services.log('failed in the card', { error: String(error) }));
  }

  private viewOf({ row, tone }: MarkTarget): CardView {
    const related = relationOf(row.status);
    const saved = savedRecord(row.status);
    return {
      ...cardTextsOf(row.status),
      tone,
      title: row.paper.title,
      ...(related && { related }),
      ...(saved && { annotations: saved.annotations }),
      ...(this.lastAction && {
        lastAction: { words: this.lastAction.words, undoable: this.lastAction.change !== undefined },
      }),
    };
  }
}
