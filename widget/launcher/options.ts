import type { Configuration } from '../protocol.js';
import { parseColour } from '../colour.js';
import { languageOf } from './language.js';
import type { Language } from './language.js';
import { parseUrl } from '../../src/text/parse-url.js';

/** On which side of the window the launcher stands. */
export type Position = 'right' | 'left';

/** What a page asked for by the attributes of its script tag. */
export interface Options {
  language: Language;
  position: Position;
  /** The text of the launcher's button; null: the default in the language. */
  label: string | null;
  configuration: Configuration;
}

/** What counts where an attribute is silent. */
export interface Surroundings {
  /** The `lang` of the page. */
  pageLanguage: string;
  /** What the browser prefers, best first. */
  browserLanguages: readonly string[];
  /** What relative addresses are relative to. */
  base: string;
}

/**
 * Reads the attributes of the script tag. One that is missing or blank leaves the default.
 *
 * @param attributes the tag's `dataset`
 * @param warn is told of each wrong value, in a sentence for the web master; the default then holds
 */
export function readOptions(
  attributes: Readonly<Record<string, string | undefined>>,
  { pageLanguage, browserLanguages, base }: Surroundings,
  warn: (sentence: string) => void,
): Options {
  const text = (name: string): string | null => {
    const value = attributes[name]?.trim() ?? '';
    return value === '' ? null : value;
  };

  /** A value that must have a form; what is to be written follows where it has not. */
  const read = <T>(name: string, parse: (text: string) => T | null, advice: string): T | null => {
    const value = text(name);
    if (value === null) return null;
    const parsed = parse(value);
    if (parsed === null) {
      warn(`${attributeName(name)}="${value}" is ignored, the default holds. ${advice}`);
    }
    return parsed;
  };
  const colour = (name: string, example: string): string | null =>
    read(
      name,
      parseColour,
      `Write the colour as #rrggbb, for instance ${attributeName(name)}="${example}".`,
    );
  const address = (name: string): string | null =>
    read(
      name,
      (value) => webAddress(value, base),
      `Write an address that begins with https:// or http://, or one relative to the page.`,
    );

  for (const name of ['color', 'colorDark']) {
    if (text(name) !== null) {
      const right = attributeName(name.replace('color', 'colour'));
      warn(`${attributeName(name)} is unknown and ignored. Write ${right}.`);
    }
  }
  const wanted = read(
    'lang',
    languageOf,
    'Write data-lang="de", data-lang="en" or data-lang="de-simple".',
  );
  return {
    language:
      wanted ??
      [pageLanguage, ...browserLanguages].map(languageOf).find((found) => found !== null) ??
      'de',
    position:
      read(
        'position',
        (value) =>
          (['right', 'left'] as const).find((side) => side === value.toLowerCase()) ?? null,
        'Write data-position="right" or data-position="left".',
      ) ?? 'right',
    label: text('label'),
    configuration: {
      title: text('title'),
      colour: colour('colour', '#0b5f73'),
      colourDark: colour('colourDark', '#7fd0e2'),
      privacy: address('privacy'),
      imprint: address('imprint'),
      accessibility: address('accessibility'),
    },
  };
}

function webAddress(value: string, base: string): string | null {
  const url = parseUrl(value, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The attribute of which the dataset's key is made: `colourDark` is `data-colour-dark`. */
function attributeName(key: string): string {
  return `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
