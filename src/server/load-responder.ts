import { fileURLToPath } from 'node:url';
import { createAnswerSearch, type AnswerSearch } from '../conversation/answer-search.js';
import type { Responder } from '../conversation/conversation.js';
import {
  buildResponderIndex,
  createResponder,
  type ResponderIndex,
} from '../conversation/responder.js';
import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { readDialogs } from '../knowledge/read-dialogs.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import { fingerprintFolders } from '../store/fingerprint.js';
import { readIndexFile, writeIndexFile } from '../store/index-file.js';

/** Where the build saves the index of the project's own knowledge: beside the compiled program. */
const INDEX_FILE = fileURLToPath(new URL('../search-index.bin', import.meta.url));

/** A responder with what it was made from. */
export interface Loaded {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  index: ResponderIndex;
  responder: Responder;
  search: AnswerSearch;
}

/**
 * Makes a responder from its two folders, or from what the build saved of the very same files.
 *
 * @throws KnowledgeError where a file is malformed
 */
export async function loadResponder(
  knowledgeFolder: string,
  dialogsFolder: string,
): Promise<Loaded> {
  const saved = await readIndexFile(
    INDEX_FILE,
    await fingerprintFolders(knowledgeFolder, dialogsFolder),
  );
  const { knowledge, dialogs } = saved ?? (await readFolders(knowledgeFolder, dialogsFolder));
  const index = saved?.index ?? buildResponderIndex(knowledge, dialogs);
  return {
    knowledge,
    dialogs,
    index,
    responder: createResponder(knowledge, dialogs, index),
    search: createAnswerSearch(knowledge, dialogs, index),
  };
}

/**
 * Reads two folders, builds their index and saves all of it for `loadResponder`.
 *
 * @throws KnowledgeError where a file is malformed
 */
export async function saveIndex(knowledgeFolder: string, dialogsFolder: string): Promise<void> {
  const fingerprint = await fingerprintFolders(knowledgeFolder, dialogsFolder);
  const { knowledge, dialogs } = await readFolders(knowledgeFolder, dialogsFolder);
  const index = buildResponderIndex(knowledge, dialogs);
  await writeIndexFile(INDEX_FILE, fingerprint, { knowledge, dialogs, index });
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
