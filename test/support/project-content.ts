import { fileURLToPath } from 'node:url';
import { type AnswerSearch, createAnswerSearch } from '../../src/conversation/answer-search.js';
import type { Responder } from '../../src/conversation/conversation.js';
import { buildResponderIndex } from '../../src/conversation/responder-index.js';
import { createResponder } from '../../src/conversation/responder.js';
import type { Dialogs } from '../../src/knowledge/dialog.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { readDialogs } from '../../src/knowledge/read-dialogs.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';

/** The project's own content and the bot made from it. */
export interface ProjectContent {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  responder: Responder;
  engine: SearchEngine;
  search: AnswerSearch;
}

let content: Promise<ProjectContent> | null = null;

/** Reads knowledge/ and dialogs/ and builds the index: once for all tests, since it takes seconds. */
export function projectContent(): Promise<ProjectContent> {
  content ??= load();
  return content;
}

async function load(): Promise<ProjectContent> {
  const [knowledge, dialogs] = await Promise.all([
    readKnowledge(inProject('knowledge')),
    readDialogs(inProject('dialogs')),
  ]);
  const index = buildResponderIndex(knowledge, dialogs);
  const engine = new SearchEngine(knowledge, index.knowledge);
  return {
    knowledge,
    dialogs,
    responder: createResponder(knowledge, dialogs, index, engine),
    engine,
    search: createAnswerSearch(engine, dialogs),
  };
}

function inProject(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}

/** Every so many-th phrasing of the entries, with its entry and language. */
export function sampledPhrasings({ entries }: KnowledgeBase, step: number) {
  return entries
    .flatMap((entry) =>
      (['de', 'en'] as const).flatMap((language) =>
        (entry.questions[language] ?? []).map((text) => ({ entry, language, text })),
      ),
    )
    .filter((_, i) => i % step === 0);
}
