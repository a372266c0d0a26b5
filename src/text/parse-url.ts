/** An address, or null where it is none: `URL.canParse` is too young for the browsers that the chat supports. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
