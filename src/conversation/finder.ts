import type { Dialogs } from '../knowledge/dialog.js';
import { decide, type Decision } from '../retrieval/decision.js';
import type { Ranking, SearchEngine } from '../retrieval/search-engine.js';
import { leaningOf, type Leaning } from '../text/anaphora.js';
import type { Language } from '../text/language.js';
import { type Antecedent, completions, oddsAfter } from './follow-up.js';
import type { NameFinder } from './names.js';
import { PresentWords } from './present.js';

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
  /** Whether it asks for the present, which the sources do not know. */
  present: boolean;
  /** The name of the lexicon that the question speaks of, or null. */
  name: string | null;
}

/** How likely a question that leans on what was said before is yet meant as it stands. */
const ALONE: Record<Leaning, number> = { empty: 0.4, pointing: 0.6, elliptic: 0.9 };

/** How likely a question for the present is meant as one for what is known. */
const WITHOUT_PRESENT = 0.95;

/** Finds what answers a question, completed by what was said before where it leans on that. */
export class Finder {
  readonly #present: Record<Language, PresentWords>;

  constructor(
    private readonly engine: SearchEngine,
    private readonly names: NameFinder,
    dialogs: Dialogs,
  ) {
    this.#present = { de: new PresentWords(dialogs.de), en: new PresentWords(dialogs.en) };
  }

  /** @param antecedent what was spoken of last; null where nothing was */
  find(question: Question, antecedent: Antecedent | null, language: Language): Found {
    const present = this.#present[language];
    const found = this.#readings(question, antecedent, language).map(({ text, weight, before }) => {
      const ranking = after(before, this.engine.search(text, language, present.light));
      return { text, ranking, likelihood: weight * likelihood(ranking) };
    });
    const [best] = [...found].sort((a, b) => b.likelihood - a.likelihood);
    const { text, ranking } = best!;
    const written = [found[0]!, best!].flatMap((each) => each.ranking.query.words);
    return {
      question: text,
      ranking,
      decision: decide(ranking),
      coverage: ranking.entries[0]?.coverage ?? 0,
      present: present.in(written.map(({ word }) => word)),
      name: this.names.in(text).at(-1)?.name ?? null,
    };
  }

  /** As the visitor wrote it; for what is known; and as what was said before may complete it. */
  #readings(question: Question, antecedent: Antecedent | null, language: Language): Reading[] {
    const [itself = '', ...withMore] = question;
    const leaning = leaningOf(itself, language);
    const weight = leaning ? ALONE[leaning] : 1;
    const asItStands = [
      { text: itself, weight, before: null },
      ...withMore.map((text) => ({ text, weight: 1, before: null })),
    ];
    const forWhatIsKnown = asItStands
      .map((reading) => ({
        ...reading,
        text: this.#present[language].without(reading.text),
        weight: reading.weight * WITHOUT_PRESENT,
      }))
      .filter(({ text }, i) => text !== question[i]);
    const completed =
      antecedent && leaning ? completions(itself, antecedent, language, this.names) : [];
    return [
      ...asItStands,
      ...forWhatIsKnown,
      ...completed.map((text) => ({ text, weight: 1, before: antecedent })),
    ];
  }
}

/** A question as it may be meant. */
interface Reading {
  text: string;
  /** How likely it is meant so beside the others, 0 to 1. */
  weight: number;
  /** What completes it; null where nothing does. */
  before: Antecedent | null;
}

/** A ranking in the light of what was said before. */
function after(before: Antecedent | null, ranking: Ranking): Ranking {
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
