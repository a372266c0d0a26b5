import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Names the content of folders: every file's name and bytes.
 *
 * @returns 64 hexadecimal digits; other ones where a folder cannot be read
 */
export async function fingerprintFolders(...folders: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
    for (const file of files) {
      const content = await readFile(path.join(folder, file)).catch(() => 'unreadable');
      hash.update(`\n${file}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}
