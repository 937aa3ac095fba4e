/** The card, whose code comes when somebody first points at a mark; what was asked of it meanwhile is done then, in order. */
import { i18n } from '#i18n';
import type { CardControl } from './card-control.ts';
import { Late } from './late.ts';
import type { Pointed, Row } from './row.ts';

export class LateCard {
  private readonly card: Late<CardControl>;
  /** The mark at which it is said that the card could not be had. */
  private told: Pointed | undefined;

  /** @param made what a `CardControl` is made of. */
  constructor(...made: ConstructorParameters<typeof CardControl>) {
    this.card = new Late(async () => {
      const { CardControl } = await import('./card-control.ts');
      this.tellAt(undefined);
      return new CardControl(...made);
    });
  }

  /** A person points at a paper. With the focus the card comes at once. */
  point(pointed: Pointed, focused = false): void {
    this.wake((card) => void card.point(pointed, focused), pointed);
  }

  /** A person has left the mark of a row. */
  left(row: Row): void {
    if (row === this.told?.row) this.tellAt(undefined);
    this.tell((card) => void card.left(row));
  }

  /** A person asks for the card. `inside`: and wants to go on in it. */
  open(pointed: Pointed, inside = true): void {
    this.wake((card) => card.open(pointed, inside), pointed);
  }

  /** Rows were drawn. */
  update(rows: readonly Row[]): void {
    this.card.there?.update(rows);
  }

  remove(): void {
    this.tell((card) => card.remove());
  }

  /** Asks something of a card that is there, or that is on its way. */
  private tell(ask: (card: CardControl) => void): void {
    if (this.card.isWanted) this.wake(ask);
  }

  /**
   * Asks something of the card, which comes if it has not. One that cannot be had now is had at the next try; that it could
   * not be had is said where a person wanted it.
   */
  private wake(ask: (card: CardControl) => void, wanted?: Pointed): void {
    if (this.card.there) return ask(this.card.there);
    this.card.have().then(ask, () => this.tellAt(wanted));
  }

  private tellAt(pointed: Pointed | undefined): void {
    this.told?.tell(undefined);
    this.told = pointed;
    pointed?.tell(i18n.t('mark.noCard'));
  }
}
