import type { ChatTexts } from '../knowledge/chat-texts.js';
import type { AnswerForm } from '../knowledge/entry.js';

/** A link of the institution's; null where nobody has given its address. */
export interface ChatLink {
  title: string;
  address: string | null;
}

/** What the script of the chat's page needs to know; it stands in the page as JSON. */
export interface ChatConfig {
  form: AnswerForm;
  /** The service's name: the heading, unless the institution's page gives another. */
  name: string;
  texts: ChatTexts;
  /** The switch to Einfache Sprache; null in a language that has none. */
  simpler: string | null;
  links: { privacy: ChatLink; imprint: ChatLink; accessibility: ChatLink };
  /** Who carries the conversation: this server alone, or Microsoft's service. */
  service: keyof ChatTexts['privacy'];
  /** Where the questions of the knowledge base are to be had. */
  questions: string;
}

/** A question that can be asked by a click: the entry's id, and how it is asked, the title first. */
export type ChatQuestion = [entry: string, ...questions: string[]];
