/** What the web chat's window says of itself in one language. Texts are Markdown, all else is plain. */
export interface ChatTexts {
  /**
   * What happens with what visitors write; stands beneath the welcome. {minutes} is how long the
   * server remembers a conversation that has ended.
   */
  privacy: {
    /** Where this server alone reads it. */
    own: string;
    /** Where the chat runs through Microsoft's service. */
    azure: string;
  };
  /** Names the field for the question. */
  input: string;
  send: string;
  /** Names the list of questions that match what is being typed. */
  matches: string;
  /** Says how many there are; {number} is at least 1. */
  matchCount: string;
  /** Names the list of what can be chosen after a reply, where nothing else stands above it. */
  choices: string;
  copy: string;
  copied: string;
  /** The browser does not let the page copy. */
  notCopied: string;
  print: string;
  clear: string;
  /** The conversation is deleted, in the browser and on the server. */
  cleared: string;
  /** It is deleted in the browser, but on the server not yet. */
  clearedHere: string;
  close: string;
  connecting: string;
  /** The server is not reached; the chat goes on trying. */
  offline: string;
  /** The connection is there again. */
  online: string;
  /** The message could not be delivered; it stands in the chat. */
  notSent: string;
}
