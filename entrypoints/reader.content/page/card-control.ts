/** Which paper the card shows and for how long, and what is done in it. */
import { i18n } from '#i18n';
import { applyEdit, type AnnotationEdit } from '@/lib/annotations.ts';
import { type Card, createCard } from '../../../components/card/card.ts';
import type { CardView } from '../../../components/card/card-view.ts';
import { errorText } from '../../../components/text/error-text.ts';
import { feedbackText } from '../../../components/text/feedback-text.ts';
import { cardWords } from './card-words.ts';
import { MARKER_ATTRIBUTE } from '../../../components/dom/marker.ts';
import type { ChangeResult, PageServices } from './page-services.ts';
import type { MarkTarget, Row } from './row.ts';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

/** How long a pointer rests on a mark before the card comes, and is off both before it goes, in ms. */
const DELAY = { open: 300, close: 250 };
/** "Less about …" and "not this" take all of it away. */
const ALL = 1;

export class CardControl {
  private readonly card: Card;
  private shown: MarkTarget | undefined;
  /** What was pointed at last. */
  private pointed: Row | undefined;
  /** Only the last that was asked of the card counts: opening and closing take their time. */
  private turn = 0;
  private tags: string[] = [];
  private readonly end = new AbortController();
  private lastAction: (ChangeResult & { words: string }) | undefined;

  /**
   * @param onAction does what the mark of a row would do.
   * @param draw draws rows whose state has changed.
   */
  constructor(
    view: Window & typeof globalThis,
    private readonly services: PageServices,
    private readonly onAction: (row: Row) => void,
    private readonly draw: (rows: readonly Row[]) => Promise<void>,
  ) {
    this.card = createCard(view, {
      onAction: () => this.shown && this.onAction(this.shown.row),
      onEdit: (edit, words) => void this.edit(edit, words),
      onLess: (words) => void this.addFeedback({ kind: 'less', words, weight: ALL }),
      onNotThis: ({ id, title }) => void this.addFeedback({ kind: 'not', paper: id, title, weight: ALL }),
      onUndo: () => void this.undo(),
      onClose: () => this.close(),
      onHold: (held) => (held ? this.turn++ : void this.hideSoon()),
    });
    this.hideOnUseElsewhere(view);
  }

  /** A person points at a paper. With the focus it comes at once. */
  async point(pointed: MarkTarget, focused = false): Promise<void> {
    this.pointed = pointed.row;
    const turn = ++this.turn;
    if (!focused && !this.shown) await this.services.wait(DELAY.open);
    if (turn === this.turn && !this.isUsedElsewhere(pointed)) this.show(pointed);
  }

  /** A person has left the mark of a row; where they point at another by now, that is no news. */
  async left(row: Row): Promise<void> {
    if (row === this.pointed) await this.hideSoon();
  }

  /** A person asks for the card. `inside`: and wants to go on in it. */
  open(pointed: MarkTarget, inside = true): void {
    this.turn++;
    this.show(pointed);
    if (inside) this.card.focus();
  }

  /** Rows were drawn: the card shows what they are now. */
  update(rows: readonly Row[]): void {
    if (this.shown && rows.includes(this.shown.row)) this.card.update(this.viewOf(this.shown));
  }

  hide(): void {
    this.turn++;
    if (!this.shown) return;
    this.card.hide();
    this.shown = undefined;
    this.lastAction = undefined;
  }

  /** Whether a person is at work in it. */
  get isUsed(): boolean {
    return this.card.hasFocus();
  }

  remove(): void {
    this.end.abort();
    this.hide();
    this.card.remove();
  }

  /** It goes where a person does something beside it. */
  private hideOnUseElsewhere(view: Window): void {
    const { signal } = this.end;
    const onDown = ({ target }: Event) => {
      if (!(target instanceof Element && target.hasAttribute(MARKER_ATTRIBUTE))) this.hide();
    };
    view.addEventListener('pointerdown', onDown, { signal, capture: true });
    // It is placed on the page, not in what scrolls inside it.
    const onScroll = ({ target }: Event) => {
      if (target !== view.document && !this.isUsed) this.hide();
    };
    view.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
  }

  private show(pointed: MarkTarget): void {
    if (this.shown?.row !== pointed.row) {
      // It goes elsewhere, and the focus with it, or out of it: where it was opened is where a person finds it again.
      if (this.card.hasFocus()) this.shown?.focus();
      this.hide();
    }
    this.shown = pointed;
    this.card.show(this.viewOf(pointed), pointed.at);
    if (pointed.row.view.saved) void this.loadTags();
  }

  private async loadTags(): Promise<void> {
    this.tags = await this.services.tags().catch(() => this.tags);
    if (this.shown) this.card.update(this.viewOf(this.shown));
  }

  /** From who is at work in the card, pointing at another mark in passing does not take it away. */
  private isUsedElsewhere({ row }: MarkTarget): boolean {
    return this.card.isKept() && this.shown?.row !== row;
  }

  private async hideSoon(): Promise<void> {
    const turn = ++this.turn;
    await this.services.wait(DELAY.close);
    if (turn === this.turn && !this.card.hasFocus()) this.hide();
  }

  private close(): void {
    const pointed = this.shown;
    pointed?.focus();
    this.hide();
  }

  private async edit(edit: AnnotationEdit, words: string): Promise<void> {
    const row = this.shown?.row;
    const id = row?.view.saved;
    if (!row || id === undefined) return;
    row.view = { ...row.view, annotations: applyEdit(row.view.annotations ?? {}, edit) };
    const drawn = this.draw([row]);
    await this.perform(row, words, () => this.services.annotate([id], edit));
    await drawn;
  }

  private async addFeedback(said: FeedbackEntry): Promise<void> {
    const row = this.shown?.row;
    if (row)
      await this.perform(row, i18n.t('why.feedbackSaved', [feedbackText(said)]), () =>
        this.services.addFeedback(said),
      );
  }

  private async undo(): Promise<void> {
    const { shown, lastAction: did } = this;
    const change = did?.change;
    if (!shown || change === undefined) return;
    const undone = await this.services.undo(change).catch(() => false);
    this.lastAction = { words: i18n.t(undone ? 'card.undone' : 'card.notUndone') };
    this.update([shown.row]);
  }

  /** Does something and says so, or why it was not done. */
  private async perform(row: Row, words: string, act: () => Promise<ChangeResult>): Promise<void> {
    let did: typeof this.lastAction;
    try {
      did = { ...(await act()), words };
    } catch (error) {
      did = { words: errorText(error) };
    }
    if (this.shown?.row !== row) return;
    this.lastAction = did;
    this.update([row]);
  }

  private viewOf({ row, tone }: MarkTarget): CardView {
    const { related, annotations, saved } = row.view;
    return {
      ...cardWords(row.view),
      tone,
      title: row.paper.title,
      tags: this.tags,
      ...(related && { related }),
      ...(saved && { annotations: annotations ?? {} }),
      ...(this.lastAction && {
        lastAction: { words: this.lastAction.words, undoable: this.lastAction.change !== undefined },
      }),
    };
  }
}
