import type { Entry } from '../knowledge/entry.js';
import { FILLERS, FUNCTION_WORDS } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import { tokens } from '../text/tokens.js';
import type { NameFinder } from './names.js';

/** What a half sentence may speak of. */
export interface Antecedent {
  /** The question that was answered last. */
  question: string;
  /** The entry that answered it; null where none did. */
  entry: Entry | null;
  /** The name of the lexicon that was spoken of last, or null. */
  name: string | null;
  /** Whether it was answered in a turn before; else it stands in the same message. */
  isPast: boolean;
}

/** A completed question, and what of it the visitor did not say; '' where nothing was only added. */
export interface Completion {
  text: string;
  added: string;
}

/**
 * The ways to complete a question that leans on what was said before.
 *
 * "und DIFUTURE?" after "Wer gehört zu MIRACUM?" asks the same of another name; "und seit wann?"
 * asks something else of the same name or matter.
 *
 * @param names finds proper names
 */
export function completions(
  question: string,
  { question: asked, name }: Antecedent,
  language: Language,
  names: NameFinder,
): Completion[] {
  const [other] = names.in(question);
  const own = contentWords(question, language);
  if (other && own.length <= tokens(question.slice(other.start, other.end)).length) {
    const [replaced] = names.in(asked);
    const text = replaced
      ? asked.slice(0, replaced.start) + other.name + asked.slice(replaced.end)
      : `${asked} ${other.name}`;
    return [{ text, added: '' }];
  }
  const telling = contentWords(names.withoutCommon(asked), language);
  // In German, what is spoken of has a capital.
  const nouns = language === 'de' ? telling.filter((word) => /^\p{Lu}/u.test(word)) : telling;
  const matter = nouns.length > 0 ? telling : contentWords(asked, language);
  const named = name === null || names.isCommon(name) ? '' : name;
  const subjects = new Set([named, nouns.join(' '), matter.join(' ')]);
  return [...subjects]
    .filter((subject) => subject !== '')
    .map((subject) => ({ text: `${question} ${subject}`, added: subject }));
}

/**
 * How much likelier than others an entry is to be asked for next, as odds: what has just been said
 * and what readers go on to ask, its follow-up prompts; then its topic. Two questions in one message
 * are two. Fitted on the tuning part of the labelled conversations.
 */
export function oddsAfter({ entry: before, isPast }: Antecedent, next: Entry): number {
  if (!before) return 1;
  if (next.id === before.id) return isPast ? SAME : SAME_AT_ONCE;
  // What was said before makes nothing urgent.
  if (next.urgent) return URGENT;
  if (before.prompts.includes(next.id)) return PROMPTED;
  return next.topic === before.topic ? SAME_TOPIC : 1;
}

const SAME = 4;
const SAME_AT_ONCE = 0.01;
const URGENT = 0.1;
const PROMPTED = 4;
const SAME_TOPIC = 2;

function contentWords(text: string, language: Language): string[] {
  return tokens(text)
    .filter(({ text: word }) => !FILLERS.has(word) && !FUNCTION_WORDS[language].has(word))
    .map(({ raw }) => raw);
}
