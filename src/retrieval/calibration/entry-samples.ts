import { entryScore } from '../entry-index.js';
import type { RankedEntry } from '../search-engine.js';
import type { LeftOutQuestion } from './left-out-questions.js';
import { firstOf, type Sample } from './sample.js';

/**
 * What a left-out phrasing teaches of entries: with its own entry among the candidates, without it,
 * and moved to foreign matters.
 */
export function entrySamples(question: LeftOutQuestion): Sample[] {
  const { entry, ranking, transplanted, learned } = question;
  const present = firstOf(ranking.entries, ranking.rival);
  const removed = firstOf(withoutEntry(ranking.entries, entry.id, learned), ranking.rival);
  const foreign = firstOf(transplanted?.entries ?? [], transplanted?.rival);
  const sample = (of: typeof present, answerable: boolean): Sample[] =>
    of
      ? [{ answerable, right: answerable && of.first.entry.id === entry.id, evidence: of.evidence }]
      : [];
  return [
    ...sample(present, true),
    ...sample(removed, false),
    // A referral says that there is no answer: it is no mistake there, and shows nothing of one.
    ...(foreign?.first.entry.referral ? [] : sample(foreign, false)),
  ];
}

/**
 * What the classifier gave to the entry that is gone is shared out among the others. Where there is
 * no classifier, nearness stays what it is.
 */
function withoutEntry(
  ranked: readonly RankedEntry[],
  id: string,
  isLearned: boolean,
): RankedEntry[] {
  const gone = ranked.find(({ entry }) => entry.id === id);
  const others = ranked.filter((each) => each !== gone);
  const sum = others.reduce((total, { learned }) => total + learned, 0);
  // What is said word for word counts as certain, whatever the classifier gave the others.
  const left = isLearned ? Math.max(1 - (gone?.learned ?? 0), sum, 1e-6) : 1;
  return others.map((each) => {
    const learned = Math.min(1, each.learned / left);
    return { ...each, learned, strength: learned, score: entryScore(learned, each.nearest) };
  });
}
