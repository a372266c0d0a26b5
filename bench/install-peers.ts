import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs the libraries that the bench measures, where they are not there yet.
 *
 * @param folder that of the bench
 * @throws Error where npm fails
 */
export function installPeers(folder: string): void {
  if (existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) return;
  console.error('Installing the libraries to compare with into bench/node_modules, once.');
  const { status } = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci failed in bench/: see the lines above.');
}
