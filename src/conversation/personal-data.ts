import { isFunctionWord } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import type { Span } from '../text/sentences.js';
import { eMailAddresses, postalAddresses } from './personal-data/addresses.js';
import { birthDates } from './personal-data/birth-dates.js';
import { gapAfter, type Message, readMessage } from './personal-data/message.js';
import { PersonalNameFinder } from './personal-data/names.js';
import { checkedNumbers, labelledNumbers, telephoneNumbers } from './personal-data/numbers.js';
import { type Phrases, phrasesOf } from './personal-data/phrases.js';
import type { PublicKnowledge } from './personal-data/public-knowledge.js';
import type { PersonalDataWords } from '../knowledge/personal-data-words.js';

/** "Und hier ist meine Nummer:" */
const MOST_WORDS_OF_LABEL = 8;

/** A message without what is personal in it. */
export interface Impersonal {
  /** What is left, perhaps nothing; the message as it was where nothing was found. */
  text: string;
  found: boolean;
}

/**
 * Recognises what a visitor should not send: e-mail addresses, telephone, bank account and insurance
 * numbers, dates of birth, postal addresses, and names where a sentence introduces one or speaks of
 * an illness. An illness without a name is nothing personal; nor is what the knowledge base holds.
 * Rather misses an unusual form than suspects an ordinary question. No pattern backtracks over
 * more than a bounded stretch, and no list is searched more than once a word.
 */
export class PersonalDataFilter {
  readonly #known: PublicKnowledge;
  readonly #labels: Phrases;
  readonly #birth: Phrases;
  readonly #dwelling: Phrases;
  readonly #mailboxes: Phrases;
  readonly #names: PersonalNameFinder;

  /**
   * @param words of each language: all are looked for in every message
   * @param known what is public
   */
  constructor(words: Record<Language, PersonalDataWords>, known: PublicKnowledge) {
    const all = (key: keyof PersonalDataWords): Phrases => phrasesOf(words, key);
    this.#known = known;
    this.#labels = all('labels');
    this.#birth = all('birth');
    this.#dwelling = all('dwelling');
    this.#mailboxes = all('mailboxes');
    this.#names = new PersonalNameFinder(words, known);
  }

  /** Takes what is personal out of a message, with the words that announce it. */
  remove(text: string): Impersonal {
    const message = readMessage(text);
    const data = [
      ...eMailAddresses(message, this.#mailboxes, this.#known),
      ...checkedNumbers(message),
      ...telephoneNumbers(message, this.#known),
      ...labelledNumbers(message, this.#labels, this.#known),
      ...birthDates(message, this.#birth),
      ...postalAddresses(message, this.#dwelling, this.#known),
    ].map((span) => this.#withLabel(message, span));
    let names = this.#names.find(message, data.length === 0);
    // One name makes the other ones in the message personal, too.
    if (data.length === 0 && names.length > 0) names = this.#names.find(message, false);
    if (data.length + names.length === 0) return { text, found: false };
    return { text: tidy(cut(text, [...data, ...names])), found: true };
  }

  /** "Meine Nummer ist 0171 …, …" loses "Meine Nummer ist" as well: it would be taken for a question. */
  #withLabel(message: Message, span: Span): Span {
    const { words, text } = message;
    if (!/^\s*(?:$|[,.;:!)\n]|(?:und|and)\s)/iu.test(text.slice(span.end, span.end + 16)))
      return span;
    const last = words.findLastIndex(({ end }) => end <= span.start);
    let start = span.start;
    let earliest = start;
    for (let i = last; i >= 0 && i > last - MOST_WORDS_OF_LABEL; i--) {
      const { text: word, start: wordStart } = words[i]!;
      const isLabel = this.#labels.at(message, i) > 0 || this.#labels.at(message, i - 1) > 1;
      const gap = gapAfter(message, i);
      if (/[?!\n]/.test(gap) || (gap.startsWith('.') && !isLabel)) break;
      if (!isLabel && !isFunctionWord(word)) break;
      earliest = wordStart;
      if (isLabel) start = earliest;
    }
    return start === span.start ? span : { start: earliest, end: span.end };
  }
}

/** The text without some places, which may overlap. */
function cut(text: string, places: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}

/** Mends blanks and punctuation around what was cut out; nothing, where no word is left. */
function tidy(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ (?=[.,;:!?)])/gu, '')
    .replace(/\(\)/gu, '')
    .replace(/(?<=[.,;:!?])[.,;:]/gu, '')
    .replace(/^[\s.,;:!?)–-]+/u, '')
    .trim();
}
