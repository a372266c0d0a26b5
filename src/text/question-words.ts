import type { Language } from './language.js';
import { wordSet } from './word-set.js';

interface QuestionWords {
  /** Words that open a question or an indirect one: "wer", "wie". */
  interrogatives: ReadonlySet<string>;
  /** Words that may stand before these: "seit wann", "by whom". */
  prepositions: ReadonlySet<string>;
  /** Verbs that open a yes-or-no question: "gibt es", "are there". */
  verbs: ReadonlySet<string>;
  /** What opens a question without a question mark: "nenne mir", "tell me". */
  requests: ReadonlySet<string>;
}

/** What questions begin with, folded. */
export const QUESTION_WORDS: Record<Language, QuestionWords> = {
  de: {
    interrogatives: wordSet(`
      wer wen wem wessen was wann wo woher wohin wie wieviel wieviele wieso weshalb warum welche
      welcher welches welchen welchem ob wozu womit wofür wodurch worum worüber wovon woran worin wonach
    `),
    prepositions: wordSet(
      'seit bis ab an auf aus bei für in mit nach über um unter von vor zu zwischen',
    ),
    verbs: wordSet(`
      ist sind war waren gibt hat haben hatte kann können könnte darf dürfen muss müssen soll sollen
      wird werden wurde wurden will wollen macht machen geht gehört gehören
    `),
    requests: wordSet(`
      nenne nennen nenn erkläre erklären erklär sag sage sagen zeig zeige zeigen gib geben brauche
      suche möchte wüsste wissen interessiert frage fragen
    `),
  },
  en: {
    interrogatives: wordSet('who whom whose what whats when where why how which whether'),
    prepositions: wordSet('since until by for from in of on at to with about under'),
    verbs: wordSet(`
      is are was were does do did can could may will would has have had should must
    `),
    requests: wordSet(
      'tell name explain show give list need want like inform know wonder wondering',
    ),
  },
};
