import type { Document } from './document.js';
import type { Entry } from './entry.js';
import type { Lexicon } from './lexicon.js';

/** All that the bot knows: a folder with documents/, faq/ and lexicon.yaml, read and validated. */
export interface KnowledgeBase {
  documents: Document[];
  entries: Entry[];
  lexicon: Lexicon;
}
