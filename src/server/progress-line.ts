const CLEAR_LINE = '\r\u001b[K';

/** A stream that a person may watch. */
export interface Terminal {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/**
 * Says how far the process is, in place of what it said before: on standard error, and only where a
 * person watches it.
 *
 * @param text one line; empty to say no more
 */
export function showProgress(text: string, terminal: Terminal = process.stderr): void {
  if (terminal.isTTY) terminal.write(CLEAR_LINE + text);
}
