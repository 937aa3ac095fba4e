/** Thrown when a command is called with wrong arguments; printed as one line, without a stack. */
export class UsageError extends Error {
  override name = 'UsageError';
}
