/** A text without control characters: a knowledge folder from elsewhere must not command a terminal. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}
