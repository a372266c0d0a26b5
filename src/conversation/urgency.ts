import type { Entry } from '../knowledge/entry.js';
import type { RankedEntry, SearchEngine } from '../retrieval/search-engine.js';
import type { Language } from '../text/language.js';
import type { Finding } from './reply.js';
import type { Steps } from './steps.js';

/** From this confidence on one clause among others makes a message urgent: stories, too, tell of illness. */
const LEAST_CONFIDENCE = 0.45;

/** The urgent referral that any clause of a message calls for, whatever else it asks; null where none does. */
export function* findUrgent(
  clauses: readonly string[],
  language: Language,
  engine: SearchEngine,
): Steps<{ entry: Entry; finding: Finding } | null> {
  const found: RankedEntry[] = [];
  for (const text of clauses) {
    const { entries } = engine.search(text, language);
    found.push(
      ...entries.filter(({ entry, confidence }) => entry.urgent && confidence > LEAST_CONFIDENCE),
    );
    yield;
  }
  const [surest] = found.sort((a, b) => b.confidence - a.confidence);
  if (!surest) return null;
  const { entry, confidence } = surest;
  const candidates = [{ id: entry.id, score: confidence }];
  return { entry, finding: { confidence, entry: entry.id, passage: null, candidates } };
}
