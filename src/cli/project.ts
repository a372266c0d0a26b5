import { fileURLToPath } from 'node:url';

/** A file or folder of this project, wherever the command was started. */
export function inProject(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
