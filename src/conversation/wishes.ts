import type { Action, Dialogs } from '../knowledge/dialog.js';
import { FILLERS } from '../text/function-words.js';
import { LANGUAGES } from '../text/language.js';
import { tokenize } from '../text/tokens.js';
import type { Voice } from './writer.js';

/** How a visitor wants to be answered. */
export type Wish = Extract<Action, 'simpler' | 'standard' | 'german' | 'english'>;

/** A question that holds a wish, and the question without it. */
export interface WishfulQuestion {
  wish: Wish;
  question: string;
}

const FEWEST_WORDS = 2;

/** Finds wishes within questions: "Wer fördert die MII, in einfacher Sprache?" */
export class WishFinder {
  /** The words of each wish with what they wish for, the longest first. */
  readonly #phrases: { words: string[]; wish: Wish }[];

  constructor(dialogs: Dialogs) {
    this.#phrases = LANGUAGES.flatMap((language) => dialogs[language].smallTalk)
      .flatMap(({ action, questions }) => (isWish(action) ? phrasesOf(action, questions) : []))
      .sort((a, b) => b.words.length - a.words.length);
  }

  /** @returns null where a question holds no wish, or nothing else */
  find(question: string): WishfulQuestion | null {
    const words = Array.from(question.matchAll(/[\p{L}\p{N}]+/gu));
    const folded = words.map(([word]) => tokenize(word).join(''));
    for (const { words: phrase, wish } of this.#phrases) {
      const at = folded.findIndex((_, i) => phrase.every((word, n) => folded[i + n] === word));
      if (at < 0 || phrase.length === words.length) continue;
      const end = at + phrase.length;
      const isEdge = folded.slice(0, at).every(isFiller) || folded.slice(end).every(isFiller);
      const isApart = /[,;:–—(]\s*$/u.test(question.slice(0, words[at]!.index));
      // "Wer erklärt Patienten die Studie in einfacher Sprache auf der Seite?" wishes nothing.
      if (!isEdge && !isApart) continue;
      const start = words[at]!.index;
      const last = words[at + phrase.length - 1]!;
      const rest = question.slice(0, start) + question.slice(last.index + last[0].length);
      return { wish, question: rest.replace(/^[\s,:;–—-]+/u, '').trim() };
    }
    return null;
  }
}

/** How the bot speaks once a wish is met; there is Einfache Sprache in German alone. */
export function grant(wish: Wish, voice: Voice): Voice {
  switch (wish) {
    case 'german':
      return { ...voice, language: 'de' };
    case 'english':
      return { ...voice, language: 'en' };
    case 'simpler':
      return { ...voice, simple: voice.language === 'de' };
    case 'standard':
      return { ...voice, simple: false };
  }
}

export function isWish(action: Action | null): action is Wish {
  return action !== null && action !== 'sources' && action !== 'more';
}

function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

function phrasesOf(wish: Wish, questions: readonly string[]) {
  return questions
    .map((question) => ({ words: tokenize(question).filter((word) => !FILLERS.has(word)), wish }))
    .filter(({ words }) => words.length >= FEWEST_WORDS);
}
