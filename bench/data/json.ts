import { LineCounter, parseDocument } from 'yaml';
import { errorAt, KnowledgeError } from '../../src/knowledge/problem.js';

/**
 * Parses JSON.
 *
 * @param file its name in messages
 * @throws KnowledgeError with the line where it breaks off
 */
export function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    const told = /at position (\d+)/.exec((error as SyntaxError).message)?.[1];
    // Of a short text V8 tells no place. JSON is YAML, and YAML's parser does.
    const place = told ?? parseDocument(content).errors[0]?.pos[0] ?? content.length;
    const line = content.slice(0, Number(place)).split('\n').length;
    throw new KnowledgeError([errorAt(file, line, 'is not valid JSON from here on; mend it')]);
  }
}

/**
 * The line of a place in valid JSON, or of the innermost part of it that exists.
 *
 * @param path keys and indices, from the outside in
 */
export function lineInJson(content: string, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter();
  // YAML's parser keeps where things stand; it is slow, so only what is wrong is looked up.
  const document = parseDocument(content, { lineCounter });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
    if (node?.range) return lineCounter.linePos(node.range[0]!).line;
  }
  return 1;
}
