/** Red, green and blue from 0 to 255. */
type Rgb = [red: number, green: number, blue: number];

/** Contrast of text, WCAG 2.2, success criterion 1.4.3. */
export const TEXT_CONTRAST = 4.5;

/** Reads `#rrggbb`; null where the text is something else. */
function read(colour: string): Rgb | null {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two `#rrggbb` colours, from 1 to 21; 1 where one is none. */
export function contrast(one: string, other: string): number {
  const [a, b] = [read(one), read(other)];
  if (!a || !b) return 1;
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Black or white, whichever is easier to read on a colour: at least 4.58 to 1. */
export function textOn(colour: string): string {
  return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
}

/** The colour, made darker or lighter until it can be read on a ground; itself where it can be. */
export function readableOn(colour: string, ground: string): string {
  const from = read(colour);
  if (!from) return textOn(ground);
  const towards = textOn(ground) === '#ffffff' ? 255 : 0;
  for (let step = 0; step <= 20; step++) {
    const mixed = from.map((part) => Math.round(part + ((towards - part) * step) / 20));
    const text = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(text, ground) >= TEXT_CONTRAST) return text;
  }
  return textOn(ground);
}
