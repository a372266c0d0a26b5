import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Some files of a folder, by their paths. */
export interface FolderFiles {
  folder: string;
  files: readonly string[];
}

/**
 * Names the content of files: what each is called in its folder, and its bytes. Where one is a link,
 * its bytes are those that it leads to.
 *
 * @param folders with their files in order
 * @returns 64 hexadecimal digits; other ones where a file cannot be read
 */
export async function fingerprintFiles(...folders: FolderFiles[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { folder, files } of folders) {
    for (const file of files) {
      const content = await readRegularFile(file).catch(() => 'unreadable');
      hash.update(`\n${path.relative(folder, file)}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/** @throws where it is none: reading a pipe or a device might never end */
async function readRegularFile(file: string): Promise<Buffer> {
  if (!(await stat(file)).isFile()) throw new Error(`${file} is no file`);
  return readFile(file);
}
