/**
 * The words by which personal data is recognised in one language: `personal-data` in a file of
 * dialogs/. Each may be a phrase of several words; neither capitals nor the spelling of umlauts matter.
 */
export interface PersonalDataWords {
  /** After these a name follows for certain: "ich heiße", "my name is". */
  introductions: string[];
  /** After these something else may follow as well: "ich bin", "I am". */
  possibleIntroductions: string[];
  /** Stand before a colon and a name: "Name", "Patientin". */
  nameLabels: string[];
  /** Stand before a name: "Frau", "Dr". */
  titles: string[];
  /** "mein", "my": what is somebody's own. */
  possessives: string[];
  /** Persons whom a visitor speaks of by name: "Sohn", "neighbour". */
  relations: string[];
  /** Stand before the name under a message: "LG", "Kind regards". */
  closings: string[];
  /** Illnesses and what is said of the ill; a longer word may end with a noun, as "Brustkrebs" does. */
  health: string[];
  /** An illness after these is a topic and nobody's illness: "about" cancer. */
  about: string[];
  /** An illness before these is a topic, too: cancer "research". */
  healthTopics: string[];
  /** Say that somebody has what follows: "hat", "suffers from". */
  having: string[];
  /** Beside these a name is that of a house or a prize: "Institut"; a longer word may end with a noun. */
  institutions: string[];
  /** Stand before a number or an address that is somebody's own: "Telefonnummer", "IBAN". */
  labels: string[];
  /** Stand beside a date of birth: "geboren", "born". */
  birth: string[];
  /** Say that an address is somebody's home: "ich wohne", "I live". */
  dwelling: string[];
  /** Before the @ of addresses that belong to a house and no person: "info". */
  mailboxes: string[];
}
