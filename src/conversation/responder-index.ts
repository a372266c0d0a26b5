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

/** The least share of a knowledge base's texts that is known, if its confidence is to stay true. */
const LEAST_KNOWN = 0.8;

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
  const { confidence } = calibrate(knowledge, corpus, onPart);
  return { knowledge: { ...data, confidence }, smallTalk: SmallTalkIndex.build(dialogs) };
}

/**
 * Makes the index of changed content from that of the content before: only texts that are new are
 * read, and the confidence stays as it was calibrated. All else is as if it were built anew.
 *
 * @returns null where it must be built anew: too much is new, or what to calibrate for, or the
 *   confidence is not calibrated
 */
export function updateResponderIndex(
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
  before: Outdated,
): ResponderIndex | null {
  const { confidence } = before.index.knowledge;
  const isSameAim =
    JSON.stringify(knowledge.confidence) === JSON.stringify(before.knowledge.confidence);
  if (!isSameAim || confidence.fittedOn === 0) return null;
  const known = Corpus.restore(before.corpus, readTexts(before.knowledge));
  const corpus = Corpus.read(readTexts(knowledge), known);
  const kept = Math.min(
    known.shareOf(readTexts(knowledge)),
    corpus.shareOf(readTexts(before.knowledge)),
  );
  if (kept < LEAST_KNOWN) return null;
  const { data } = SearchEngine.build(knowledge, corpus);
  return { knowledge: { ...data, confidence }, smallTalk: SmallTalkIndex.build(dialogs) };
}
