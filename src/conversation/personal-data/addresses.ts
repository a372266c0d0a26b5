import type { Span } from '../../text/sentences.js';
import { type Message, readMessage } from './message.js';
import type { Phrases } from './phrases.js';
import type { PublicKnowledge } from './public-knowledge.js';

/** Begins at the beginning of a run of its signs alone: time grows with the length. */
const E_MAIL =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]+)(?:@| ?[([](?:at|ät)[)\]] ?)[\p{L}\p{N}-]+(?:(?:\.| ?[([](?:dot|punkt)[)\]] ?)[\p{L}\p{N}-]+)+/giu;

/** E-mail addresses of persons, also with "(at)". */
export function eMailAddresses(
  { text }: Message,
  mailboxes: Phrases,
  known: PublicKnowledge,
): Span[] {
  return Array.from(text.matchAll(E_MAIL))
    .filter(([address, box]) => {
      const { words } = readMessage(box!);
      const isOfHouse = words.some((_, i) => mailboxes.at({ text: box!, words }, i) > 0);
      return !isOfHouse && !known.holds(address);
    })
    .map(({ 0: address, index }) => ({ start: index, end: index + address.length }));
}

/** A street with a house number, as in Germany or as in English. */
const STREET =
  /(?<![\p{L}\p{N}-])(?:\p{Lu}[\p{L}-]{0,40} )?\p{Lu}?[\p{L}-]{0,40}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee) ?\d{1,4} ?[a-z]?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{1,4}[a-z]? \p{Lu}\p{L}{1,30} (?:\p{Lu}\p{L}{1,30} )?(?:street|road|avenue|lane|drive)(?!\p{L})/giu;
/** What may stand between the house number and the postcode, and the postcode with its town. */
const TOWN = /^(?:[,;]|\s){1,3}(?:D-)?\d{5}(?:[ \u00a0]\p{Lu}[\p{L}-]*)?(?!\p{N})/u;

/** Postal addresses: a street and a house number, with a postcode or with "ich wohne". */
export function postalAddresses(
  message: Message,
  dwelling: Phrases,
  known: PublicKnowledge,
): Span[] {
  const { text, words } = message;
  const homes = new Set(
    words.filter((_, i) => dwelling.at(message, i) > 0).map(({ sentence }) => sentence),
  );
  return Array.from(text.matchAll(STREET)).flatMap(({ 0: street, index }) => {
    const streetEnd = index + street.length;
    const town = TOWN.exec(text.slice(streetEnd, streetEnd + 60))?.[0] ?? '';
    const inside = words.filter(({ start, end }) => end > index && start < streetEnd + town.length);
    const isHome = inside.some(({ sentence }) => homes.has(sentence));
    if (town === '' && !isHome) return [];
    if (inside.every((word) => known.knows(word.text))) return [];
    return [{ start: index, end: streetEnd + town.length }];
  });
}
