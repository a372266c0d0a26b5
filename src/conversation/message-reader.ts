import type { SmallTalk } from '../knowledge/dialog.js';
import type { SearchEngine } from '../retrieval/search-engine.js';
import { leaningOf } from '../text/anaphora.js';
import type { Language } from '../text/language.js';
import { asks } from './clauses.js';
import type { Finder, Question } from './finder.js';
import type { Antecedent } from './follow-up.js';
import { questionsIn } from './questions.js';
import { piecesOf } from './small-talk-around.js';
import type { Steps } from './steps.js';
import type { RecognisedSmallTalk, SmallTalkIndex } from './small-talk.js';
import { isWish } from './wishes.js';

/** What a message says. */
export interface Said {
  /** The small talk in it: that of whole clauses, then that around others. */
  talks: SmallTalk[];
  /** Its questions, in order; empty where it is small talk alone. */
  questions: Question[];
}

/** From this confidence on a half sentence is a question, although it is also small talk. */
const SURE = 0.9;
/** So many pieces are looked at: a turn's cost is bounded. */
const MOST_PIECES = 12;
/** What sums of weights are apart that would be equal on paper. */
const ROUNDING = 1e-6;

/** Tells the questions of a message from the small talk around them. */
export class MessageReader {
  constructor(
    private readonly engine: SearchEngine,
    private readonly smallTalk: SmallTalkIndex,
    private readonly finder: Finder,
  ) {}

  /**
   * @param clauses of the message
   * @param antecedent what the conversation spoke of last
   */
  *read(
    clauses: readonly string[],
    antecedent: Antecedent | null,
    language: Language,
  ): Steps<Said> {
    const whole = this.talkIn(clauses.join(' '), antecedent, language);
    if (whole) return { talks: [whole], questions: [] };

    const talks: SmallTalk[] = [];
    const rest: string[] = [];
    for (const [i, clause] of clauses.entries()) {
      yield;
      const before = i === 0 ? antecedent : this.finder.spokenOf(clauses[i - 1]!);
      const talk = this.talkIn(clause, before, language);
      if (talk) talks.push(talk);
      else rest.push(clause);
    }
    const around = yield* this.#talksAround(rest, language);
    talks.push(...[...around.values()].flatMap((talk) => talk ?? []));
    const questions = questionsIn(rest, (piece) => Boolean(around.get(piece)));
    // "Hä? Bitte einfacher, ich bin 9.": what tells a story beside an action asks nothing.
    const canAct = ({ action }: SmallTalk): boolean =>
      isWish(action) || Boolean(action && antecedent);
    const isStory = talks.some(canAct) && !rest.some(asks);
    return { talks, questions: isStory ? [] : questions };
  }

  /** The small talk that a text is; null where a question of the knowledge base is as like it. */
  talkIn(text: string, antecedent: Antecedent | null, language: Language): SmallTalk | null {
    return this.#talk(text, this.#recognise(text, language), antecedent, language);
  }

  #talk(
    text: string,
    recognised: RecognisedSmallTalk | null,
    antecedent: Antecedent | null,
    language: Language,
  ): SmallTalk | null {
    const isTalk = recognised && !this.#isMore(text, recognised, antecedent, language);
    return isTalk ? recognised.talk : null;
  }

  #recognise(text: string, language: Language): RecognisedSmallTalk | null {
    return this.smallTalk.recognise(text, language, (word) =>
      this.engine.understanding(word, language),
    );
  }

  /** Whether a text that is like small talk is yet a question or a call for help. */
  #isMore(
    text: string,
    { talk, likeness, isWhole }: RecognisedSmallTalk,
    antecedent: Antecedent | null,
    language: Language,
  ): boolean {
    const { ranking, decision } = this.finder.find([text], antecedent, language);
    const isAction = talk.action !== null;
    // "Quellen?" asks for those of the answer before it; where there is none, for those of the bot.
    const isOfLast = isAction && Boolean(antecedent?.entry);
    const limit = likeness + (isOfLast ? ROUNDING : -ROUNDING);
    if (ranking.entries.some(({ nearest }) => nearest > limit)) return true;
    if (decision.kind !== 'answer') return false;
    // Who may be in need is heard before anything is done that was not asked for word for word.
    const isLoose = likeness < 1 - ROUNDING && (!isWhole || isAction);
    if (isLoose && decision.entry.entry.urgent) return true;
    // "Wer betreibt sie?" after the office was named asks for that, and not who the bot is.
    return (
      antecedent !== null &&
      !isAction &&
      leaningOf(text, language) === 'pointing' &&
      decision.confidence > SURE &&
      decision.entry.coverage === 1
    );
  }

  /** The pieces of clauses that have several, each with the small talk that it is, or null. */
  *#talksAround(
    clauses: readonly string[],
    language: Language,
  ): Steps<Map<string, SmallTalk | null>> {
    const pieces = clauses.map(piecesOf).filter(({ length }) => length > 1);
    const talks = new Map<string, SmallTalk | null>();
    for (const piece of [...new Set(pieces.flat())].slice(0, MOST_PIECES)) {
      yield;
      // Beside a piece no other words may stand: they belong to the rest of the clause.
      const recognised = this.#recognise(piece, language);
      const isTalk = recognised?.isWhole === true;
      talks.set(piece, isTalk ? this.#talk(piece, recognised, null, language) : null);
    }
    return talks;
  }
}
