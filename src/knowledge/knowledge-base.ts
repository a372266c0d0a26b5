import type { ConfidenceTarget } from './confidence-target.js';
import type { Document } from './document.js';
import type { Entry } from './entry.js';
import type { Lexicon } from './lexicon.js';

/**
 * All that the bot knows: a folder with documents/, faq/, lexicon.yaml and confidence.yaml, read and
 * validated.
 */
export interface KnowledgeBase {
  documents: Document[];
  entries: Entry[];
  lexicon: Lexicon;
  /** What its confidence is calibrated for; the default where it says nothing. */
  confidence?: ConfidenceTarget;
}
