import { locateQuote } from '../../knowledge/quote.js';
import type { RankedPassage } from '../search-engine.js';
import type { LeftOutQuestion } from './left-out-questions.js';
import { firstOf, type Sample } from './sample.js';

/**
 * What a left-out phrasing teaches of passages: with the one that its entry quotes first among the
 * candidates, without it, and moved to foreign matters. Referrals quote nothing and teach nothing.
 */
export function passageSamples({ entry, ranking, transplanted }: LeftOutQuestion): Sample[] {
  const [source] = entry.sources;
  if (!source) return [];
  const holds = ({ document, passage }: RankedPassage): boolean => {
    const place = document.id === source.document ? locateQuote(document, source.quote) : null;
    return place !== null && place.start < passage.end && place.end > passage.start;
  };
  const present = firstOf(ranking.passages);
  const removed = firstOf(ranking.passages.filter((each) => !holds(each)));
  const foreign = firstOf(transplanted?.passages ?? []);
  return [
    ...(present
      ? [{ answerable: true, right: holds(present.first), evidence: present.evidence }]
      : []),
    ...[removed, foreign].flatMap((of) =>
      of ? [{ answerable: false, right: false, evidence: of.evidence }] : [],
    ),
  ];
}
