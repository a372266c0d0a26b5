import { FILLERS, FUNCTION_WORDS } from './function-words.js';
import type { Language } from './language.js';
import { fold } from './normalize.js';
import { tokens } from './tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(fold));

/** Words that always point back to what was said before. */
const POINTING: Record<Language, ReadonlySet<string>> = {
  de: words(`
    dafür davon damit dazu daran darauf darüber darin dabei dagegen danach dadurch daraus
    deren dessen denen dieselbe dieselben derselbe dasselbe diese dieser dieses diesen diesem
    er ihn ihm ihnen ihr ihre ihrer ihren ihrem ihres seine seiner seinen seinem
    dort dorthin davor danach vorher zuvor jene jener jenes erstere letztere beide beiden
  `),
  en: words(`
    its they them their theirs he him his she her hers those these both former latter it one ones
  `),
};

/** Articles that point back where no noun follows: "Wer betreibt die?" */
const ARTICLES: Record<Language, ReadonlySet<string>> = {
  de: words('das die der den dem da'),
  en: words('that this there'),
};

/** "Is it true that …", "gibt es", "there is": nothing is pointed at. */
const EMPTY = {
  de: /\b(?:gibt es|geht es|handelt es)\b/giu,
  en: /\b(?:is it (?:true|possible|correct|right)|it is|(?:is|are|was|were) there|there (?:is|are|was|were)|how is it that)\b/giu,
};

/** With a capital these are the one who is asked. */
const ADDRESSING = new Set('Sie Ihr Ihre Ihnen Ihren Ihrem Ihrer'.split(' '));
/** Adverbs that are no topic: "Wie viele sind das insgesamt?" */
const ADVERBS = words(`
  insgesamt genau ungefähr überhaupt konkret zusammen derzeit jetzt heute exactly altogether overall
  again currently now today total
`);
const CONJUNCTIONS = words('und aber oder and but or');
const ABOUT =
  /^(?:(?:und|aber|and|but)\s+)?(?:was ist mit|wie (?:ist|war) (?:das|es) (?:bei|mit)|wie sieht es (?:bei|mit)|wie steht es (?:um|mit)|what about|how about)\s/iu;
/** With more words of its own, a message that begins with "und" stands on its own. */
const MOST_OWN_WORDS = 3;

/**
 * Whether a question leans on what was said before: it points back ("Wer betreibt die?"), begins as
 * the rest of another ("und DIFUTURE?"), or holds nothing that could be a topic ("seit wann?").
 */
export function leansOnContext(question: string, language: Language): boolean {
  const text = question.replace(EMPTY[language], ' ');
  const found = tokens(text).filter(({ text: word }) => !FILLERS.has(word));
  const isContent = (word: string): boolean =>
    !FUNCTION_WORDS[language].has(word) && !ADVERBS.has(word);
  const own = found.filter(({ text: word }) => isContent(word));
  if (own.length === 0) return true;
  if (ABOUT.test(question)) return true;
  const begins = CONJUNCTIONS.has(found[0]?.text ?? '');
  if (begins && own.length <= MOST_OWN_WORDS) return true;
  return found.some(({ raw, text: word }, i) => {
    if (ADDRESSING.has(raw)) return false;
    if (POINTING[language].has(word)) return true;
    if (!ARTICLES[language].has(word)) return false;
    const next = found[i + 1]?.text;
    return next === undefined || !isContent(next);
  });
}
