import { readableOn, textOn } from '../colour.js';

/** The grounds that the institution's colour has to stand out from, as assets/chat.css paints them. */
const GROUNDS = { light: '#f2f6f7', dark: '#1c262a' };

/**
 * Paints the chat in the institution's colour: as it is where text stands on it, and darker or
 * lighter where it is the text.
 *
 * @param colour `#rrggbb`; null: the chat's own
 * @param colourDark the same for the dark theme; null: a lighter one of `colour`
 */
export function paint(colour: string | null, colourDark: string | null): void {
  if (colour !== null) set('light', colour, GROUNDS.light);
  const dark = colourDark ?? (colour === null ? null : readableOn(colour, GROUNDS.dark));
  if (dark !== null) set('dark', dark, GROUNDS.dark);
}

function set(theme: string, colour: string, ground: string): void {
  const { style } = document.documentElement;
  style.setProperty(`--${theme}-accent`, colour);
  style.setProperty(`--${theme}-on-accent`, textOn(colour));
  style.setProperty(`--${theme}-link`, readableOn(colour, ground));
}
