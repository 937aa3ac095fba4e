/** Something whose code comes only when it is wanted; what could not be had is had at the next try. */

export class Late<T> {
  /** Once it has come. */
  there: T | undefined;
  private coming: Promise<T> | undefined;

  constructor(private readonly load: () => Promise<T>) {}

  /** Has it come if it has not. Rejects when it cannot be had now. */
  have(): Promise<T> {
    this.coming ??= this.begin();
    return this.coming;
  }

  /** Whether it is there or on its way. */
  get isWanted(): boolean {
    return this.coming !== undefined;
  }

  private async begin(): Promise<T> {
    try {
      return (this.there = await this.load());
    } catch (error) {
      this.coming = undefined;
      throw error;
    }
  }
}
