import { LANGUAGES, type Language } from '../../text/language.js';

/**
 * The language of the bot's that a browser's settings put first; German where they name none.
 *
 * @param header Accept-Language (RFC 9110, 12.5.4): "en-GB,en;q=0.9,de;q=0.5"
 */
export function preferredLanguage(header: string | undefined): Language {
  const [best] = (header ?? '')
    .split(',')
    .flatMap(readRange)
    .sort((a, b) => b.quality - a.quality);
  return best?.language ?? 'de';
}

/** "de-AT;q=0.8"; nothing where it is no language of the bot's, or one that is not wanted. */
function readRange(range: string): { language: Language; quality: number }[] {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const language = LANGUAGES.find((known) => known === tag.split('-')[0]);
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return language !== undefined && quality > 0 ? [{ language, quality }] : [];
}
