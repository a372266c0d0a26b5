import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compress } from './compress.js';
import { fetchWebChat } from './web-chat.js';

// Makes what browsers load: the launcher for the institution's pages, the chat for the iframe, and
// Web Chat itself.
const from = fileURLToPath(new URL('../', import.meta.url));
const to = fileURLToPath(new URL('../../dist/widget/', import.meta.url));
const SCRIPTS = { widget: 'launcher/main.ts', chat: 'frame/main.ts' };

try {
  await mkdir(to, { recursive: true });
  await Promise.all([
    fetchWebChat(to),
    build({
      entryPoints: Object.fromEntries(
        Object.entries(SCRIPTS).map(([name, file]) => [name, join(from, file)]),
      ),
      outdir: to,
      bundle: true,
      minify: true,
      format: 'iife',
      target: ['chrome109', 'firefox115', 'safari16'],
      legalComments: 'linked',
      logLevel: 'warning',
    }),
  ]);
  await Promise.all(
    ['widget.js', 'chat.js', 'web-chat.js'].map((file) => compress(join(to, file))),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
