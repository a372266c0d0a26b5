/**
 * Reads a colour as web masters write it, `#rgb` or `#rrggbb`.
 *
 * @returns the colour as `#rrggbb` in lower case; null where the text is none
 */
export function parseColour(text: string): string | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/**
 * Black or white, whichever is easier to read on a colour. One of them always has a contrast of at
 * least 4.58 : 1.
 *
 * @param colour `#rrggbb`
 */
export function textOn(colour: string): '#000000' | '#ffffff' {
  return contrast(colour, '#000000') > contrast(colour, '#ffffff') ? '#000000' : '#ffffff';
}

/**
 * The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
 *
 * @param one `#rrggbb`
 * @param other `#rrggbb`
 */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance": 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of text, WCAG 2.2, success criterion 1.4.3. */
const TEXT_CONTRAST = 4.5;

/**
 * The colour, made darker or lighter until it can be read on a ground; itself where it can be.
 *
 * @param colour `#rrggbb`
 * @param ground `#rrggbb`
 */
export function readableOn(colour: string, ground: string): string {
  const towards = textOn(ground);
  for (let share = 0; share < 1; share += 0.05) {
    const text = mix(colour, towards, share);
    if (contrast(text, ground) >= TEXT_CONTRAST) return text;
  }
  return towards;
}

/** A colour with a share of another one, from 0 to 1. */
function mix(colour: string, other: string, share: number): string {
  const [own, foreign] = [parts(colour), parts(other)];
  const mixed = own.map((part, i) => Math.round(part + (foreign[i]! - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue, from 0 to 255. */
function parts(colour: string): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}
