import { entryScore } from '../entry-index.js';
import type { RankedEntry } from '../search-engine.js';
import type { LeftOutQuestion } from './left-out-questions.js';
import { firstOf, type Sample } from './sample.js';

/** The referral that is right where a question is of other matters. */
const OFF_TOPIC = 'off-topic';

/**
 * What a left-out phrasing teaches of entries: with its own entry among the candidates, without it,
 * and moved to foreign matters.
 */
export function entrySamples({ entry, ranking, transplanted }: LeftOutQuestion): Sample[] {
  const present = firstOf(ranking.entries);
  const removed = firstOf(withoutEntry(ranking.entries, entry.id));
  const foreign = firstOf(transplanted?.entries ?? []);
  const sample = (of: typeof present, answerable: boolean, right: string): Sample[] =>
    of ? [{ answerable, right: of.first.entry.id === right, evidence: of.evidence }] : [];
  return [
    ...sample(present, true, entry.id),
    ...sample(removed, false, entry.id),
    ...sample(foreign, false, OFF_TOPIC),
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
      return { ...each, learned, strength: learned, score: entryScore(learned, each.nearest) };
    });
}
