/** Whether long work is to pause: asked between two of its steps. */

export class PauseGate {
  private goOn: (() => void) | undefined;
  private until: Promise<void> = Promise.resolve();

  get isPaused(): boolean {
    return this.goOn !== undefined;
  }

  /** Halts the work before its next step, or lets it go on. */
  setPaused(halted: boolean): void {
    if (halted === this.isPaused) return;
    if (halted) this.until = new Promise((resolve) => (this.goOn = resolve));
    else {
      this.goOn?.();
      this.goOn = undefined;
    }
  }

  /** Resolves when nothing is halted. */
  async whenRunning(): Promise<void> {
    while (this.isPaused) await this.until;
  }
}
