import type { Understanding } from '../retrieval/analyzer.js';
import { Speller } from '../retrieval/speller.js';
import { ADDRESS_WORDS } from '../text/address-words.js';
import { chatSigns, chatWords } from '../text/chat-words.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import { PARTICLES } from '../text/particles.js';
import { stem } from '../text/stems.js';
import {
  type CountedWord,
  type Likeness,
  type PhrasingData,
  PhrasingIndex,
} from './phrasing-index.js';

/** What a message says. */
export interface Match extends Likeness {
  /** Whether it says that and nothing else: no words stand beside it. */
  isWhole: boolean;
}

/** A word of a message, as read. */
interface Word extends CountedWord {
  isParticle: boolean;
  /** Whether it may stand beside small talk and change nothing. */
  isBeside: boolean;
}

/** How the first words of a message are best cut. */
interface Cut {
  /** What the pieces say: their likenesses by weight, less the costs. */
  sum: number;
  /** The piece that says most, with the number of its words. */
  main: (Likeness & { length: number }) | null;
  /** How many words with a meaning are in pieces, less those beside. */
  balance: number;
  isWhole: boolean;
}

// Without another source named, constants were chosen on messages made up for it, apart from those
// in test/evaluation.

/** Longer messages tell more than small talk; it also bounds the cost of a turn. */
const MOST_WORDS = 24;
/** What a particle counts in a message beside other words. */
const PARTICLE_WEIGHT = 0.15;
/** How surely another inflection than the phrasings' means the same. */
const INFLECTED = 0.75;
/** What a piece and a word beside it cost: fewer, longer pieces are likelier. */
const PIECE_COST = 0.5;
/** One slip in six letters: see `Speller`. */
const LEAST_SIMILARITY = 5 / 6;

/**
 * Cuts messages into pieces that each say the same as a phrasing: "hi na wie gehts". The order of
 * words within a piece does not matter, nor do particles. Where a message asks nothing, words that
 * nobody knows may stand beside the pieces: "Halt die Klappe, du Blechdose".
 */
export class PhrasingMatcher {
  readonly #language: Language;
  readonly #index: PhrasingIndex;
  #speller: Speller | null = null;

  constructor(data: PhrasingData, language: Language) {
    this.#language = language;
    this.#index = new PhrasingIndex(data, language);
  }

  /** Whether a phrasing uses a folded word, in any inflection. */
  knows(word: string): boolean {
    return this.#index.knows(word);
  }

  /**
   * What a message says, by its longest piece, the last one of equals.
   *
   * @param asks whether it asks something
   * @param understanding how the knowledge base understands a folded word
   * @returns null where it says anything else
   */
  match(text: string, asks: boolean, understanding: (word: string) => Understanding): Match | null {
    const written = chatWords(text, this.#language);
    if (written.length > MOST_WORDS) return null;
    if (written.length === 0) return this.#matchSigns(chatSigns(text));
    const words: Word[] = [];
    for (const word of written) {
      const read = this.#read(word, asks, understanding);
      if (!read) return null;
      words.push(read);
    }
    return this.#cut(words, asks);
  }

  #matchSigns(signs: readonly string[]): Match | null {
    for (const sign of signs) {
      const intent = this.#index.intentOfSign(sign);
      if (intent !== null) return { intent, likeness: 1, isWhole: true };
    }
    return null;
  }

  /** Null for a word that no small talk holds. */
  #read(
    written: string,
    asks: boolean,
    understanding: (word: string) => Understanding,
  ): Word | null {
    const language = this.#language;
    const as = (word: string, certainty: number): Word => {
      const isParticle = PARTICLES[language].has(word);
      const isFunctionWord = FUNCTION_WORDS[language].has(word);
      return {
        term: certainty > 0 ? stem(word, language) : '',
        certainty,
        weight: this.#index.rarity(word) * (isParticle ? PARTICLE_WEIGHT : 1),
        isAddress: ADDRESS_WORDS[language].has(word),
        isContent: !isParticle && !isFunctionWord,
        isParticle,
        isBeside: !asks && (isFunctionWord || understanding(written) === 'unknown'),
      };
    };
    if (this.#index.counts.has(written)) return as(written, 1);
    const isLight = PARTICLES[language].has(written) || FUNCTION_WORDS[language].has(written);
    if (isLight || this.knows(written)) return as(written, INFLECTED);
    if (understanding(written) !== 'known') {
      this.#speller ??= new Speller(this.#index.counts);
      const [nearest] = this.#speller.correct(written);
      if (nearest && nearest.similarity >= LEAST_SIMILARITY)
        return as(nearest.word, nearest.similarity);
    }
    const unknown = as(written, 0);
    return unknown.isBeside ? unknown : null;
  }

  /** The best way to cut a message into pieces, and single words beside them. */
  #cut(words: readonly Word[], asks: boolean): Match | null {
    const nothing: Cut = { sum: 0, main: null, balance: 0, isWhole: true };
    const cuts: (Cut | null)[] = [nothing, ...words.map(() => null)];
    for (const [start, word] of words.entries()) {
      const before = cuts[start];
      if (!before) continue;
      const offer = (end: number, gain: number, change: Partial<Cut>): void => {
        const sum = before.sum + gain;
        if (sum > (cuts[end]?.sum ?? -Infinity)) cuts[end] = { ...before, ...change, sum };
      };
      if (word.isParticle) offer(start + 1, word.weight / 2 - PIECE_COST, {});
      else if (word.isBeside)
        offer(start + 1, -PIECE_COST, {
          balance: before.balance - Number(word.isContent),
          isWhole: false,
        });
      const following = words.slice(start, start + 2 * this.#index.longest);
      for (const { intent, likeness, length } of this.#index.nearest(following, asks)) {
        const said = following.slice(0, length);
        const meant = said.filter(({ isParticle }) => !isParticle).length;
        const main = { intent, likeness, length: meant };
        const weight = said.reduce((sum, each) => sum + each.weight, 0);
        offer(start + length, weight * likeness - PIECE_COST, {
          main: meant >= (before.main?.length ?? 0) ? main : before.main,
          balance: before.balance + said.filter(({ isContent }) => isContent).length,
        });
      }
    }
    const whole = cuts[words.length];
    if (!whole?.main || (!whole.isWhole && whole.balance < 0)) return null;
    const weight = words.reduce((sum, word) => sum + word.weight, 0);
    const likeness = Math.max(0, Math.min((whole.sum + PIECE_COST) / weight, 1));
    return { intent: whole.main.intent, likeness, isWhole: whole.isWhole };
  }
}
