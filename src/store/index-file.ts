import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Outdated, ResponderIndex } from '../conversation/responder-index.js';
import { versionOfCode } from './code-version.js';

/** The header is one line of JSON, filled up with blanks. */
const HEADER_LENGTH = 512;

/** What is saved: a knowledge base as read, and the index built of it. */
export interface SavedIndex {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  index: ResponderIndex;
}

/** A sound index file. */
export interface IndexFile {
  /** Names the content that it was built of. */
  fingerprint: string;
  saved: SavedIndex;
  /** What was read of the knowledge's texts; only an update needs it. */
  corpus: () => Outdated['corpus'];
}

interface Header {
  /** The version of the code that made what is saved: with other code it would be something else. */
  code: string;
  /** The version of V8, which decides how data is written. */
  engine: string;
  fingerprint: string;
  /** SHA-256 of the rest of the header and of all behind it. */
  checksum: string;
  /** Bytes of the first part behind the header; the corpus follows. */
  length: number;
}

/**
 * Reads an index file.
 *
 * @returns null where there is none, where other code wrote it, or where it is damaged
 */
export async function readIndexFile(file: string): Promise<IndexFile | null> {
  try {
    const content = await readFile(file);
    const header = JSON.parse(content.toString('latin1', 0, HEADER_LENGTH)) as Header;
    if (header.engine !== process.versions.v8 || header.code !== versionOfCode()) return null;
    const body = content.subarray(HEADER_LENGTH);
    if (checksumOf(header, body) !== header.checksum) return null;
    return {
      fingerprint: header.fingerprint,
      // A copy: what is read of it keeps all that it lies in.
      saved: deserialize(Buffer.from(body.subarray(0, header.length))) as SavedIndex,
      corpus: () => deserialize(body.subarray(header.length)) as Outdated['corpus'],
    };
  } catch {
    // No such file, no permission, cut short, something else: the index is built again.
    return null;
  }
}

/**
 * Saves an index; the file is never seen half written.
 *
 * @param fingerprint names the content that it was built of
 */
export async function writeIndexFile(
  file: string,
  fingerprint: string,
  saved: SavedIndex,
  corpus: Outdated['corpus'],
): Promise<void> {
  const first = serialize(saved);
  const body = Buffer.concat([first, serialize(corpus)]);
  const engine = process.versions.v8;
  const told = { code: versionOfCode(), engine, fingerprint, length: first.length };
  const header: Header = { ...told, checksum: checksumOf(told, body) };
  const temporary = `${file}.${process.pid}`;
  try {
    await writeFile(temporary, [JSON.stringify(header).padEnd(HEADER_LENGTH), body]);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function checksumOf(
  { code, engine, fingerprint, length }: Omit<Header, 'checksum'>,
  body: Buffer,
): string {
  const told = JSON.stringify([code, engine, fingerprint, length]);
  return createHash('sha256').update(told).update(body).digest('hex');
}
