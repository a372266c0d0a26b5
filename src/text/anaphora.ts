import { FILLERS, FUNCTION_WORDS } from './function-words.js';
import type { Language } from './language.js';
import { QUESTION_WORDS } from './question-words.js';
import { type Token, tokens } from './tokens.js';
import { wordSet } from './word-set.js';

/** Words that always point back to what was said before. */
const POINTING: Record<Language, ReadonlySet<string>> = {
  de: wordSet(`
    dafür davon damit dazu daran darauf darüber darin dabei dagegen danach dadurch daraus
    deren dessen denen dieselbe dieselben derselbe dasselbe diese dieser dieses diesen diesem
    er ihn ihm ihnen ihr ihre ihrer ihren ihrem ihres seine seiner seinen seinem
    dort dorthin darunter davor danach vorher zuvor jene jener jenes solche solcher solches solchen solchem erstere letztere beide beiden
  `),
  en: wordSet(`
    its they them their theirs he him his she her hers those these both former latter it one ones such
  `),
};

/** Articles and the like that point back where no noun follows: "Wer betreibt die?" */
const ARTICLES: Record<Language, ReadonlySet<string>> = {
  de: wordSet('das die der den dem da sie'),
  en: wordSet('that this there'),
};

/** "Is it true that …", "gibt es", "there is": nothing is pointed at. */
const EMPTY = {
  de: /\b(?:gibt es|geht es|handelt es)\b/giu,
  en: /\b(?:is it (?:true|possible|correct|right)(?: that)?|it is|(?:is|are|was|were) there|there (?:is|are|was|were)|how is it that)\b/giu,
};

/** With a capital these are the one who is asked. */
const ADDRESSING = new Set('Sie Ihr Ihre Ihnen Ihren Ihrem Ihrer'.split(' '));
/** Adverbs that are no topic: "Wie viele sind das insgesamt?" */
const ADVERBS = wordSet(`
  insgesamt genau ungefähr überhaupt konkret zusammen derzeit jetzt heute exactly altogether overall
  again currently now today total lange lang oft hoch teuer weit groß alt schnell long often high
  far old big
`);
const CONJUNCTIONS = wordSet('und aber oder and but or');
const ABOUT =
  /^(?:(?:und|aber|and|but)\s+)?(?:was ist mit|wie (?:ist|war) (?:das|es) (?:bei|mit)|wie sieht es (?:bei|mit)|wie steht es (?:um|mit)|what about|how about)\s/iu;
/** With more words of its own, a message that begins with "und" stands on its own. */
const MOST_OWN_WORDS = 3;

/**
 * How a question leans on what was said before: `empty` where it holds nothing that could be a topic
 * ("seit wann?"); `pointing` where it points back ("Wer betreibt die?"); `elliptic` where it is the
 * rest of another ("und DIFUTURE?", "auch Politiker?").
 */
export type Leaning = 'empty' | 'pointing' | 'elliptic';

/** @returns null where the question stands on its own */
export function leaningOf(question: string, language: Language): Leaning | null {
  const text = question.replace(EMPTY[language], ' ');
  const meant = (any: string) => tokens(any).filter(({ text: word }) => !FILLERS.has(word));
  const found = meant(text);
  const isContent = (word: string): boolean =>
    !FUNCTION_WORDS[language].has(word) && !ADVERBS.has(word);
  const own = found.filter(({ text: word }) => isContent(word));
  if (found.length === 0) return null;
  if (own.length === 0) return 'empty';
  const isPointing = found.some(({ raw, text: word }, i) => {
    if (ADDRESSING.has(raw)) return false;
    if (POINTING[language].has(word)) return true;
    const next = found[i + 1]?.text;
    return ARTICLES[language].has(word) && (next === undefined || !isContent(next));
  });
  if (isPointing) return 'pointing';
  // A keyword alone is a question of its own; "any politicians?" is the rest of one.
  const isFragment = found.length > own.length && !isSentence(meant(question), language);
  const isRest = CONJUNCTIONS.has(found[0]?.text ?? '') || isFragment;
  return (isRest && own.length <= MOST_OWN_WORDS) || ABOUT.test(question) ? 'elliptic' : null;
}

/** Whether a message begins as a whole question does. */
function isSentence(found: readonly Token[], language: Language): boolean {
  const { interrogatives, prepositions, verbs, requests } = QUESTION_WORDS[language];
  const [first = '', second = ''] = found.map(({ text }) => text);
  if (verbs.has(first) || interrogatives.has(first)) return true;
  // "Rufen Sie mich zurück"
  if (found[1]?.raw === 'Sie') return true;
  return (
    (prepositions.has(first) && interrogatives.has(second)) ||
    found.some(({ text }) => requests.has(text) || verbs.has(text))
  );
}
