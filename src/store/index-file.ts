import { createHash } from 'node:crypto';
import { open, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { ResponderIndex } from '../conversation/responder.js';

/** Changes with the file's layout. */
const MAGIC = 'faq-index-4';
/** Magic, fingerprint and checksum, the latter two SHA-256 as 64 hexadecimal digits, and two line breaks. */
const HEADER_LENGTH = MAGIC.length + 1 + 64 + 1 + 64;

/** What is saved: a knowledge base as read, and the index built of it. */
export interface SavedIndex {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  index: ResponderIndex;
}

/**
 * Reads a saved index.
 *
 * @param expectedFingerprint names the content that it must have been built of
 * @returns null where there is none, where it was built of something else, or where it is damaged
 */
export async function readIndexFile(
  file: string,
  expectedFingerprint: string,
): Promise<SavedIndex | null> {
  try {
    await using handle = await open(file);
    const header = Buffer.alloc(HEADER_LENGTH);
    await handle.read(header, 0, HEADER_LENGTH, 0);
    const [magic, found, checksum] = header.toString('latin1').split('\n');
    if (magic !== MAGIC || found !== expectedFingerprint) return null;
    const { size } = await handle.stat();
    const body = Buffer.alloc(size - HEADER_LENGTH);
    await handle.read(body, 0, body.length, HEADER_LENGTH);
    return sha256(body) === checksum ? (deserialize(body) as SavedIndex) : null;
  } catch {
    // No such file, no permission, cut short: the index is built again.
    return null;
  }
}

/** Saves an index; the file is never seen half written. */
export async function writeIndexFile(
  file: string,
  ofFingerprint: string,
  saved: SavedIndex,
): Promise<void> {
  const body = serialize(saved);
  const header = [MAGIC, ofFingerprint, sha256(body)].join('\n');
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, Buffer.concat([Buffer.from(header, 'latin1'), body]));
  await rename(temporary, file);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
