import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { CONTESTANTS, type Contestant } from '../engines/registry.js';

/** Where and with what was measured. */
export interface Machine {
  /** YYYY-MM-DD. */
  date: string;
  node: string;
  cpu: string;
  cores: number;
  memoryGb: number;
  /** How many processes wanted to run, on average over the last 15 minutes of the run. */
  load: number;
  /** The libraries' versions by package. */
  versions: Record<string, string>;
}

/** @param root the project's folder */
export async function describeMachine(root: string): Promise<Machine> {
  const all: Contestant[] = Object.values(CONTESTANTS);
  const packages = [...new Set(all.flatMap((contestant) => contestant.package ?? []))];
  const versions = await Promise.all(
    packages.map(async (name) => [name, await versionOf(root, name)] as const),
  );
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadOf(),
    versions: Object.fromEntries(versions),
  };
}

/** The machine's load, averaged over 15 minutes; 0 where the system does not tell. */
export function loadOf(): number {
  return loadavg()[2]!;
}

/** The version of a package that is installed for the bench or for the project. */
async function versionOf(root: string, name: string): Promise<string> {
  for (const folder of ['bench', '.']) {
    const file = path.join(root, folder, 'node_modules', name, 'package.json');
    const content = await readFile(file, 'utf8').catch(() => null);
    if (content !== null) return (JSON.parse(content) as { version: string }).version;
  }
  return 'unknown';
}
