import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import type { Entry } from '../../src/knowledge/entry.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { parseDocument } from '../../src/knowledge/parse-document.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';
import { calibrate } from '../../src/retrieval/calibration/calibrate.js';
import { Corpus as ReadTexts } from '../../src/retrieval/corpus.js';
import { readTexts } from '../../src/retrieval/knowledge-texts.js';
import { type Ranking, SearchEngine } from '../../src/retrieval/search-engine.js';
import { LANGUAGES } from '../../src/text/language.js';
import type { Corpus, Hit, Item, Prepare } from './engine.js';

/** The project's own engine. */
export const prepare: Prepare = async (corpus) => {
  const knowledge = await knowledgeOf(corpus);
  return () => {
    const engine = buildEngine(knowledge);
    return {
      search({ text, language }) {
        const hits = hitsOf(engine.search(text, language), corpus.kind);
        // As after a turn: what one question needed is not at hand for the next.
        engine.forget();
        return hits;
      },
    };
  };
};

/** The engine as the bot builds it, its confidence calibrated. */
export function buildEngine(knowledge: KnowledgeBase): SearchEngine {
  const read = ReadTexts.read(readTexts(knowledge));
  const { data } = SearchEngine.build(knowledge, read);
  const { confidence } = calibrate(knowledge, read, data.entries.learned !== null);
  return new SearchEngine(knowledge, { ...data, confidence });
}

/** What a search found of the kind that was looked for. */
export function hitsOf({ entries, passages }: Ranking, kind: Corpus['kind']): Hit[] {
  return kind === 'entries'
    ? entries.map(({ entry, confidence }) => ({ id: entry.id, score: confidence }))
    : passages.map(({ document, confidence }) => ({ id: document.id, score: confidence }));
}

/** What the engine reads in place of a corpus. */
export async function knowledgeOf({ kind, items, folder }: Corpus): Promise<KnowledgeBase> {
  if (folder !== null) return readKnowledge(folder);
  return kind === 'entries'
    ? { entries: items.map(entryOf), documents: [], lexicon: EMPTY_LEXICON }
    : { entries: [], documents: items.map(documentOf), lexicon: EMPTY_LEXICON };
}

function entryOf({ id, texts, refuses }: Item, line: number): Entry {
  const questions: Entry['questions'] = {};
  for (const language of LANGUAGES) {
    const own = texts.filter((phrase) => phrase.language === language);
    if (own.length > 0) questions[language] = own.map(({ text }) => text);
  }
  return {
    id,
    topic: 'bench',
    questions,
    answer: {},
    sources: [],
    prompts: [],
    referral: refuses,
    urgent: false,
    reviewedBy: null,
    file: 'bench',
    line,
  };
}

/** A passage is a document of one paragraph, so that it keeps its id. */
function documentOf({ id, texts }: Item): KnowledgeBase['documents'][number] {
  const [{ text, language }] = texts as [Item['texts'][number]];
  const paragraph = text.replace(/\s*\n\s*/g, ' ');
  return parseDocument(id, `---\nlanguage: ${language}\n---\n${paragraph}\n`, id);
}
