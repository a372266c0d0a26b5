import { FUNCTION_WORDS } from '../../text/function-words.js';
import type { Language } from '../../text/language.js';
import { fold } from '../../text/normalize.js';
import { tokens } from '../../text/tokens.js';

/** Everyday nouns. */
const NOUNS: Record<Language, readonly string[]> = {
  de: [
    ...['Feuerwehr', 'Fußball', 'Bundesliga', 'Wetter', 'Kuchen', 'Auto', 'Fahrrad', 'Garten'],
    ...['Hund', 'Katze', 'Urlaub', 'Flughafen', 'Bäckerei', 'Theater', 'Gitarre', 'Schulbus'],
    ...['Steuererklärung', 'Kartoffelsalat', 'Mallorca', 'Bundestagswahl', 'Eisenbahn'],
    ...['Zeitung', 'Friseur', 'Waschmaschine', 'Kindergarten', 'Handwerker', 'Stromvertrag'],
    ...['Marathon', 'Weihnachtsmarkt', 'Museum'],
  ],
  en: [
    ...['firefighters', 'football', 'weather', 'cake', 'car', 'bicycle', 'garden', 'dog', 'cat'],
    ...['holiday', 'airport', 'bakery', 'theatre', 'guitar', 'bus', 'tax', 'potato', 'election'],
    ...['railway', 'newspaper', 'hairdresser', 'laundry', 'kindergarten', 'plumber'],
    ...['electricity', 'marathon', 'museum', 'movie', 'pizza', 'soccer'],
  ],
};
const REPLACED_SHARE = 0.6;

/**
 * Makes a question that the documents do not answer of one that they do: of its content words, the
 * longer 60 % are replaced by everyday nouns, at least one. What remains is how people ask.
 *
 * @param turn which of the nouns comes first: different questions get different ones
 * @param isForeign whether the knowledge base does not use a folded word
 * @returns null where the question has fewer than two content words, or no noun is foreign
 */
export function transplant(
  question: string,
  language: Language,
  turn: number,
  isForeign: (word: string) => boolean,
): string | null {
  const words = tokens(question);
  const content = words.filter(({ text }) => !FUNCTION_WORDS[language].has(text));
  if (content.length < 2) return null;
  const longest = content.toSorted((a, b) => b.text.length - a.text.length);
  const replaced = longest.slice(0, Math.max(1, Math.round(REPLACED_SHARE * content.length)));
  const nouns = NOUNS[language].filter((noun) => isForeign(fold(noun)));
  if (nouns.length === 0) return null;
  return words
    .map((word) => {
      const place = replaced.indexOf(word);
      return place < 0 ? word.raw : nouns[(turn + place) % nouns.length]!;
    })
    .join(' ');
}
