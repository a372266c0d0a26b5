import type { Entry } from '../knowledge/entry.js';
import { locateQuote } from '../knowledge/quote.js';
import type { RankedPassage, SearchEngine } from '../retrieval/search-engine.js';
import type { ConversationState } from './conversation.js';
import { asksPlainly } from './clauses.js';
import { type Found, isSame } from './finder.js';
import type { Outcome } from './outcome.js';
import type { Finding } from './reply.js';
import type { Voice, Writer } from './writer.js';

const MOST_SUGGESTIONS = 3;
/** More at once would not be read. */
const MOST_ANSWERS = 4;

/** Turns what was found for a question into a reply: answers, suggests, or says that it does not know. */
export class Answerer {
  constructor(
    private readonly engine: SearchEngine,
    private readonly writer: Writer,
  ) {}

  /**
   * One reply to the questions of a message.
   *
   * @param found for each of them, in order, at least one
   * @param isCut whether the message asks more than was read
   */
  answerAll(found: Found[], isCut: boolean, voice: Voice, state: ConversationState): Outcome {
    const urgent = found.find(
      ({ decision }) => decision.kind === 'answer' && decision.entry.entry.urgent,
    );
    if (urgent) return this.answer(urgent, voice, state, null);
    const distinct = found.filter(
      (each, i) => !found.slice(0, i).some((other) => isSame(other, each)),
    );
    const meant = distinct.filter((each) => !isAside(each));
    const different = meant.some(isAnswered) ? meant : distinct;
    // Where none is answered, what is likeliest meant is told apart best alone.
    if (different.length === 1 || !different.some(isAnswered)) {
      const [surest] = [...different].sort((a, b) => b.decision.confidence - a.decision.confidence);
      return this.answer(surest!, voice, state, null);
    }
    const outcomes = different
      .slice(0, MOST_ANSWERS)
      .map((each) => this.answer(each, voice, state, each.number));
    const replies = outcomes.map(({ reply }) => reply);
    const limit = isCut || different.length > MOST_ANSWERS ? MOST_ANSWERS : null;
    const context = outcomes.findLast((outcome) => outcome.context)?.context;
    return { reply: this.writer.several(replies, voice, limit), ...(context && { context }) };
  }

  /** @param number the question's place among several; null where it is the only one */
  answer(found: Found, voice: Voice, state: ConversationState, number: number | null): Outcome {
    const { decision, ranking, present, name } = found;
    const finding = findingOf(found);
    switch (decision.kind) {
      case 'answer': {
        const { entry, phrasing } = decision.entry;
        const beyond = this.engine.isAskedBeyond(ranking.query, decision.entry);
        const manner = {
          present: beyond || present,
          number,
          rated: state.rated.includes(entry.id),
        };
        return {
          reply: this.writer.answer(entry, voice, finding, manner),
          // "Da wohnt meine Schwester!" is beside the matter, which goes on.
          ...(entry.referral && name === null
            ? {}
            : { context: { entry: entry.id, question: phrasing, name } }),
        };
      }
      case 'find': {
        // Where an entry quotes that very sentence, its checked answer says more than the sentence.
        const entries = this.#provenBy(decision.passage);
        if (entries.length > 0) return this.#suggest(entries, voice, finding, number);
        return { reply: this.writer.find(decision.passage, voice, finding, { present }) };
      }
      case 'suggestions': {
        const likely = decision.entries.filter(({ entry }) => this.writer.isOffered(entry));
        const [likeliest] = likely;
        if (!likeliest) return this.#miss(voice, finding, state, number);
        const entries = likely.map(({ entry }) => entry);
        return {
          ...this.#suggest(entries, voice, finding, number),
          // Who goes on without choosing speaks of what is likeliest meant.
          context: { entry: likeliest.entry.id, question: likeliest.phrasing, name },
        };
      }
      case 'none':
        return this.#miss(voice, finding, state, number);
    }
  }

  #miss(voice: Voice, finding: Finding, { misses }: ConversationState, number: number | null) {
    const isSecond = misses > 0 && number === null;
    const reply = isSecond
      ? this.writer.secondMiss(voice, finding)
      : this.writer.notFound(voice, finding, number);
    return { reply, missed: true };
  }

  #suggest(entries: Entry[], voice: Voice, finding: Finding, number: number | null): Outcome {
    const some = entries.slice(0, MOST_SUGGESTIONS);
    return { reply: this.writer.suggestions(some, voice, finding, number), missed: true };
  }

  /** The entries whose proof a passage's sentence is. */
  #provenBy({ document, sentence }: RankedPassage): Entry[] {
    return this.engine.knowledge.entries.filter(({ sources }) =>
      sources.some((source) => {
        if (source.document !== document.id) return false;
        const place = locateQuote(document, source.quote);
        return place !== null && place.start < sentence.end && sentence.start < place.end;
      }),
    );
  }
}

/** "Ich bin 12 und muss ein Referat halten." is no question, whatever it is like. */
function isAside({ decision, question }: Found): boolean {
  const isAnswer = decision.kind === 'answer' && !decision.entry.entry.referral;
  return !isAnswer && !asksPlainly(question);
}

function isAnswered({ decision: { kind } }: Found): boolean {
  return kind === 'answer' || kind === 'find';
}

/** What the search found, whatever the reply. */
export function findingOf({ decision, ranking }: Found): Finding {
  const [best] = ranking.passages;
  return {
    confidence: decision.confidence,
    entry: null,
    passage: best ? { document: best.document.id, ...best.sentence } : null,
    candidates: decision.candidates,
  };
}
