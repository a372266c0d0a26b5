import { fileURLToPath } from 'node:url';
import type { Responder } from '../conversation/conversation.js';
import { buildResponderIndex, createResponder } from '../conversation/responder.js';
import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { readDialogs } from '../knowledge/read-dialogs.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import { fingerprint, readIndexFile, writeIndexFile } from '../store/index-file.js';

/** Where the build saves the index of the project's own knowledge: beside the compiled program. */
const INDEX_FILE = fileURLToPath(new URL('../search-index.bin', import.meta.url));

/** A responder with what it was made from. */
export interface Loaded {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  responder: Responder;
}

/**
 * Makes a responder from its two folders, with the saved index where it is of the same content.
 *
 * @throws KnowledgeError where a file is malformed
 */
export async function loadResponder(
  knowledgeFolder: string,
  dialogsFolder: string,
): Promise<Loaded> {
  const { knowledge, dialogs } = await readFolders(knowledgeFolder, dialogsFolder);
  const index = await readIndexFile(INDEX_FILE, fingerprintOf(knowledge, dialogs));
  const responder = createResponder(knowledge, dialogs, index ?? undefined);
  return { knowledge, dialogs, responder };
}

/**
 * Builds the index of two folders and saves it for `loadResponder`.
 *
 * @throws KnowledgeError where a file is malformed
 */
export async function saveIndex(knowledgeFolder: string, dialogsFolder: string): Promise<void> {
  const { knowledge, dialogs } = await readFolders(knowledgeFolder, dialogsFolder);
  const index = buildResponderIndex(knowledge, dialogs);
  await writeIndexFile(INDEX_FILE, fingerprintOf(knowledge, dialogs), index);
}

async function readFolders(
  knowledgeFolder: string,
  dialogsFolder: string,
): Promise<Pick<Loaded, 'knowledge' | 'dialogs'>> {
  const [knowledge, dialogs] = await Promise.all([
    readKnowledge(knowledgeFolder),
    readDialogs(dialogsFolder),
  ]);
  return { knowledge, dialogs };
}

/** Of all that the index depends on: not of the places where entries are written. */
function fingerprintOf({ entries, documents, lexicon }: KnowledgeBase, dialogs: Dialogs): string {
  const content = entries.map(({ id, questions, answer, sources }) => [
    id,
    questions,
    answer,
    sources,
  ]);
  return fingerprint(content, documents, lexicon, dialogs);
}
