import { createHash } from 'node:crypto';
import { open, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { ResponderIndex } from '../conversation/responder.js';

/** Changes with the file's layout. */
const MAGIC = 'faq-index-1';
/** Magic, fingerprint and checksum, each SHA-256 as 64 hexadecimal digits, and two line breaks. */
const HEADER_LENGTH = MAGIC.length + 1 + 64 + 1 + 64;

/**
 * Names what an index was built of, so that an index of other knowledge is never used for this.
 *
 * @param sources anything that can be written as JSON
 */
export function fingerprint(...sources: unknown[]): string {
  return sha256(JSON.stringify([process.versions.v8, ...sources]));
}

/**
 * Reads a saved index.
 *
 * @returns null where there is none, where it was built of something else, or where it is damaged
 */
export async function readIndexFile(
  file: string,
  expectedFingerprint: string,
): Promise<ResponderIndex | null> {
  try {
    await using handle = await open(file);
    const header = Buffer.alloc(HEADER_LENGTH);
    await handle.read(header, 0, HEADER_LENGTH, 0);
    const [magic, found, checksum] = header.toString('latin1').split('\n');
    if (magic !== MAGIC || found !== expectedFingerprint) return null;
    const { size } = await handle.stat();
    const body = Buffer.alloc(size - HEADER_LENGTH);
    await handle.read(body, 0, body.length, HEADER_LENGTH);
    return sha256(body) === checksum ? (deserialize(body) as ResponderIndex) : null;
  } catch {
    // No such file, no permission, cut short: the index is built again.
    return null;
  }
}

/** Saves an index; the file is never seen half written. */
export async function writeIndexFile(
  file: string,
  ofFingerprint: string,
  index: ResponderIndex,
): Promise<void> {
  const body = serialize(index);
  const header = [MAGIC, ofFingerprint, sha256(body)].join('\n');
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, Buffer.concat([Buffer.from(header, 'latin1'), body]));
  await rename(temporary, file);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
