import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Entry } from '../../src/knowledge/entry.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { LANGUAGES } from '../../src/text/language.js';
import type { Corpus, Hit, Phrase } from '../engines/engine.js';
import { hitsOf } from '../engines/this-engine.js';
import type { Part } from './part.js';

/**
 * Asks questions of an engine without a part. What the other parts count stays as it is, the weights
 * of the confidence too.
 *
 * @param whole the same engine with the part
 * @param part null: nothing is taken away
 */
export function askWithout(
  part: Part | null,
  whole: SearchEngine,
  kind: Corpus['kind'],
  questions: readonly Phrase[],
): Hit[][] {
  const restore = part?.build?.();
  const rest = part?.search?.();
  try {
    const engine = part ? without(part, whole) : whole;
    return questions.map((question) => {
      const text = part?.read?.(question) ?? question.text;
      return hitsOf(engine.search(text, question.language), kind);
    });
  } finally {
    rest?.();
    restore?.();
  }
}

function without(part: Part, { knowledge, data }: SearchEngine): SearchEngine {
  const read = withoutTexts(part, knowledge);
  const isBuilt = read === knowledge && part.build === undefined;
  const rest = isBuilt ? data : { ...SearchEngine.build(read).data, confidence: data.confidence };
  return new SearchEngine(read, part.index?.(rest) ?? rest);
}

/** The same knowledge where the part is not one of its texts. */
function withoutTexts({ knowledge: change, read }: Part, whole: KnowledgeBase): KnowledgeBase {
  const knowledge = change?.(whole) ?? whole;
  if (!read) return knowledge;
  return { ...knowledge, entries: knowledge.entries.map((entry) => readEntry(entry, read)) };
}

function readEntry(entry: Entry, read: NonNullable<Part['read']>): Entry {
  const questions: Entry['questions'] = {};
  for (const language of LANGUAGES) {
    const texts = entry.questions[language]?.map((text) => read({ text, language }));
    if (texts) questions[language] = texts;
  }
  return { ...entry, questions };
}
