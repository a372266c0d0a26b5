import type { Entry } from './entry.js';
import { errorAt, type Problem } from './problem.js';

/**
 * What no file shows by itself: ids that are given twice, sources that name no document.
 *
 * @param documents the ids of all documents
 */
export function crossCheck(documents: ReadonlySet<string>, entries: readonly Entry[]): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const report = (message: string) => problems.push(errorAt(entry.file, entry.line, message));
    const other = first.get(entry.id);
    if (other) {
      report(`the id "${entry.id}" stands also in ${other.file}:${other.line}; give each its own`);
    } else {
      first.set(entry.id, entry);
    }
    for (const { document } of entry.sources) {
      if (documents.has(document)) continue;
      report(
        `${entry.id} quotes the document "${document}", which is not in documents/; ` +
          'write its file name without the ending',
      );
    }
  }
  return problems;
}
