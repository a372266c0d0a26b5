/** What is said in Microsoft Teams alone, and in its app package; in one language. */
export interface TeamsTexts {
  /** Marks what a program says among people: "Automatische Antwort". */
  automatic: string;
  /** The app's name; at most 30 characters. */
  name: string;
  /** The app in a sentence, plain; at most 80 characters. */
  short: string;
  /** What the app is and does, plain; at most 4,000 characters. */
  full: string;
  /** The name of the tab with all questions and answers; at most 128 characters. */
  tab: string;
  /** Messages that Teams offers while a person writes to the bot; at most 12. */
  commands: TeamsCommand[];
  /** The search in the box where messages are written. */
  search: {
    /** At most 32 characters. */
    title: string;
    /** At most 128 characters. */
    description: string;
    /** The name of the search box; at most 32 characters. */
    box: string;
  };
  /** The pages that the package names where the operator has none of their own. Markdown. */
  privacy: { title: string; text: string };
  terms: { title: string; text: string };
}

export interface TeamsCommand {
  /** What the command says to the bot; at most 32 characters. */
  title: string;
  /** At most 128 characters. */
  description: string;
}
