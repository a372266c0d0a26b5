import { FUNCTION_WORDS } from '../../text/function-words.js';
import type { Language } from '../../text/language.js';
import type { Span } from '../../text/sentences.js';
import { FIRST_NAMES } from './first-names.js';
import { gapAfter, type Message, type MessageWord } from './message.js';
import { Phrases, phrasesOf } from './phrases.js';
import type { PublicKnowledge } from './public-knowledge.js';
import type { PersonalDataWords } from '../../knowledge/personal-data-words.js';

/** Stand within names: "Ursula von der Leyen", "Maria da Silva". */
const PARTICLES = new Set('von van der den de da di du el al zu zur'.split(' '));
/** Before these a title is a noun: "eine Frau", "the professor". */
const ARTICLES = new Set(
  'der die das dem den des ein eine einer einem einen eines jede jeder jeden keine the a an every'.split(
    ' ',
  ),
);
/** A person is not called "das": the house is, "das Robert Koch". */
const NEUTER_ARTICLES = new Set('das ans ins the'.split(' '));
const MOST_WORDS = 4;
/** "mein achtjähriger Sohn": so many words may stand between. */
const MOST_ADJECTIVES = 2;

/** Words of a message from one to another; end is exclusive. */
interface Words {
  from: number;
  to: number;
}

/** Finds names of persons in messages, by what stands around them. */
export class PersonalNameFinder {
  readonly #known: PublicKnowledge;
  readonly #possible: Record<Language, Phrases>;
  readonly #introductions: Phrases;
  readonly #labels: Phrases;
  readonly #titles: Phrases;
  readonly #possessives: Phrases;
  readonly #relations: Phrases;
  readonly #closings: Phrases;
  readonly #health: Phrases;
  readonly #about: Phrases;
  readonly #topics: Phrases;
  readonly #having: Phrases;
  readonly #institutions: Phrases;

  /** @param words of each language: all are looked for in every message */
  constructor(words: Record<Language, PersonalDataWords>, known: PublicKnowledge) {
    const all = (key: keyof PersonalDataWords): Phrases => phrasesOf(words, key);
    this.#known = known;
    this.#possible = {
      de: new Phrases(words.de.possibleIntroductions),
      en: new Phrases(words.en.possibleIntroductions),
    };
    this.#introductions = all('introductions');
    this.#labels = all('nameLabels');
    this.#titles = all('titles');
    this.#possessives = all('possessives');
    this.#relations = all('relations');
    this.#closings = all('closings');
    this.#health = all('health');
    this.#about = all('about');
    this.#topics = all('healthTopics');
    this.#having = all('having');
    this.#institutions = all('institutions');
  }

  /**
   * @param alone whether nothing else in the message is personal: else any full name counts
   * @returns where names stand, with the words that introduce them
   */
  find(message: Message, alone: boolean): Span[] {
    const ill = new Set<number>();
    const own = new Set<number>();
    message.words.forEach((word, i) => {
      if (this.#isIllness(message, i)) ill.add(word.sentence);
      if (this.#relation(message, i) !== null) own.add(word.sentence);
    });
    return message.words.flatMap((word, i) => {
      const name =
        this.#introduced(message, i) ??
        this.#labelled(message, i) ??
        this.#related(message, i) ??
        this.#signed(message, i) ??
        this.#titled(message, i, ill.has(word.sentence) || own.has(word.sentence)) ??
        this.#full(message, i, ill.has(word.sentence), alone);
      return name ? [{ start: word.start, end: message.words[name.to - 1]!.end }] : [];
    });
  }

  /** "Ich heiße Anna Müller", "I am Dr. John Smith". */
  #introduced(message: Message, i: number): Words | null {
    const sure = this.#introductions.at(message, i);
    const english = this.#possible.en.at(message, i);
    const length = sure || english || this.#possible.de.at(message, i);
    if (length === 0 || !/^[\s,:"„“–-]*$/u.test(gapAfter(message, i + length - 1))) return null;
    const name = this.#name(message, i + length);
    if (!name) return sure > 0 ? this.#smallName(message, i + length) : null;
    if (this.#isHouse(message, name)) return null;
    const unknown = this.#unknown(message, name);
    // German writes all nouns with a capital: "Ich bin Doktorand Informatik".
    const isName = (sure > 0 && unknown > 0) || (english > 0 && unknown > 1);
    return isName || this.#isPerson(message, name) ? name : null;
  }

  /** "Name: Max Mustermann". */
  #labelled(message: Message, i: number): Words | null {
    const length = this.#labels.at(message, i);
    if (length === 0 || !/^\s?:\s*$/.test(gapAfter(message, i + length - 1))) return null;
    const name = this.#name(message, i + length);
    return name && !this.#isHouse(message, name) && this.#unknown(message, name) > 0 ? name : null;
  }

  /** "Mein Sohn Max Meyer". */
  #related(message: Message, i: number): Words | null {
    const end = this.#relation(message, i);
    if (end === null || !/^[\s,(]*$/.test(gapAfter(message, end - 1))) return null;
    const name = this.#name(message, end);
    if (!name || this.#isHouse(message, name)) return null;
    return this.#isPerson(message, name) || this.#unknown(message, name) > 1 ? name : null;
  }

  /** Behind which word "mein Sohn" or "mein achtjähriger Sohn" ends, if one begins here. */
  #relation(message: Message, i: number): number | null {
    const length = this.#possessives.at(message, i);
    if (length === 0) return null;
    for (let at = i + length; at <= i + length + MOST_ADJECTIVES; at++) {
      const relation = this.#relations.at(message, at);
      if (relation > 0) return at + relation;
      if (message.words[at]?.capital !== false) return null;
    }
    return null;
  }

  /** "LG Hans Meier" at the end. */
  #signed(message: Message, i: number): Words | null {
    const length = this.#closings.at(message, i);
    if (length === 0) return null;
    const gap = gapAfter(message, i + length - 1);
    if (!/^[\s,.!:–-]*$/.test(gap)) return null;
    const name = this.#name(message, i + length);
    if (name?.to !== message.words.length || this.#isHouse(message, name)) return null;
    const unknown = this.#unknown(message, name);
    const isName =
      this.#isPerson(message, name) || unknown > 1 || (gap.includes('\n') && unknown > 0);
    return isName ? name : null;
  }

  /** "Herr Dr. Schulze", in a sentence on the visitor's own people or on an illness. */
  #titled(message: Message, i: number, isPersonal: boolean): Words | null {
    if (!isPersonal || this.#titles.at(message, i) === 0) return null;
    const before = message.words[i - 1];
    if (before && (ARTICLES.has(before.text) || this.#possessives.at(message, i - 1) > 0)) {
      return null;
    }
    const name = this.#name(message, i);
    return name && !this.#isHouse(message, name) && this.#unknown(message, name) > 0 ? name : null;
  }

  /** "Max Mustermann hat Brustkrebs": a full name in a sentence on an illness. */
  #full(message: Message, i: number, isIll: boolean, alone: boolean): Words | null {
    if (!isIll && alone) return null;
    const name = this.#name(message, i);
    if (!name || name.to - name.from < 2 || this.#isHouse(message, name)) return null;
    const words = message.words.slice(name.from, name.to);
    const unknown = this.#unknown(message, name);
    if (isFirstName(words[0]!)) return unknown > 0 ? name : null;
    return isIll && unknown === words.length && this.#hasIllness(message, name.to) ? name : null;
  }

  /** Whether "hat" and an illness follow: "hat Krebs", "hat seit gestern Grippe". */
  #hasIllness(message: Message, from: number): boolean {
    const length = this.#having.at(message, from);
    if (length === 0) return false;
    for (let at = from + length; at <= from + length + MOST_ADJECTIVES; at++) {
      if (this.#isIllness(message, at)) return true;
      if (message.words[at]?.capital !== false) return false;
    }
    return false;
  }

  #isIllness(message: Message, i: number): boolean {
    const word = message.words[i];
    return (
      word !== undefined &&
      this.#health.endsWord(word.text) &&
      this.#about.at(message, i - 1) === 0 &&
      this.#topics.at(message, i + 1) === 0
    );
  }

  /** The words written as a name from here on: titles, capitals, "von" between them. */
  #name(message: Message, from: number): Words | null {
    const { words } = message;
    let to = from;
    let names = 0;
    while (to < words.length && names < MOST_WORDS) {
      if (to > from && !this.#joins(message, to - 1)) break;
      if (names === 0 && to - from < MOST_WORDS && this.#titles.at(message, to) > 0) {
        to++;
        continue;
      }
      const particles = to > from ? this.#particles(message, to) : 0;
      const word = words[to + particles];
      if (!word || !this.#mayBeName(word)) break;
      if (particles > 0 && this.#known.knows(word.text)) break;
      to += particles + 1;
      names++;
    }
    return names > 0 ? { from, to } : null;
  }

  /** How many particles stand here, all with blanks between them. */
  #particles(message: Message, from: number): number {
    let count = 0;
    while (count < 2 && PARTICLES.has(message.words[from + count]?.text ?? '')) {
      if (!/^\s+$/.test(gapAfter(message, from + count))) return 0;
      count++;
    }
    return count;
  }

  /** Whether a word and the next may be parts of one name: "Dr. med.", "J. Smith". */
  #joins(message: Message, i: number): boolean {
    const gap = gapAfter(message, i);
    if (/^[^\S\n]+$/.test(gap)) return true;
    const { text } = message.words[i]!;
    return /^\.\s*$/.test(gap) && (text.length === 1 || this.#titles.at(message, i) > 0);
  }

  #mayBeName({ text, capital }: MessageWord): boolean {
    return (
      capital &&
      !/\d/.test(text) &&
      !FUNCTION_WORDS.de.has(text) &&
      !FUNCTION_WORDS.en.has(text) &&
      !this.#health.endsWord(text)
    );
  }

  /** A name without capitals: "ich heiße anna müller". */
  #smallName({ words }: Message, from: number): Words | null {
    const first = words[from];
    if (!first || !FIRST_NAMES.has(first.text)) return null;
    const second = words[from + 1];
    const isSurname =
      second?.sentence === first.sentence &&
      !FUNCTION_WORDS.de.has(second.text) &&
      !FUNCTION_WORDS.en.has(second.text) &&
      !this.#known.knows(second.text);
    return { from, to: from + (isSurname ? 2 : 1) };
  }

  /** Whether a name is one by itself: by a title or a first name. */
  #isPerson(message: Message, name: Words): boolean {
    if (this.#titles.at(message, name.from) > 0) return this.#unknown(message, name) > 0;
    return isFirstName(message.words[name.from]!);
  }

  /** How many of the words are neither titles nor words that the knowledge base uses. */
  #unknown(message: Message, { from, to }: Words): number {
    let count = 0;
    for (let i = from; i < to; i++) {
      const { text, capital } = message.words[i]!;
      if (capital && this.#titles.at(message, i) === 0 && !this.#known.knows(text)) count++;
    }
    return count;
  }

  /** Whether it is the name of a house: "das Robert Koch-Institut", "Klinikum Carl Gustav Carus". */
  #isHouse(message: Message, { from, to }: Words): boolean {
    const { words } = message;
    let start = from;
    const isOfName = (i: number): boolean =>
      i >= 0 && this.#joins(message, i) && this.#mayBeName(words[i]!);
    while (from - start < MOST_WORDS && isOfName(start - 1)) start--;
    if (NEUTER_ARTICLES.has(words[start - 1]?.text ?? '')) return true;
    for (let i = start; i <= to; i++) {
      if (words[i]?.text.split('-').some((part) => this.#institutions.endsWord(part))) return true;
    }
    return false;
  }
}

function isFirstName({ text }: MessageWord): boolean {
  return FIRST_NAMES.has(text) || FIRST_NAMES.has(text.split('-')[0]!);
}
