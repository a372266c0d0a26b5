import { FUNCTION_WORDS } from './function-words.js';
import type { Language } from './language.js';
import { LANGUAGES } from './language.js';
import { tokens } from './tokens.js';

/** Function words that mark a message as neither German nor English, diacritics as written. */
const FOREIGN_WORDS: Record<string, ReadonlySet<string>> = {
  fr: new Set(
    `le la les un une des du de et est sont que qui quoi quel quelle quels quelles comment combien
    où pourquoi dans pour avec sur pas ne je vous nous ils elle il mon votre notre ce cette ces au
    aux l d j qu c s'il bonjour merci cela peut fait`.split(/\s+/),
  ),
  es: new Set(
    `el la los las un una unos y es son qué que quién quien cuál cuánto cuánta cuándo dónde cómo por
    para con del al se no mi su sus yo usted hola gracias puede tiene hay está`.split(/\s+/),
  ),
  it: new Set(
    `il lo la gli le un una e è sono che chi cosa quale quanto quando dove come perché per con del
    della dei delle al alla di non mi suo grazie ciao questo questa può ho`.split(/\s+/),
  ),
  pt: new Set(
    `o os as um uma e é são que quem qual quanto quando onde como por para com do da dos das não meu
    seu obrigado olá este esta isso`.split(/\s+/),
  ),
  nl: new Set(
    `het een van is zijn wat wie waar wanneer waarom hoe welke dat dit deze ik jij u wij niet voor
    met op aan bij naar te kan heeft worden wordt mijn uw en de`.split(/\s+/),
  ),
  pl: new Set(
    `i w na z do jest są co kto gdzie kiedy jak dlaczego ile który która to nie się czy mój dla przez
    od po dzień dobry proszę`.split(/\s+/),
  ),
  tr: new Set(
    `ve bir bu ne kim nerede nasıl neden niçin mi mı mu mü için ile ben siz biz değil var yok kaç
    hangi nedir kimdir merhaba teşekkürler da de olarak`.split(/\s+/),
  ),
};

/** Letters that neither German nor English words hold, apart from loan words with one accent. */
const FOREIGN_LETTERS = /[àâæçèêëîïñòôœùûãõíóúłśżźćęąğışåøőűčřěžšđțșă¿¡]/iu;

/** What a message is written in; `other`: neither; null: too little to tell. */
export type DetectedLanguage = Language | 'other' | null;

/**
 * Tells whether a message is German, English or neither, by its script and its function words, and
 * where these are silent by the words the knowledge base itself uses in each language.
 *
 * @param text a message of any length
 * @param knows whether a folded word is common in the knowledge base in a language
 */
export function detectLanguage(
  text: string,
  knows: (word: string, language: Language) => boolean = () => false,
): DetectedLanguage {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return null;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters.length / 2) return 'other';

  const words = tokens(text);
  const score: Record<Language, number> = { de: 0, en: 0 };
  for (const language of LANGUAGES) {
    const other = language === 'de' ? 'en' : 'de';
    for (const { text: word } of words) {
      if (FUNCTION_WORDS[language].has(word)) {
        score[language] += FUNCTION_WORDS[other].has(word) ? 0.25 : 1;
      } else if (knows(word, language) && !knows(word, other)) {
        score[language] += 0.6;
      }
    }
  }
  if (/[äöüß]/iu.test(text)) score.de += 0.75;

  const written = words.map((word) => word.raw.toLowerCase());
  const foreign = Math.max(
    ...Object.values(FOREIGN_WORDS).map((set) => written.filter((word) => set.has(word)).length),
  );
  const foreignLetters = FOREIGN_LETTERS.test(text) ? 1 : 0;
  const best = Math.max(score.de, score.en);
  if (foreign + foreignLetters > best && foreign + foreignLetters >= 2) return 'other';
  if (score.de === score.en) return null;
  return score.de > score.en ? 'de' : 'en';
}
