import { locateQuote } from '../../knowledge/quote.js';
import type { RankedPassage } from '../../retrieval/search-engine.js';
import { first, passageEvidence, type PassageFeature } from './evidence.js';
import type { LeftOutQuestion } from './left-out-questions.js';
import type { Sample } from './sample.js';

/**
 * What a left-out phrasing teaches of passages: with the one that its entry quotes first among the
 * candidates, without it, and moved to foreign matters. Referrals quote nothing and teach nothing.
 */
export function passageSamples(question: LeftOutQuestion): Sample<PassageFeature>[] {
  const { entry, fold, ranking, transplanted } = question;
  const [source] = entry.sources;
  if (!source) return [];
  const holds = ({ document, passage }: RankedPassage): boolean => {
    const place = document.id === source.document ? locateQuote(document, source.quote) : null;
    return place !== null && place.start < passage.end && place.end > passage.start;
  };
  const sample = (best: RankedPassage | null, answerable: boolean, right: boolean) =>
    best ? [{ answerable, right, evidence: passageEvidence(best), fold }] : [];

  const present = first(ranking.passages);
  const removed = first(ranking.passages.filter((each) => !holds(each)));
  const foreign = first(transplanted?.passages ?? []);
  return [
    ...sample(present, true, present !== null && holds(present)),
    ...sample(removed, false, false),
    ...sample(foreign, false, false),
  ];
}
