/** Lets long work be paused between two of its steps. */

export class PauseGate {
  private resume: (() => void) | undefined;
  private resumed: Promise<void> = Promise.resolve();

  get isPaused(): boolean {
    return this.resume !== undefined;
  }

  /** Pauses the work before its next step, or lets it continue. */
  setPaused(paused: boolean): void {
    if (paused === this.isPaused) return;
    if (paused) this.resumed = new Promise((resolve) => (this.resume = resolve));
    else {
      this.resume?.();
      this.resume = undefined;
    }
  }

  /** Resolves at once, or when the work may continue. */
  async whenRunning(): Promise<void> {
    while (this.isPaused) await this.resumed;
  }
}
