import path from 'node:path';
import { judge } from '../../src/cli/evaluation/judge.js';
import { parseQuestions } from '../../src/cli/evaluation/parse-questions.js';
import { certain } from '../../src/conversation/actions.js';
import { Writer } from '../../src/conversation/writer.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { readDialogs } from '../../src/knowledge/read-dialogs.js';
import { fileLabel, readTextFile } from '../../src/knowledge/read-file.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';
import { LANGUAGES } from '../../src/text/language.js';
import type { Item } from '../engines/engine.js';
import type { DataSet, Question } from './data-set.js';

const MOST_BYTES = 5_000_000;
const FILES = [
  { name: 'own questions, tuning', file: 'tuning.yaml' },
  { name: 'own questions, held-out', file: 'held-out.yaml' },
];

/**
 * The project's labelled questions. As `evaluate` judges replies, so it is judged here which entries
 * are right: those with whose answer the bot's reply would count as right. What only a referral or
 * nothing answers is out of scope. Left out are questions that are no task of a search: for small
 * talk, and those that no single entry answers.
 *
 * @param root the project's folder
 * @throws KnowledgeError where a file is malformed
 */
export async function ownQuestions(root: string): Promise<DataSet[]> {
  const folder = path.join(root, 'knowledge');
  const knowledge = await readKnowledge(folder);
  const writer = new Writer(knowledge, await readDialogs(path.join(root, 'dialogs')));
  const replies = LANGUAGES.map((language) => ({
    language,
    ofEntries: knowledge.entries.map((entry) => ({
      id: entry.id,
      reply: writer.answer(entry, { language, simple: false }, certain(entry)),
    })),
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

/** The entries of a knowledge base as items. */
export function itemsOf({ entries }: KnowledgeBase): Item[] {
  return entries.map(({ id, questions, referral }) => ({
    id,
    refuses: referral,
    texts: LANGUAGES.flatMap((language) =>
      (questions[language] ?? []).map((text) => ({ text, language })),
    ),
  }));
}
