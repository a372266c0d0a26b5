import { Speller } from '../retrieval/speller.js';
import { ADDRESS_WORDS } from '../text/address-words.js';
import { chatSigns, chatWords } from '../text/chat-words.js';
import { COMMON_WORDS } from '../text/common-words.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import { PARTICLES } from '../text/particles.js';
import { stem } from '../text/stems.js';

/** What small talk says: an intent, and how nearly in the words of its phrasings, 0 to 1. */
export interface Match {
  intent: string;
  likeness: number;
}

/** The phrasings of one language: plain data that can be saved. */
export interface PhrasingData {
  /** Each with its words, folded, or its signs where it has no words: see `chatWords`. */
  phrasings: { intent: string; words: string[]; isQuestion: boolean }[];
}

/** A word of a message, as read. */
interface Word {
  term: string;
  /** How surely the term is what was meant, 0 to 1: less where it was misspelt. */
  certainty: number;
  /** What it counts in the message: a particle too many hardly changes what is said. */
  weight: number;
  /** What it counts in a phrasing. */
  rarity: number;
  isParticle: boolean;
  /** Whether it belongs to any sentence: see `FUNCTION_WORDS`. */
  isFunctionWord: boolean;
  /** Whether it addresses the bot: see `ADDRESS_WORDS`. */
  isAddress: boolean;
}

/** Some neighbouring words that say the same as a phrasing. */
interface Piece extends Match {
  words: number;
}

/** How well the first words of a message can be cut into pieces. */
interface Cut {
  /** The pieces' likenesses, weighted. */
  sum: number;
  /** The piece that says most. */
  main: Piece | null;
}

/** Longer messages tell more than small talk. */
const MOST_WORDS = 24;
const LEAST_LIKENESS = 0.76;
/** What a particle counts in a message beside other words. */
const PARTICLE_WEIGHT = 0.15;
/** What a word counts that only another phrasing of the same intent holds. */
const OTHER_PHRASING = 0.8;
/** How like a single phrasing must be, whatever the others hold. */
const LEAST_SHARED = 0.65;
/** How surely another inflection than the phrasings' means the same. */
const INFLECTED = 0.75;
/** Fewer, longer pieces are likelier. */
const PIECE_COST = 0.5;
/** What a misspelt word must at least have in common with a known one: see `Speller`. */
const LEAST_SIMILARITY = 0.85;

/**
 * Cuts messages into pieces that each say the same as a phrasing. The order of words within a piece
 * does not matter, nor do particles; a word that no phrasing knows makes a message something else.
 */
export class PhrasingMatcher {
  readonly #language: Language;
  readonly #phrasings: PhrasingData['phrasings'];
  readonly #terms: Set<string>[];
  /** Which phrasings hold a term. */
  readonly #holders = new Map<string, number[]>();
  /** Which intents use a term. */
  readonly #intents = new Map<string, Set<string>>();
  readonly #weights: number[];
  readonly #addressing: boolean[];
  readonly #counts = new Map<string, number>();
  #speller: Speller | null = null;

  constructor({ phrasings }: PhrasingData, language: Language) {
    this.#language = language;
    this.#phrasings = phrasings;
    this.#terms = phrasings.map(({ words }) => new Set(words.map((word) => stem(word, language))));
    this.#terms.forEach((terms, i) => {
      for (const term of terms) {
        const holders = this.#holders.get(term);
        if (holders) holders.push(i);
        else this.#holders.set(term, [i]);
        const intents = this.#intents.get(term) ?? new Set();
        this.#intents.set(term, intents.add(phrasings[i]!.intent));
      }
    });
    for (const word of phrasings.flatMap(({ words }) => words)) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
    this.#weights = phrasings.map(({ words }) => this.#weightOf(words));
    this.#addressing = phrasings.map(({ words }) =>
      words.some((w) => ADDRESS_WORDS[language].has(w)),
    );
  }

  /** Whether a phrasing uses a folded word, in any inflection. */
  knows(word: string): boolean {
    return this.#holders.has(stem(word, this.#language));
  }

  /**
   * What a message says, by its longest piece, the last one of equals.
   *
   * @returns null where it says anything else
   */
  match(text: string): Match | null {
    const written = chatWords(text, this.#language);
    if (written.length > MOST_WORDS) return null;
    if (written.length === 0) return this.#matchSigns(chatSigns(text));
    const words: Word[] = [];
    for (const word of written) {
      const read = this.#read(word);
      if (!read) return null;
      words.push(read);
    }
    return this.#cut(words, text.includes('?'));
  }

  #matchSigns(signs: readonly string[]): Match | null {
    for (const sign of signs) {
      const [holder] = this.#holders.get(sign) ?? [];
      if (holder !== undefined) return { intent: this.#phrasings[holder]!.intent, likeness: 1 };
    }
    return null;
  }

  /** Null for a word that is no small talk. */
  #read(written: string): Word | null {
    const language = this.#language;
    const known = (word: string, certainty: number): Word => ({
      term: stem(word, language),
      certainty,
      weight: this.#rarity(word) * (PARTICLES[language].has(word) ? PARTICLE_WEIGHT : 1),
      rarity: this.#rarity(word),
      isParticle: PARTICLES[language].has(word),
      isFunctionWord: FUNCTION_WORDS[language].has(word),
      isAddress: ADDRESS_WORDS[language].has(word),
    });
    const isLight = PARTICLES[language].has(written) || FUNCTION_WORDS[language].has(written);
    if (this.#counts.has(written)) return known(written, 1);
    if (this.knows(written) || isLight) return known(written, INFLECTED);
    if (COMMON_WORDS[language].has(written)) return null;
    this.#speller ??= new Speller(this.#counts);
    const [nearest] = this.#speller.correct(written);
    if (!nearest || nearest.similarity < LEAST_SIMILARITY) return null;
    return known(nearest.word, nearest.similarity);
  }

  /** The best way to cut a message into pieces and single particles between them. */
  #cut(words: readonly Word[], asks: boolean): Match | null {
    const cuts: (Cut | null)[] = [{ sum: 0, main: null }, ...words.map(() => null)];
    for (let start = 0; start < words.length; start++) {
      const before = cuts[start];
      if (!before) continue;
      const offer = (end: number, gain: number, piece: Piece | null): void => {
        const sum = before.sum + gain;
        if (sum <= (cuts[end]?.sum ?? -Infinity)) return;
        const isMain = piece && piece.words >= (before.main?.words ?? 0);
        cuts[end] = {
          sum,
          main: isMain ? piece : before.main,
        };
      };
      const { isParticle, weight } = words[start]!;
      if (isParticle) offer(start + 1, weight / 2 - PIECE_COST, null);
      for (const { piece, end, weight } of this.#piecesFrom(start, words, asks)) {
        offer(end, weight * piece.likeness - PIECE_COST, piece);
      }
    }
    const whole = cuts[words.length];
    if (!whole?.main) return null;
    const weight = words.reduce((sum, word) => sum + word.weight, 0);
    const likeness = (whole.sum + PIECE_COST) / weight;
    return { intent: whole.main.intent, likeness: Math.min(likeness, 1) };
  }

  /** For each end, the phrasing that the words from a start on say best. */
  *#piecesFrom(start: number, words: readonly Word[], asks: boolean) {
    const shared = new Map<number, { said: number; phrased: number }>();
    const ofIntent = new Map<string, number>();
    const seen = new Set<string>();
    let weight = 0;
    let addresses = false;
    for (let end = start + 1; end <= words.length; end++) {
      const word = words[end - 1]!;
      if (!seen.has(word.term)) {
        seen.add(word.term);
        weight += word.weight;
        addresses ||= word.isAddress;
        for (const holder of this.#holders.get(word.term) ?? []) {
          const common = shared.get(holder) ?? { said: 0, phrased: 0 };
          common.said += word.weight * word.certainty;
          common.phrased += word.rarity * word.certainty;
          shared.set(holder, common);
        }
        for (const intent of this.#intents.get(word.term) ?? []) {
          ofIntent.set(intent, (ofIntent.get(intent) ?? 0) + word.weight * word.certainty);
        }
      }
      let best = LEAST_LIKENESS;
      let nearest = -1;
      for (const [holder, common] of shared) {
        // "Wer hat dich gebaut?" is not "Wer hat das gebaut?".
        if (this.#addressing[holder]! && !addresses) continue;
        if (asks && this.#isStatement(holder, words[start]!)) continue;
        const { intent } = this.#phrasings[holder]!;
        // "Wie sicher ist das?" asks otherwise than "Ist das sicher?": how it begins must agree.
        const terms = this.#terms[holder]!;
        const isSentence = terms.size > 1 && terms.has(words[start]!.term);
        const elsewhere = isSentence ? OTHER_PHRASING * (ofIntent.get(intent)! - common.said) : 0;
        const shares = common.said + common.phrased;
        const all = weight + this.#weights[holder]!;
        if (shares < LEAST_SHARED * all) continue;
        const likeness = (shares + elsewhere) / all;
        if (likeness > best) {
          best = likeness;
          nearest = holder;
        }
      }
      // "Mehr" alone asks for more; within "Ich weiß nicht mehr weiter" it does not.
      const isScrap = start > 0 && end === start + 1 && word.isFunctionWord;
      if (nearest < 0 || isScrap) continue;
      const meant = words.slice(start, end).filter(({ isParticle }) => !isParticle).length;
      const piece = { intent: this.#phrasings[nearest]!.intent, likeness: best, words: meant };
      yield { piece, end, weight };
    }
  }

  /** "Ist das gut?" is not "Das ist gut": a question does not begin like its answer. */
  #isStatement(phrasing: number, { term }: Word): boolean {
    const { isQuestion, words } = this.#phrasings[phrasing]!;
    return !isQuestion && words.length > 1 && stem(words[0]!, this.#language) !== term;
  }

  #weightOf(words: readonly string[]): number {
    const byTerm = new Map(words.map((word) => [stem(word, this.#language), this.#rarity(word)]));
    return [...byTerm.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** How much a word tells: rare ones more. */
  #rarity(word: string): number {
    const holders = this.#holders.get(stem(word, this.#language))?.length ?? 0;
    return Math.log(1 + this.#phrasings.length / (1 + holders));
  }
}

/** @param intents each with its phrasings, in one language */
export function readPhrasings(
  intents: readonly { id: string; questions: readonly string[] }[],
  language: Language,
): PhrasingData {
  return {
    phrasings: intents.flatMap(({ id, questions }) =>
      questions.map((question) => {
        const words = chatWords(question, language);
        return {
          intent: id,
          words: words.length > 0 ? words : chatSigns(question),
          isQuestion: question.endsWith('?'),
        };
      }),
    ),
  };
}
