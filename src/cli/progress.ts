const CLEAR_LINE = '\r\u001b[K';

/**
 * Says how far a command is, in place of what it said before: on standard error, and only where a
 * person watches it.
 *
 * @param text one line; empty to say no more
 */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE + text);
}
