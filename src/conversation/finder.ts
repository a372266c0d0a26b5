import type { Entry } from '../knowledge/entry.js';
import { decide, type Decision } from '../retrieval/decision.js';
import type { Ranking, SearchEngine } from '../retrieval/search-engine.js';
import { leansOnContext } from '../text/anaphora.js';
import type { Language } from '../text/language.js';
import { type Antecedent, completions, oddsAfter } from './follow-up.js';
import type { NameFinder } from './names.js';

/** A question as it may be read, what stands in it itself first; at least one reading. */
export type Question = readonly string[];

/** What the search found for a question, in the reading that fits best. */
export interface Found {
  /** The question as it was read. */
  question: string;
  ranking: Ranking;
  decision: Decision;
  /** The share of the question that the best entry speaks of, 0 to 1. */
  coverage: number;
  /** The name of the lexicon that the question speaks of, or null. */
  name: string | null;
}

/** How much less likely a question that leans on what was said before is meant as it stands. */
const ALONE = 0.6;

/** Finds what answers a question, completed by what was said before where it leans on that. */
export class Finder {
  constructor(
    private readonly engine: SearchEngine,
    private readonly names: NameFinder,
  ) {}

  /**
   * @param antecedent what was spoken of last; null where nothing was
   * @param light folded words that say nothing of the topic
   */
  find(
    question: Question,
    antecedent: Antecedent | null,
    language: Language,
    light: ReadonlySet<string>,
  ): Found {
    const [itself = ''] = question;
    const leans = antecedent !== null && leansOnContext(itself, language);
    const asItStands = question.map((text) => ({
      text,
      weight: leans ? ALONE : 1,
      ranking: this.engine.search(text, language, light),
    }));
    const completed = (leans ? completions(itself, antecedent, language, this.names) : []).map(
      (text) => ({
        text,
        weight: 1,
        ranking: after(antecedent?.entry ?? null, this.engine.search(text, language, light)),
      }),
    );
    const [best] = [...asItStands, ...completed]
      .map((reading) => ({
        ...reading,
        likelihood: reading.weight * likelihood(reading.ranking),
      }))
      .sort((a, b) => b.likelihood - a.likelihood);
    const { text, ranking } = best!;
    return {
      question: text,
      ranking,
      decision: decide(ranking),
      coverage: ranking.entries[0]?.coverage ?? 0,
      name: this.names.in(text).at(-1)?.name ?? null,
    };
  }
}

/** A ranking in the light of the entry that was given before. */
function after(before: Entry | null, ranking: Ranking): Ranking {
  if (!before) return ranking;
  const entries = ranking.entries
    .map((ranked) => {
      const { confidence } = ranked;
      const odds = (confidence / (1 - confidence)) * oddsAfter(before, ranked.entry);
      return { ...ranked, confidence: odds / (1 + odds) };
    })
    .sort((a, b) => b.confidence - a.confidence);
  return { ...ranking, entries };
}

/** How likely a ranking holds the answer. */
function likelihood({ entries, passages }: Ranking): number {
  return Math.max(entries[0]?.confidence ?? 0, passages[0]?.confidence ?? 0);
}
