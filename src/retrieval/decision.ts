import type { Candidate } from './candidate.js';
import type { RankedEntry, RankedPassage, Ranking } from './search-engine.js';

/** What to do with a ranking; `candidates` are both kinds merged, best first. */
export type Decision = { confidence: number; candidates: Candidate[] } & (
  | { kind: 'answer'; entry: RankedEntry }
  | { kind: 'find'; passage: RankedPassage }
  | { kind: 'suggestions'; entries: RankedEntry[] }
  | { kind: 'none' }
);

const MOST_CANDIDATES = 10;
const MOST_SUGGESTIONS = 3;
/** Beside a suggestion, others are worth reading that are half as likely. */
const BESIDE = 0.5;

/**
 * Answers where the evidence suffices, else suggests, else abstains. An urgent referral needs less
 * than other entries, because missing it does harm; a passage is only used where no entry answers.
 */
export function decide({ entries, passages, thresholds }: Ranking): Decision {
  const [best] = entries;
  const urgent = entries.find(
    ({ entry, confidence }) => entry.urgent && confidence >= thresholds.urgent,
  );
  const answering = urgent ?? (best && best.confidence >= thresholds.answer ? best : undefined);
  const candidates = merge(answering, entries, passages);
  const summary = { confidence: candidates[0]?.score ?? 0, candidates };

  if (answering) return { ...summary, kind: 'answer', entry: answering };
  const [passage] = passages;
  if (passage && passage.confidence >= thresholds.passage) {
    return { ...summary, kind: 'find', passage };
  }
  if (best && best.confidence >= thresholds.suggestion) {
    const likely = entries.filter(({ confidence }) => confidence >= BESIDE * thresholds.suggestion);
    return { ...summary, kind: 'suggestions', entries: likely.slice(0, MOST_SUGGESTIONS) };
  }
  return { ...summary, kind: 'none' };
}

/** The entry that answers goes first; the others follow by confidence. */
function merge(
  answering: RankedEntry | undefined,
  entries: RankedEntry[],
  passages: RankedPassage[],
): Candidate[] {
  const limit = answering?.confidence ?? 1;
  const all = [
    ...entries.map((ranked) => ({ id: ranked.entry.id, score: ranked.confidence, ranked })),
    ...passages.map((ranked) => ({
      id: `${ranked.document.id}#${ranked.passage.number}`,
      score: ranked.confidence,
      ranked,
    })),
  ];
  return all
    .map(({ id, score, ranked }) => ({
      id,
      score: ranked === answering ? score : Math.min(score, limit),
      first: ranked === answering,
    }))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ id, score }) => ({ id, score }));
}
