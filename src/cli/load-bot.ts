import { type Loaded, loadResponder } from '../server/load-responder.js';
import { showStage } from '../server/show-stage.js';
import { inProject } from './project.js';

/** A bot without a channel, with what it was made from. */
export type Bot = Loaded;

/**
 * Makes a bot from a knowledge folder and the project's dialogs; says how far it is where that takes
 * long.
 *
 * @throws KnowledgeError where either is malformed
 */
export function loadBot(knowledge = inProject('knowledge')): Promise<Bot> {
  return loadResponder({ knowledge, dialogs: inProject('dialogs') }, showStage);
}
