/** Whether long work is to pause: asked between two of its steps. */

export class PauseGate {
  private goOn: (() => void) | undefined;
  private until: Promise<void> = Promise.resolve();

  get halted(): boolean {
    return this.goOn !== undefined;
  }

  /** Halts the work before its next step, or lets it go on. */
  set(halted: boolean): void {
    if (halted === this.halted) return;
    if (halted) this.until = new Promise((resolve) => (this.goOn = resolve));
    else {
      this.goOn?.();
      this.goOn = undefined;
    }
  }

  /** Resolves when nothing is halted. */
  async over(): Promise<void> {
    while (this.halted) await this.until;
  }
}
