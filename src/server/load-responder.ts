import { fileURLToPath } from 'node:url';
import { createAnswerSearch, type AnswerSearch } from '../conversation/answer-search.js';
import type { Responder } from '../conversation/conversation.js';
import { buildResponderIndex, updateResponderIndex } from '../conversation/responder-index.js';
import { createResponder } from '../conversation/responder.js';
import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { listKnowledge } from '../knowledge/knowledge-files.js';
import { listDialogs, readDialogs } from '../knowledge/read-dialogs.js';
import type { Problem } from '../knowledge/problem.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import type { OnPart } from '../retrieval/calibration/calibrate.js';
import { Corpus } from '../retrieval/corpus.js';
import { SearchEngine } from '../retrieval/search-engine.js';
import { readTexts } from '../retrieval/knowledge-texts.js';
import { fingerprintFiles } from '../store/fingerprint.js';
import { readIndexFile, type SavedIndex, writeIndexFile } from '../store/index-file.js';
import type { OnStage } from './load-stage.js';

/** Where the build saves the index of the project's own knowledge: beside the compiled program. */
const INDEX_FILE = fileURLToPath(new URL('../search-index.bin', import.meta.url));

/** A responder with what it was made from. */
export interface Loaded {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  engine: SearchEngine;
  responder: Responder;
  search: AnswerSearch;
}

/** The folders that a responder is made from. */
export interface Folders {
  knowledge: string;
  dialogs: string;
}

/**
 * Makes a responder from its two folders. Where the build saved an index of the very same files,
 * nothing else is read; else the index is built, and what the saved one knows is not read again.
 *
 * @param indexFile that the build saved
 * @throws KnowledgeError where a file is malformed
 */
export async function loadResponder(
  folders: Folders,
  onStage: OnStage = () => undefined,
  indexFile = INDEX_FILE,
): Promise<Loaded> {
  const { knowledge, dialogs, index } = await loadIndex(folders, onStage, indexFile).finally(() => {
    onStage(null);
  });
  // One for both: what it makes of the data need not be there twice.
  const engine = new SearchEngine(knowledge, index.knowledge);
  return {
    knowledge,
    dialogs,
    engine,
    responder: createResponder(knowledge, dialogs, index, engine),
    search: createAnswerSearch(engine, dialogs),
  };
}

/**
 * Reads two folders, builds their index and saves all of it for `loadResponder`.
 *
 * @throws KnowledgeError where a file is malformed
 */
export async function saveIndex(
  folders: Folders,
  onStage: OnStage,
  indexFile = INDEX_FILE,
): Promise<SavedIndex> {
  try {
    const fingerprint = await fingerprintOf(folders);
    const { knowledge, dialogs } = await readFolders(folders, onStage);
    onStage({ name: 'building', entries: knowledge.entries.length });
    const corpus = Corpus.read(readTexts(knowledge));
    const index = buildResponderIndex(knowledge, dialogs, corpus, tellParts(onStage));
    const saved = { knowledge, dialogs, index };
    await writeIndexFile(indexFile, fingerprint, saved, corpus.data);
    return saved;
  } finally {
    onStage(null);
  }
}

async function loadIndex(
  folders: Folders,
  onStage: OnStage,
  indexFile: string,
): Promise<SavedIndex> {
  const fingerprint = await fingerprintOf(folders);
  const file = await readIndexFile(indexFile);
  if (file?.fingerprint === fingerprint) return file.saved;
  const { knowledge, dialogs } = await readFolders(folders, onStage);
  onStage({ name: 'building', entries: knowledge.entries.length });
  const onPart = tellParts(onStage);
  const index = file
    ? updateResponderIndex(knowledge, dialogs, { ...file.saved, corpus: file.corpus() }, onPart)
    : buildResponderIndex(knowledge, dialogs, undefined, onPart);
  onStage({ name: 'built' });
  return { knowledge, dialogs, index };
}

/**
 * Names the files that are read, whatever else lies beside them. Empty where they cannot be listed:
 * no saved index is named so, and why it is told when they are read.
 */
async function fingerprintOf({ knowledge, dialogs }: Folders): Promise<string> {
  const problems: Problem[] = [];
  const files = await listKnowledge(knowledge, problems);
  if (problems.length > 0) return '';
  return fingerprintFiles(
    { folder: knowledge, files: Object.values(files).flat() },
    { folder: dialogs, files: listDialogs(dialogs) },
  );
}

function tellParts(onStage: OnStage): OnPart {
  return (part, of) => {
    onStage({ name: 'calibrating', part, of });
  };
}

async function readFolders(
  folders: Folders,
  onStage: OnStage,
): Promise<Pick<Loaded, 'knowledge' | 'dialogs'>> {
  onStage({ name: 'reading' });
  const [knowledge, dialogs] = await Promise.all([
    readKnowledge(folders.knowledge),
    readDialogs(folders.dialogs),
  ]);
  return { knowledge, dialogs };
}
