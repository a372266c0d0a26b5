import type { Language } from '../text/language.js';
import type { ChatTexts } from './chat-texts.js';
import type { PageTexts } from './page-texts.js';
import type { PersonalDataWords } from './personal-data-words.js';

/** Every sentence the bot says of itself in one language: a file of dialogs/. Texts are Markdown. */
export interface Dialog {
  welcome: string;
  /** Whom the bot refers to when it cannot help; stands where other texts say {contact}. */
  contact: string;
  smallTalk: SmallTalk[];
  topics: {
    /** Stands above the topics' buttons. */
    prompt: string;
    /** The button that leads to the topics. */
    button: string;
    /** Stands above the questions of one topic; {topic} is its name. */
    entries: string;
    /** A topic's id and its name, in the order of display; topics without a name are not shown. */
    names: Record<string, string>;
  };
  didYouMean: string;
  noneOfThese: string;
  notFound: string;
  /** The second time in a row that nothing was found: how to ask, what there is, whom to ask. */
  secondMiss: string;
  /** Several questions in one message. */
  severalQuestions: {
    /** Stands above the reply to one that is not answered; {number} is its place. */
    heading: string;
    /** To one that the documents do not answer, beside others that they do; {number} is its place. */
    unanswered: string;
    /** To one that is not understood well enough; the questions it may mean follow as buttons. */
    unsure: string;
    /** Where there are more than the bot answers at once; {limit} is how many it answers. */
    tooMany: string;
  };
  personalData: PersonalDataDialog;
  /** Over the longest message that is read; {limit} is its length. */
  tooLong: string;
  /** A message without text: a file, a sticker. */
  notText: string;
  /** An empty message. */
  empty: string;
  error: string;
  /** A button's entry that no longer exists. */
  entryGone: string;
  /** To a message in a language that the bot does not speak. */
  otherLanguage: string;
  /** Stands above a passage of a document that answers where no entry does. */
  found: string;
  present: {
    /** Words that ask for the present: "aktuell", "heute". */
    words: string[];
    /** Says that the sources hold nothing newer. */
    note: string;
  };
  source: {
    /** Stands before a quotation's title: "Quelle". */
    label: string;
    /** For a source without date and date note. */
    undated: string;
    /** Marks a quotation in a language other than the reply's; per language of the document. */
    original: Partial<Record<Language, string>>;
  };
  /** Stands above the follow-up buttons. */
  followUps: string;
  /** The quiet buttons beneath an answer. */
  tools: {
    /** Shows all quotations that prove the answer. */
    sources: string;
    /** Switches to Einfache Sprache; null in a language that has none. */
    simpler: string | null;
    /** Switches back. */
    standard: string | null;
    helpful: string;
    unhelpful: string;
  };
  /** What the bot says to a visitor who found an answer helpful or not. */
  feedback: { helpful: string; unhelpful: string };
  pages: PageTexts;
  chat: ChatTexts;
}

/** By which words personal data in a message is recognised, and what the bot says to it. */
export interface PersonalDataDialog extends PersonalDataWords {
  /** Asks the visitor not to send any; repeats nothing of it. */
  note: string;
}

/** Einfache Sprache: what dialogs/de-simple.yaml does not say otherwise is as in German. */
export interface SimpleDialog extends Dialog {
  /** Stands above an answer: "Einfache Sprache". */
  label: string;
  /** The same where a testing group has reviewed it; {reviewer} is the group. */
  reviewedLabel: string;
  /** What the file itself says, for the editorial check. */
  texts: DialogText[];
}

/** A text of a file of dialogs/ with its place, for messages to editors. */
export interface DialogText {
  /** The keys that lead to it: "several-questions > unsure", "small-talk > help > reply". */
  name: string;
  text: string;
  file: string;
  /** Of its first line. */
  line: number;
}

/** What the bot can do with the answer it gave last. */
export const ACTIONS = ['sources', 'simpler', 'standard', 'german', 'english', 'more'] as const;
export type Action = (typeof ACTIONS)[number];

/** An intent that needs no knowledge, and what the bot says to it. */
export interface SmallTalk {
  id: string;
  questions: string[];
  /** Where there is an action: said where no answer came before, or where it cannot be done. */
  reply: string;
  /** Null where the reply is all. */
  action: Action | null;
  /** Whether the topics' buttons follow. */
  showTopics: boolean;
}

/** One for every form that answers come in. */
export type Dialogs = Record<Language, Dialog> & Record<'de-simple', SimpleDialog>;

