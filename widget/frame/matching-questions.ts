import type { ChatQuestion } from '../../src/pages/chat-config.js';
import { fold } from '../../src/text/normalize.js';

/** A question of the knowledge base that may be what is being typed. */
export interface MatchingQuestion {
  entry: string;
  title: string;
}

/** A phrasing must speak of so much of what was typed, weighed by how rare the words are. */
const LEAST_COVERAGE = 0.55;
/** Words alike in fewer of their letter pairs are different words. */
const LEAST_LIKENESS = 0.6;
/** A word that begins as typed may still become another. */
const BEGINNING = 0.9;
/** Who has typed more has a question that stands in no list. */
const MOST_WORDS = 20;
/** So many words that were typed are remembered with what is like them: only the last one changes. */
const MOST_REMEMBERED = 200;
/** The title is what the visitor will read: of two equal phrasings it is the better one. */
const OTHER_PHRASING = 0.95;

/**
 * Finds questions while they are being typed, in the browser: the last word may be half there, and
 * others misspelt. Every word is compared with the knowledge base's own words, then the phrasings
 * that hold them are weighed by the share of the typed words that they cover.
 */
export class MatchingQuestions {
  readonly #words = new Map<string, Set<number>>();
  readonly #pairs = new Map<string, Set<string>>();
  readonly #remembered = new Map<string, Map<number, number>>();
  readonly #phrasings: { question: MatchingQuestion; isTitle: boolean }[] = [];

  constructor(questions: readonly ChatQuestion[]) {
    for (const [entry, title, ...others] of questions) {
      for (const phrasing of [title!, ...others]) {
        const place = this.#phrasings.length;
        const question = { entry, title: title! };
        this.#phrasings.push({ question, isTitle: phrasing === title });
        for (const word of words(phrasing)) {
          this.#words.set(word, (this.#words.get(word) ?? new Set()).add(place));
          this.#pairs.set(word, pairs(word));
        }
      }
    }
  }

  /**
   * The best matches, best first.
   *
   * @param typed anything
   * @param most how many at most
   */
  find(typed: string, most: number): MatchingQuestion[] {
    const asked = words(typed);
    if (asked.length > MOST_WORDS) return [];
    const covered = new Map<number, number>();
    let whole = 0;
    for (const [i, word] of asked.entries()) {
      const isLast = i === asked.length - 1 && !/[\s?!.]$/.test(typed);
      const found = this.#places(word, isLast);
      const weight = this.#rarity(found.size);
      whole += weight;
      for (const [place, likeness] of found) {
        covered.set(place, (covered.get(place) ?? 0) + weight * likeness);
      }
    }
    const best = new Map<string, { question: MatchingQuestion; score: number }>();
    for (const [place, sum] of covered) {
      const { question, isTitle } = this.#phrasings[place]!;
      const score = (sum / whole) * (isTitle ? 1 : OTHER_PHRASING);
      if (score < LEAST_COVERAGE || score <= (best.get(question.entry)?.score ?? 0)) continue;
      best.set(question.entry, { question, score });
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ question }) => question);
  }

  /** The phrasings with a word like this one, and how alike it is. */
  #places(asked: string, isLast: boolean): Map<number, number> {
    const key = isLast ? `${asked}…` : asked;
    const found = this.#remembered.get(key) ?? this.#compare(asked, isLast);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }

  #compare(asked: string, isLast: boolean): Map<number, number> {
    const found = new Map<number, number>();
    const askedPairs = pairs(asked);
    for (const [word, places] of this.#words) {
      const likeness = this.#likeness(asked, askedPairs, word, isLast);
      if (likeness < LEAST_LIKENESS) continue;
      for (const place of places) found.set(place, Math.max(found.get(place) ?? 0, likeness));
    }
    return found;
  }

  #likeness(asked: string, askedPairs: Set<string>, word: string, isLast: boolean): number {
    if (asked === word) return 1;
    if (isLast && word.startsWith(asked)) return BEGINNING;
    // The Sørensen–Dice coefficient of the letter pairs.
    const wordPairs = this.#pairs.get(word)!;
    const most = Math.min(askedPairs.size, wordPairs.size);
    if (2 * most < LEAST_LIKENESS * (askedPairs.size + wordPairs.size)) return 0;
    let shared = 0;
    for (const pair of askedPairs) if (wordPairs.has(pair)) shared += 1;
    return (2 * shared) / (askedPairs.size + wordPairs.size);
  }

  /** The rarer a word, the more it says; one that is nowhere says as much as one that is once. */
  #rarity(count: number): number {
    return Math.log(1 + this.#phrasings.length / Math.max(count, 1));
  }
}

/** Folded; of a mark without a letter nothing is left, and nothing is no word. */
function words(text: string): string[] {
  const found = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return found.map(fold).filter((word) => word !== '');
}

function pairs(word: string): Set<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)));
}
