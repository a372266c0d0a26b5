import { type Loaded, loadResponder } from '../server/load-responder.js';
import { inProject } from './project.js';

/** A bot without a channel, with what it was made from. */
export type Bot = Loaded;

/**
 * Makes a bot from a knowledge folder and the project's dialogs.
 *
 * @throws KnowledgeError where either is malformed
 */
export function loadBot(knowledgeFolder = inProject('knowledge')): Promise<Bot> {
  return loadResponder(knowledgeFolder, inProject('dialogs'));
}
