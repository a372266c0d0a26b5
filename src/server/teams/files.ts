import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Asset } from '../pages/assets.js';

/** A file that the tab loads, and where it is served. */
export interface TabFile extends Asset {
  path: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/** Reads what the tab loads, all of it from this server: TeamsJS comes from its package. */
export function readTabFiles(): Record<'styleSheet' | 'library' | 'script', TabFile> {
  const ours = (name: string): URL => new URL(`../../../assets/${name}`, import.meta.url);
  const library = createRequire(import.meta.url).resolve('@microsoft/teams-js');
  return {
    styleSheet: read('tab.css', ours('teams-tab.css'), 'text/css; charset=utf-8'),
    library: read('teams-js.js', library, SCRIPT),
    script: read('tab.js', ours('teams-tab.js'), SCRIPT),
  };
}

function read(name: string, file: URL | string, type: string): TabFile {
  const content = readFileSync(file);
  const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const path = `/teams/${name}`;
  return { path, address: `${path}?v=${fingerprint}`, type, content, encoded: new Map() };
}
