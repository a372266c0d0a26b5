import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';

/**
 * Bot Framework Web Chat. The package would bring 446 others, all of them already in its finished
 * bundles: of these the small one, whose Markdown and buttons are this project's own.
 */
const PACKAGE = 'botframework-webchat@4.18.1';
const INTEGRITY =
  'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const BUNDLE = 'package/dist/webchat-minimal.js';
const LICENCES = `${BUNDLE}.LICENSE.txt`;

/**
 * Takes Web Chat's bundle out of its tarball, which npm fetches from where it fetches everything.
 *
 * @param folder gets `web-chat.js` and `web-chat.js.LICENSE.txt`
 * @throws Error where the tarball is not to be had, or is not the one that is pinned here
 */
export async function fetchWebChat(folder: string): Promise<void> {
  const bundle = join(folder, 'web-chat.js');
  if (existsSync(bundle)) return;
  // Within the folder: renaming does not cross file systems, and what is half done never counts.
  const work = await mkdtemp(join(folder, 'fetching-'));
  try {
    const tarball = await pack(work);
    const found = `sha512-${createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64')}`;
    if (found !== INTEGRITY) {
      throw new Error(`${PACKAGE}: the tarball is not the one that widget/build/web-chat.ts pins.`);
    }
    await extract({ file: tarball, cwd: work }, [BUNDLE, LICENCES]);
    await rename(join(work, LICENCES), `${bundle}.LICENSE.txt`);
    await rename(join(work, BUNDLE), bundle);
  } finally {
    await rm(work, { recursive: true });
  }
}

async function pack(folder: string): Promise<string> {
  const args = ['pack', PACKAGE, '--silent', '--pack-destination', folder];
  // Within `npm run`, npm says where it is itself: on Windows it could not be started by its name.
  const { npm_execpath: npm } = process.env;
  const run = promisify(execFile);
  try {
    const { stdout } = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
    return join(folder, stdout.trim().split('\n').at(-1)!);
  } catch (cause) {
    throw new Error(`${PACKAGE} cannot be fetched: is the npm registry within reach?`, { cause });
  }
}
