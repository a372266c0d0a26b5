import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { calibrate, type OnPart } from '../retrieval/calibration/calibrate.js';
import { Corpus, type CorpusData } from '../retrieval/corpus.js';
import { readTexts } from '../retrieval/knowledge-texts.js';
import { SearchEngine, type SearchIndexData } from '../retrieval/search-engine.js';
import { SmallTalkIndex, type SmallTalkIndexData } from './small-talk.js';

/** All that a responder searches: plain data that can be saved, since building it takes a second. */
export interface ResponderIndex {
  knowledge: SearchIndexData;
  smallTalk: SmallTalkIndexData;
}

/** What an index is updated from. */
export interface Outdated {
  knowledge: KnowledgeBase;
  index: ResponderIndex;
  /** What was read of the knowledge base. */
  corpus: CorpusData;
}

/** The least share of texts, and of phrasings among them, that stays, if the confidence is to. */
const LEAST_KEPT = 0.8;

/**
 * Builds the index that a responder for this knowledge base and these dialogs searches.
 *
 * @param corpus what was read of the knowledge base
 * @param onPart is told of each part of the calibration, which takes the longest
 */
export function buildResponderIndex(
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
  corpus = Corpus.read(readTexts(knowledge)),
  onPart?: OnPart,
): ResponderIndex {
  const { data } = SearchEngine.build(knowledge, corpus);
  const { confidence } = calibrate(knowledge, corpus, data.entries.learned !== null, onPart);
  return { knowledge: { ...data, confidence }, smallTalk: SmallTalkIndex.build(dialogs) };
}

/**
 * Makes the index of changed content from that of the content before, as if it were built anew: but
 * only texts that are new are read, and the confidence is calibrated anew only where much has changed,
 * or what it is calibrated for.
 *
 * @param before of any content
 * @param onPart is told of each part of the calibration, where there is one
 */
export function updateResponderIndex(
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
  before: Outdated,
  onPart?: OnPart,
): ResponderIndex {
  const known = Corpus.restore(before.corpus, readTexts(before.knowledge));
  const corpus = Corpus.read(readTexts(knowledge), known);
  const { data } = SearchEngine.build(knowledge, corpus);
  const isLike =
    isCalibratedAlike(before, knowledge, data) &&
    // Long documents may stay while most entries go, whose phrasings the confidence was fitted to.
    [readTexts, phrasings].every((textsOf) => {
      const kept = corpus.shareOf(textsOf(before.knowledge));
      return Math.min(kept, known.shareOf(textsOf(knowledge))) >= LEAST_KEPT;
    });
  const { confidence } = isLike
    ? before.index.knowledge
    : calibrate(knowledge, corpus, data.entries.learned !== null, onPart);
  return { knowledge: { ...data, confidence }, smallTalk: SmallTalkIndex.build(dialogs) };
}

/**
 * Whether a confidence was calibrated, for the same, and judges the same kind of evidence: with a
 * classifier, or without one.
 */
function isCalibratedAlike(
  { knowledge: old, index }: Outdated,
  knowledge: KnowledgeBase,
  { entries }: SearchIndexData,
): boolean {
  return (
    index.knowledge.confidence.fittedOn > 0 &&
    JSON.stringify(knowledge.confidence) === JSON.stringify(old.confidence) &&
    (entries.learned === null) === (index.knowledge.entries.learned === null)
  );
}

function phrasings({ entries }: KnowledgeBase): string[] {
  return entries.flatMap(({ questions }) => Object.values(questions).flat());
}
