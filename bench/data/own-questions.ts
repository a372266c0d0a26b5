import path from 'node:path';
import { judge } from '../../src/cli/evaluation/judge.js';
import { parseQuestions } from '../../src/cli/evaluation/parse-questions.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import type { Reply } from '../../src/conversation/reply.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { fileLabel, readTextFile } from '../../src/knowledge/read-file.js';
import { loadResponder } from '../../src/server/load-responder.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import type { Item } from '../engines/engine.js';
import type { DataSet, Question } from './data-set.js';

const MOST_BYTES = 5_000_000;
const FILES = [
  { name: 'own questions, tuning', file: 'tuning.yaml' },
  { name: 'own questions, held-out', file: 'held-out.yaml' },
];

/**
 * The project's labelled questions. As `evaluate` judges replies, so it is judged here which entries
 * are right: those whose reply, were they chosen, would count as right. What only a referral or
 * nothing answers is out of scope. Left out are questions that are no task of a search: for small
 * talk, and those that no single entry answers.
 *
 * @param root the project's folder
 * @throws KnowledgeError where a file is malformed
 */
export async function ownQuestions(root: string): Promise<DataSet[]> {
  const folder = path.join(root, 'knowledge');
  const { knowledge, responder } = await loadResponder(folder, path.join(root, 'dialogs'));
  const replyOf = (entry: string, language: Language): Reply =>
    responder.respond({ text: null, value: { v: 1, entry } }, { ...NEW_CONVERSATION, language })
      .reply;
  const replies = LANGUAGES.map((language) => ({
    language,
    ofEntries: knowledge.entries.map(({ id }) => ({ id, reply: replyOf(id, language) })),
  }));
  const corpus = { kind: 'entries' as const, items: itemsOf(knowledge), folder };

  return Promise.all(
    FILES.map(async ({ name, file }) => {
      const questionsFile = path.join(root, 'test/evaluation', file);
      const content = await readTextFile(path.dirname(questionsFile), questionsFile, MOST_BYTES);
      const labelled = parseQuestions(content, fileLabel(questionsFile));
      const questions = labelled.flatMap(({ turns, language, expect }): Question[] => {
        const text = turns.at(-1)!;
        if (expect === 'nothing') return [{ text, language, right: [], inScope: false }];
        if (expect === 'smalltalk') return [];
        const { ofEntries } = replies.find((each) => each.language === language)!;
        const right = ofEntries
          .filter(({ reply }) => judge(expect, reply, () => reply) === 'right')
          .map(({ id }) => id);
        const inScope = expect !== 'referral';
        return right.length > 0 ? [{ text, language, right, inScope }] : [];
      });
      return { name, corpus, questions, noisy: false };
    }),
  );
}

function itemsOf({ entries }: KnowledgeBase): Item[] {
  return entries.map(({ id, questions, referral }) => ({
    id,
    refuses: referral,
    texts: LANGUAGES.flatMap((language) =>
      (questions[language] ?? []).map((text) => ({ text, language })),
    ),
  }));
}
