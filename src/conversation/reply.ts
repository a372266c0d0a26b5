import type { Action } from '../knowledge/dialog.js';
import type { AnswerForm } from '../knowledge/entry.js';
import type { Language } from '../text/language.js';
import type { Citation } from '../knowledge/citation.js';
import type { Candidate } from '../retrieval/candidate.js';

/**
 * What kind of reply it is: an answer from the knowledge; suggestions ("did you mean"); small
 * talk, help and topics; none: not found, a referral, an emergency reply, an error.
 */
export type ReplyKind = 'answer' | 'suggestions' | 'smalltalk' | 'none';

/** A quotation in a reply, with the line that says where it stands. */
export interface ReplyCitation extends Citation {
  /** "Quelle: title, age, note". */
  attribution: string;
}

/** What a visitor thought of an entry's answer. */
export interface Rating {
  entry: string;
  helpful: boolean;
}

/** What a click on a button tells the bot; it travels in the activity's value. */
export type ButtonValue =
  | { v: 1; entry: string }
  | { v: 1; topic: string }
  | { v: 1; command: 'topics' | 'none-of-these' }
  /** Does something with an entry's answer; null: with whatever comes next. */
  | { v: 1; action: Action; of: string | null }
  | { v: 1; helpful: boolean; of: string };

export interface Button {
  title: string;
  value: ButtonValue;
}

/** Where the words come from and how sure the search was; for programs, never shown. */
export interface Finding {
  confidence: number;
  entry: string | null;
  passage: { document: string; start: number; end: number } | null;
  candidates: Candidate[];
}

/** The reply to one question. */
export interface ReplyPart extends Finding {
  kind: ReplyKind;
  form: AnswerForm;
  /** Markdown: bold, links, lists and paragraphs, a line break is one; nothing a visitor typed stands in it. */
  text: string;
  citations: ReplyCitation[];
}

/**
 * What the bot says in one turn; plain data that a channel's renderer turns into activities. Its own
 * fields are those of the part that answers first, or of the first part where none answers.
 */
export interface Reply extends ReplyPart {
  language: Language;
  /** Marks the reply as a program's, for channels where it stands among people. */
  automatic: string;
  /** A sentence that stands before everything else, or null. */
  notice: string | null;
  /** The replies to the single questions of a message, in order; one where there was one question. */
  parts: ReplyPart[];
  /** A line above the buttons, or null. */
  buttonsTitle: string | null;
  /** True where the buttons are a choice that the text numbers in clients without buttons. */
  numbered: boolean;
  buttons: Button[];
  /** Quiet buttons for what can be done with the answer: its sources, simpler words, a rating. */
  tools: Button[];
}
