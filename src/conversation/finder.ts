import type { Dialogs } from '../knowledge/dialog.js';
import { decide, type Decision } from '../retrieval/decision.js';
import type { Ranking, SearchEngine } from '../retrieval/search-engine.js';
import { leaningOf, type Leaning } from '../text/anaphora.js';
import type { Language } from '../text/language.js';
import { tokenize } from '../text/tokens.js';
import { conjuncts } from './coordination.js';
import { type Antecedent, completions, oddsAfter } from './follow-up.js';
import type { NameFinder } from './names.js';
import { PresentWords } from './present.js';
import type { Steps } from './steps.js';

/** A question as it may be read, what stands in it itself first; at least one reading. */
export type Question = readonly string[];

/** What the search found for a question, in the reading that fits best. */
export interface Found {
  /** The question as it was read. */
  question: string;
  ranking: Ranking;
  decision: Decision;
  /** Whether it asks for the present, which the sources do not know. */
  present: boolean;
  /** The name of the lexicon that the question speaks of, or null. */
  name: string | null;
  /** Its place among the questions of the message, from 1. */
  number: number;
}

/** How likely a question that leans on what was said before is yet meant as it stands. */
const ALONE: Record<Leaning, number> = { empty: 0.4, pointing: 0.8, elliptic: 0.75 };

/** A half sentence that is like a whole phrasing of an editor's means just that; others hardly do. */
const WHOLENESS = 4;
/** How likely a half sentence speaks of what everything is about, and not of what was said last. */
const OF_MAIN = 0.8;
/** How likely what stands before a question belongs to it; less where it names what it is about. */
const WITH_MORE = 0.95;
const NAMED_WITH_MORE = 0.7;
/** How likely a question for the present is meant as one for what is known. */
const WITHOUT_PRESENT = 0.95;

/** How likely anything answers a half sentence whose own words nobody knows, as odds. */
const UNKNOWN = 0.05;
/** How much less sure the single questions within one may be answered than the whole. */
const LESS_SURE = 0.1;

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
    const search = (text: string): Ranking => this.engine.search(text, language, present.light);
    const [itself, ...others] = this.#readings(question, antecedent, language);
    const own = search(itself.text);
    const found = [
      { text: itself.text, ranking: scaled(own, standing(itself.weight, own)) },
      ...others.map(({ text, weight, before, added }) => {
        const ranking = search(text);
        return {
          text,
          ranking: scaled(
            before ? after(before, own, ranking, added === '' ? null : search(added)) : ranking,
            weight,
          ),
        };
      }),
    ];
    const [best] = [...found].sort((a, b) => likelihood(b.ranking) - likelihood(a.ranking));
    const { text, ranking } = best!;
    const written = [found[0]!, best!].flatMap((each) => each.ranking.query.words);
    return {
      question: text,
      ranking,
      decision: decide(ranking),
      present: present.in(written.map(({ word }) => word)),
      name: this.#nameIn(text),
      number: 1,
    };
  }

  /**
   * What is found for several questions, each completed by what stands before it. A question about
   * several things comes back as one about each, where these are answered as surely.
   */
  *findAll(
    questions: readonly Question[],
    antecedent: Antecedent | null,
    language: Language,
  ): Steps<Found[]> {
    let before = antecedent;
    const all: Found[] = [];
    for (const [i, question] of questions.entries()) {
      const [itself = ''] = question;
      const found = this.find(question, before, language);
      before = {
        question: itself,
        entry: found.decision.kind === 'answer' ? found.decision.entry.entry : null,
        name: found.name ?? before?.name ?? null,
        isPast: false,
      };
      yield;
      const singles = found.question === itself ? yield* this.#inSingles(found, language) : [found];
      all.push(...singles.map((single) => ({ ...single, number: i + 1 })));
    }
    return all;
  }

  /** What a clause of the same message speaks of. */
  spokenOf(clause: string): Antecedent {
    return { question: clause, entry: null, name: this.#nameIn(clause), isPast: false };
  }

  /** The name that a text speaks of last, unless nearly everything is about it. */
  #nameIn(text: string): string | null {
    const telling = this.names.in(text).filter(({ name }) => !this.names.isCommon(name));
    return telling.at(-1)?.name ?? null;
  }

  *#inSingles(whole: Found, language: Language): Steps<Found[]> {
    // An editor's own phrasing is one question, whatever is joined in it.
    const written = tokenize(whole.question).join(' ');
    const [best] = whole.ranking.entries;
    if (best && tokenize(best.phrasing).join(' ') === written) return [whole];
    for (const questions of conjuncts(whole.question)) {
      const singles: Found[] = [];
      for (const question of questions) {
        singles.push(this.find([question], null, language));
        yield;
      }
      const areAsSure = singles.every(
        ({ decision }) =>
          decision.kind === 'answer' && decision.confidence > whole.decision.confidence - LESS_SURE,
      );
      if (areAsSure && areVaried(singles)) return singles;
    }
    return [whole];
  }

  /** As the visitor wrote it; for what is known; and as what was said before may complete it. */
  #readings(
    question: Question,
    antecedent: Antecedent | null,
    language: Language,
  ): [Reading, ...Reading[]] {
    const [itself = '', ...withMore] = question;
    // "Was ist diese MII?" names what it points at.
    const isNamed = this.names.in(itself).length > 0;
    const leans = antecedent || withMore.length > 0 ? leaningOf(itself, language) : null;
    const leaning = isNamed && leans === 'pointing' ? 'elliptic' : leans;
    const weight = leaning ? ALONE[leaning] : 1;
    const weightOfMore = isNamed ? NAMED_WITH_MORE : leaning ? 1 : WITH_MORE;
    const asItStands: [Reading, ...Reading[]] = [
      { text: itself, weight, before: null, added: '' },
      ...withMore.map((text) => ({ text, weight: weightOfMore, before: null, added: '' })),
    ];
    const forWhatIsKnown = asItStands
      .map((reading) => ({
        ...reading,
        text: this.#present[language].without(reading.text),
        weight: reading.weight * WITHOUT_PRESENT,
      }))
      .filter(({ text }, i) => text !== question[i]);
    const before = leaning ? antecedent : null;
    const completed = before ? completions(itself, before, language, this.names) : [];
    const { main } = this.names;
    const isOfOther = antecedent !== null && this.#nameIn(antecedent.question) !== null;
    const ofMain = before && main && !isOfOther ? [`${itself} ${main}`] : [];
    return [
      ...asItStands,
      ...forWhatIsKnown,
      ...completed.map(({ text, added }) => ({ text, weight: 1, before, added })),
      ...ofMain.map((text) => ({ text, weight: OF_MAIN, before, added: main ?? '' })),
    ];
  }
}

/** Whether two questions have the same answer. */
export function isSame({ decision: a }: Found, { decision: b }: Found): boolean {
  return a.kind === 'answer' && b.kind === 'answer' && a.entry.entry === b.entry.entry;
}

function areVaried([first, ...others]: readonly Found[]): boolean {
  return first !== undefined && others.some((other) => !isSame(first, other));
}

/** A question as it may be meant. */
interface Reading {
  text: string;
  /** How likely it is meant so beside the others, 0 to 1. */
  weight: number;
  /** What completes it; null where nothing does. */
  before: Antecedent | null;
  /** What of it the visitor did not say. */
  added: string;
}

/**
 * A ranking in the light of what was said before.
 *
 * @param own the ranking for the question as it stands
 * @param added the ranking for the words alone that complete it; null where there are none
 */
function after(before: Antecedent, own: Ranking, ranking: Ranking, added: Ranking | null): Ranking {
  // "und Quantenphysik?" is answered by nothing, whatever completes it.
  const content = own.query.words.filter(({ functionWord }) => !functionWord);
  const isUnknown = content.length > 0 && content.every((word) => word.understanding === 'unknown');
  const known = isUnknown ? UNKNOWN : 1;
  const entries = ranking.entries
    .map((ranked) => {
      const { entry, confidence } = ranked;
      // What the added words find by themselves is not what was asked of them.
      const alone = added?.entries.find((other) => other.entry === entry)?.confidence ?? 0;
      const odds = (oddsOf(confidence) / (1 + oddsOf(alone))) * oddsAfter(before, entry) * known;
      return { ...ranked, confidence: odds / (1 + odds) };
    })
    .sort((a, b) => b.confidence - a.confidence);
  // A passage would be found by the words that complete the question, whatever it asks.
  return { ...ranking, entries, passages: [] };
}

function oddsOf(confidence: number): number {
  return confidence / (1 - confidence);
}

/** A ranking that holds only as surely as the question is meant so. */
function scaled(ranking: Ranking, weight: number): Ranking {
  const scale = <T extends { confidence: number }>(ranked: T): T => ({
    ...ranked,
    confidence: weight * ranked.confidence,
  });
  const { entries, passages } = ranking;
  return { ...ranking, entries: entries.map(scale), passages: passages.map(scale) };
}

/** How likely a question is meant as it stands that is found so, 0 to 1. */
function standing(weight: number, { entries: [best] }: Ranking): number {
  const likeness = Math.min(1, best?.nearest ?? 0);
  return weight + (1 - weight) * likeness ** WHOLENESS;
}

/** How likely a ranking holds the answer. */
function likelihood({ entries, passages }: Ranking): number {
  return Math.max(entries[0]?.confidence ?? 0, passages[0]?.confidence ?? 0);
}
