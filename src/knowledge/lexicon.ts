/** The words of one knowledge base: they never apply to another. */
export interface Lexicon {
  /** Groups of words that find one another, as written. */
  synonyms: string[][];
  abbreviations: Abbreviation[];
  names: Name[];
  /** Ordinary capitalised words that answers may use although no quotation holds them. */
  nouns: string[];
}

export interface Abbreviation {
  short: string;
  long: string;
}

/** A proper name that answers may use, with its inflections, translations and corrected spellings. */
export interface Name {
  name: string;
  forms: string[];
}

export const EMPTY_LEXICON: Lexicon = { synonyms: [], abbreviations: [], names: [], nouns: [] };
