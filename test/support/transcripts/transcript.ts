import type { ReplyKind } from '../../../src/conversation/reply.js';
import type { AnswerForm } from '../../../src/knowledge/entry.js';
import type { Language } from '../../../src/text/language.js';

/** A conversation as an editor writes it down: what the visitor does, what the bot should reply. */
export interface Transcript {
  title: string;
  file: string;
  /** Of the title, from 1. */
  line: number;
  /** The language of the visitor's client: German for "Besucher:", English for "Visitor:". */
  language: Language;
  /** Visitor and bot take turns; a reply at the beginning is the welcome. */
  lines: TranscriptLine[];
}

export type TranscriptLine = NoteLine | PauseLine | VisitorLine | BotLine;

/** A stage direction in parentheses: for readers alone. */
export interface NoteLine {
  role: 'note';
  line: number;
  text: string;
}

/** Nothing is said for a while. */
export interface PauseLine {
  role: 'pause';
  line: number;
  /** As written: "31 Minuten". */
  text: string;
  minutes: number;
}

/** A message, a click on a button of the last reply, or a file. */
export interface VisitorLine {
  role: 'visitor';
  line: number;
  /** The word that the file uses: "Besucher", "Besucherin" or "Visitor". */
  label: string;
  /** As written: the message, the button in brackets, or "(Datei)". */
  text: string;
  /** The button's number, from 1, or its title; null where the line is a message. */
  click: number | string | null;
  /** Whether a file is sent, and nothing with it. */
  file: boolean;
}

/** What the bot should reply. */
export interface BotLine {
  role: 'bot';
  line: number;
  parts: TranscriptPart[];
  /** null: in the language of the visitor's client. */
  form: AnswerForm | null;
  /** What the channel should show, with "…" for anything; null where it does not matter. */
  text: string | null;
  /**
   * The titles of the buttons, each in brackets, "[]" for none, with "…" for
   * anything; null where they do not matter.
   */
  buttons: string | null;
}

/** The reply to one question. */
export interface TranscriptPart {
  kind: ReplyKind;
  /**
   * Ids: for suggestions all that are offered, in order and with "…" for any others; else that of the
   * entry, where there is one.
   */
  entries: string[];
}
