import type { Entry } from '../knowledge/entry.js';
import { locateQuote } from '../knowledge/quote.js';
import { asksBeyond } from '../retrieval/coverage.js';
import type { RankedPassage, SearchEngine } from '../retrieval/search-engine.js';
import type { ConversationState } from './conversation.js';
import type { Found } from './finder.js';
import type { Outcome } from './outcome.js';
import type { Finding } from './reply.js';
import type { Voice, Writer } from './writer.js';

const MOST_SUGGESTIONS = 3;

/** Turns what was found for a question into a reply: answers, suggests, or says that it does not know. */
export class Answerer {
  constructor(
    private readonly engine: SearchEngine,
    private readonly writer: Writer,
  ) {}

  /** @param number the question's place among several; null where it is the only one */
  answer(found: Found, voice: Voice, state: ConversationState, number: number | null): Outcome {
    const { decision, ranking, present, name } = found;
    const finding = findingOf(found);
    switch (decision.kind) {
      case 'answer': {
        const { entry, phrasing } = decision.entry;
        const beyond = asksBeyond(ranking.query, this.engine.subject(entry));
        const manner = {
          present: beyond || present,
          titled: number !== null,
          rated: state.rated.includes(entry.id),
        };
        return {
          reply: this.writer.answer(entry, voice, finding, manner),
          context: { entry: entry.id, question: phrasing, name },
        };
      }
      case 'find': {
        // Where an entry quotes that very sentence, its checked answer says more than the sentence.
        const entries = this.#provenBy(decision.passage);
        if (entries.length > 0) return this.#suggest(entries, voice, finding, number);
        return { reply: this.writer.find(decision.passage, voice, finding, { present }) };
      }
      case 'suggestions': {
        const entries = decision.entries.map(({ entry }) => entry);
        return this.#suggest(entries, voice, finding, number);
      }
      case 'none': {
        const again = state.misses > 0 && number === null;
        const reply = again
          ? this.writer.secondMiss(voice, finding)
          : this.writer.notFound(voice, finding, number);
        return { reply, missed: true };
      }
    }
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
