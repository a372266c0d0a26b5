import { entryScore } from '../../retrieval/entry-index.js';
import type { RankedEntry } from '../../retrieval/search-engine.js';
import { entryEvidence, type EntryFeature, first } from './evidence.js';
import type { LeftOutQuestion } from './left-out-questions.js';
import type { Sample } from './sample.js';

/** The referral that is right where a question is of other matters. */
const OFF_TOPIC = 'off-topic';

/**
 * What a left-out phrasing teaches of entries: with its own entry among the candidates, without it,
 * and moved to foreign matters.
 */
export function entrySamples(question: LeftOutQuestion): Sample<EntryFeature>[] {
  const { entry, fold, ranking, transplanted } = question;
  const sample = (best: RankedEntry | null, answerable: boolean, right: boolean) =>
    best ? [{ answerable, right, evidence: entryEvidence(best), fold }] : [];

  const present = first(ranking.entries);
  const removed = first(withoutEntry(ranking.entries, entry.id));
  const foreign = first(transplanted?.entries ?? []);
  return [
    ...sample(present, true, present?.entry.id === entry.id),
    ...sample(removed, false, false),
    ...sample(foreign, false, foreign?.entry.id === OFF_TOPIC),
  ];
}

/** What the classifier gave to the entry that is gone is shared out among the others. */
function withoutEntry(ranked: readonly RankedEntry[], id: string): RankedEntry[] {
  const gone = ranked.find(({ entry }) => entry.id === id);
  const left = Math.max(1 - (gone?.learned ?? 0), 1e-6);
  return ranked
    .filter((each) => each !== gone)
    .map((each) => {
      const learned = Math.min(1, each.learned / left);
      return { ...each, learned, score: entryScore(learned, each.nearest) };
    });
}
