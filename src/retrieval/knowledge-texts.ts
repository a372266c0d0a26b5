import type { Document } from '../knowledge/document.js';
import type { Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { sentencesOf } from './passage-sentences.js';

/** Something that a knowledge base says, and in which language. */
export interface KnowledgeText {
  text: string;
  language: Language;
}

/** The texts of a knowledge base. */
export class KnowledgeTexts {
  readonly #languages: ReadonlyMap<string, Language>;

  constructor(readonly knowledge: KnowledgeBase) {
    this.#languages = new Map(knowledge.documents.map((each) => [each.id, languageOf(each)]));
  }

  /** All that an entry says: its phrasings, its answers, and the quotations that prove them. */
  *ofEntry({ questions, answer, sources }: Entry): Generator<KnowledgeText> {
    for (const language of LANGUAGES) {
      for (const text of questions[language] ?? []) yield { text, language };
      const text = answer[language];
      if (text !== undefined) yield { text, language };
    }
    for (const { document, quote } of sources) {
      yield { text: quote, language: this.#languages.get(document) ?? 'de' };
    }
  }

  /** All that the knowledge base says. */
  *all(): Generator<KnowledgeText> {
    for (const entry of this.knowledge.entries) yield* this.ofEntry(entry);
    for (const document of this.knowledge.documents) {
      yield { text: document.text, language: languageOf(document) };
    }
  }
}

/** All that is read to build the index of a knowledge base; a text may come twice. */
export function* readTexts(knowledge: KnowledgeBase): Generator<string> {
  for (const { text } of new KnowledgeTexts(knowledge).all()) yield text;
  for (const { passages } of knowledge.documents) {
    for (const passage of passages) for (const { text } of sentencesOf(passage)) yield text;
  }
}

/** The language that a document is read in. */
export function languageOf({ language }: Document): Language {
  return language ?? 'de';
}
