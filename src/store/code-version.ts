import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms that make what a saved index holds, and save it; they use no code of others. */
const ROOMS = ['text', 'knowledge', 'retrieval', 'conversation', 'store'];
/** The packages that stems come from, and what is read of the content. */
const PACKAGES = ['natural', 'yaml', 'zod'];

/**
 * Names the code that makes a saved index: every file of its rooms, and the versions of the packages
 * that its content depends on.
 *
 * @param module a file of one of the rooms: the sources, or what was compiled of them
 * @returns 64 hexadecimal digits
 */
export function versionOfCode(module = fileURLToPath(import.meta.url)): string {
  const root = path.dirname(path.dirname(module));
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const names = readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => each.endsWith(path.extname(module))).sort()) {
      // One after the other, and waiting: nothing else is done at a start, and it is the fastest.
      const content = readFileSync(path.join(root, room, name));
      hash.update(`\n${room}/${name}\n${content.length}\n`).update(content);
    }
  }
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    const { version } = require(`${name}/package.json`) as { version: string };
    hash.update(`\n${name} ${version}`);
  }
  // Which characters are letters, and which of them are alike.
  return hash.update(`\nunicode ${process.versions.unicode}`).digest('hex');
}
