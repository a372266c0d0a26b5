import type { Language } from '../../text/language.js';
import { FUNCTION_WORDS } from '../../text/function-words.js';
import { fold } from '../../text/normalize.js';
import { sentences } from '../../text/sentences.js';
import { stem } from '../../text/stems.js';
import type { Entry } from '../entry.js';
import { blankNames } from './blank-names.js';
import { KnownWords, WORD } from './known-words.js';
import { findQuantities } from './quantities.js';
import { answersOf, problemInText, type Answer, type Content, type Rule } from './rule.js';

/**
 * Every name in an answer stands in one of its quotations or in the lexicon. What is written with a
 * capital counts as a name; at the start of a sentence only where no text of the knowledge base
 * writes the word without one.
 */
export const namesAreProven: Rule = (content) => {
  const { knowledgeBase } = content;
  const { names, nouns } = knowledgeBase.lexicon;
  const nameless = blankNames(names.flatMap(({ name, forms }) => [name, ...forms]));
  const ordinary: Record<Language, ReadonlySet<string>> = {
    de: lowerCaseWords(content, 'de'),
    en: lowerCaseWords(content, 'en'),
  };
  const known = new Map<Entry, KnownWords>();
  for (const entry of knowledgeBase.entries) {
    const quotes = entry.sources.map(({ quote }) => quote);
    known.set(entry, new KnownWords(quotes, nouns));
  }
  return answersOf(knowledgeBase).flatMap((answer) => {
    const unproven = new Map<string, number>();
    for (const { word, index, starts } of capitalised(answer, nameless)) {
      if (starts && ordinary[answer.language].has(wordStem(word, answer.language))) continue;
      if (!isProven(word, known.get(answer.entry)!) && !unproven.has(word)) {
        unproven.set(word, index);
      }
    }
    return Array.from(unproven, ([word, index]) =>
      problemInText(
        answer,
        'error',
        `"${word}" stands in none of its quotes and not in lexicon.yaml; ` +
          'correct it, quote the place, or add it there to names or nouns',
        index,
      ),
    );
  });
};

/** "Warten Sie": a verb that begins a sentence. */
const IMPERATIVE = /^\p{L}+e?n Sie\b/u;

/** German words that begin many sentences and seldom stand elsewhere. */
const OPENERS = `allerdings andere außerdem bisher damals danach daneben daraus darum demnach
  deshalb ebenso einige ferner gemäß genauso hingegen insgesamt jedoch laut manche mehrere sämtliche
  somit später stattdessen trotzdem vielleicht weder weitere zudem zuerst zugleich zuletzt zunächst`;

interface Capitalised {
  word: string;
  index: number;
  /** May begin a sentence: behind a full stop, a colon, an opening quotation mark. */
  starts: boolean;
}

function capitalised(answer: Answer, nameless: (text: string) => string): Capitalised[] {
  let text = answer.text.replace(/https?:\/\/[^\s)]+/g, blank);
  for (const { text: written, index } of findQuantities(text, answer.language)) {
    text = text.slice(0, index) + blank(written) + text.slice(index + written.length);
  }
  text = nameless(text);
  const found: Capitalised[] = [];
  for (const { start, end } of sentences(answer.text)) {
    for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
      if (!/\p{Lu}|\p{L}\d/u.test(word) || isFunctionWord(word, answer.language)) continue;
      const before = answer.text.slice(start, start + index);
      const starts = !/[\p{L}\p{N}]/u.test(before) || /[:.„“"][^\p{L}\p{N}]*$/u.test(before);
      if (starts && IMPERATIVE.test(answer.text.slice(start + index))) continue;
      found.push({ word, index: start + index, starts });
    }
  }
  return found;
}

function isProven(word: string, known: KnownWords): boolean {
  if (known.hasExactly(word)) return true;
  const parts = word.split(/[-·]/);
  if (parts.length > 1) {
    return (
      (!parts.some(isAcronym) && known.has(word)) ||
      parts.every((part) => !/\p{Lu}/u.test(part) || isProven(part, known))
    );
  }
  return !isAcronym(word) && known.has(word);
}

/** DIFUTURE, HIGHmed, B2B: inflection and compounds do not apply. */
function isAcronym(word: string): boolean {
  return /\p{L}\p{Lu}|\p{L}\d|\p{Lu}.*\p{Lu}/u.test(word);
}

function isFunctionWord(word: string, language: Language): boolean {
  return !isAcronym(word) && FUNCTION_WORDS[language].has(fold(word));
}

/**
 * The stems of the words that a language's texts write in lower case. Questions without a capital
 * tell nothing of that.
 */
function lowerCaseWords(
  { knowledgeBase, dialogs }: Content,
  language: Language,
): ReadonlySet<string> {
  const texts = [
    language === 'de' ? OPENERS : '',
    ...knowledgeBase.documents.filter((d) => d.language === language).map(({ text }) => text),
    ...answersOf(knowledgeBase)
      .filter((answer) => answer.language === language)
      .map(({ text }) => text),
    ...knowledgeBase.entries
      .flatMap(({ questions }) => questions[language] ?? [])
      .filter((question) => /^\p{Lu}/u.test(question)),
    dialogs[language].welcome,
    ...dialogs[language].smallTalk.map(({ reply }) => reply),
    dialogs[language].notFound,
  ];
  const words = new Set<string>();
  for (const word of FUNCTION_WORDS[language]) words.add(wordStem(word, language));
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}-])\p{Ll}[\p{L}-]*/gu)) {
      words.add(wordStem(word, language));
    }
  }
  return words;
}

function wordStem(word: string, language: Language): string {
  return stem(fold(word), language);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
