import type { Responder } from '../conversation/conversation.js';
import { createResponder } from '../conversation/responder.js';
import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { readDialogs } from '../knowledge/read-dialogs.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import { inProject } from './project.js';

/** A bot without a channel, with what it was made from. */
export interface Bot {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  responder: Responder;
}

/**
 * Makes a bot from a knowledge folder and the project's dialogs.
 *
 * @throws KnowledgeError where either is malformed
 */
export async function loadBot(knowledgeFolder = inProject('knowledge')): Promise<Bot> {
  const [knowledge, dialogs] = await Promise.all([
    readKnowledge(knowledgeFolder),
    readDialogs(inProject('dialogs')),
  ]);
  return { knowledge, dialogs, responder: createResponder(knowledge, dialogs) };
}
