/** What the web pages say of themselves in one language. Texts are Markdown, all else is plain. */
export interface PageTexts {
  /** The service's name: stands on every page. */
  name: string;
  /** The language's own name, for the switch. */
  language: string;
  /** Names the switch of languages for screen readers. */
  languages: string;
  /** The link that leads the keyboard past the head of the page. */
  skip: string;
  home: {
    title: string;
    text: string;
  };
  faq: {
    title: string;
    text: string;
  };
  /** Stands above the help numbers. */
  urgent: string;
  /** Stands above the list of topics. */
  topics: string;
  /** Stands above entries whose topic has no name. */
  others: string;
  /** Stands above the questions that the documents do not answer. */
  uncovered: {
    title: string;
    text: string;
  };
  /** Stands above the list of documents. */
  documents: string;
  /** An entry that does not exist. */
  missing: {
    title: string;
    text: string;
  };
  /** Links at the foot of every page. */
  privacy: string;
  imprint: string;
  accessibility: string;
}
