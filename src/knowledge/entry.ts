import type { Language } from '../text/language.js';

/** The forms an answer comes in: a language, or Einfache Sprache. */
export type AnswerForm = Language | 'de-simple';

/** A quotation that proves an answer. */
export interface Source {
  /** A document's id. */
  document: string;
  /** Stands word for word in the document; runs of white space count as one blank. */
  quote: string;
}

/** A question-answer pair. */
export interface Entry {
  id: string;
  topic: string;
  /** Phrasings per language; the first of a language is the entry's title. */
  questions: Partial<Record<Language, string[]>>;
  /** Markdown with bold, links and lists. */
  answer: Partial<Record<AnswerForm, string>>;
  sources: Source[];
  /** Follow-up prompts: ids of entries. */
  prompts: string[];
  /** The entry gives no fact but says whom to ask. */
  referral: boolean;
  /** A referral that must be recognised before everything else, because a miss does harm. */
  urgent: boolean;
  /** The testing group that found the answer in Einfache Sprache easy; only then it is Leichte Sprache. */
  reviewedBy: string | null;
  /** Where it is written, for messages to editors. */
  file: string;
  line: number;
}
