import { z } from 'zod';
import { errorAt, KnowledgeError, MOST_PROBLEMS, type Problem } from './problem.js';
import type { Yaml } from './yaml.js';

/** A text that is not blank, without white space around it. */
export const text = z.string().trim().min(1);

/** A text of one line: line breaks are read as blanks. */
export const line = text.transform((value) => value.replace(/\s+/g, ' '));

/** "true" or "false": YAML values arrive as written. */
export const flag = z
  .string()
  .regex(/^(?:true|false)$/i, 'should be true or false')
  .transform((value) => value.toLowerCase() === 'true');

/**
 * Holds a file's content against its schema.
 *
 * @param knownKeys all keys that the schema knows, for suggestions
 * @throws KnowledgeError with all problems
 */
export function validate<T>(
  schema: z.ZodType<T>,
  yaml: Yaml,
  file: string,
  knownKeys: readonly string[],
): T {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  throw new KnowledgeError(
    result.error.issues
      .slice(0, MOST_PROBLEMS)
      .flatMap((issue) => explain(issue, yaml, file, knownKeys)),
  );
}

function explain(
  issue: z.core.$ZodIssue,
  yaml: Yaml,
  file: string,
  knownKeys: readonly string[],
): Problem[] {
  const place = placeName(issue.path);
  const at = (path: PropertyKey[], message: string) => errorAt(file, yaml.lineOf(path), message);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_PROBLEMS).map((key) =>
        at([...issue.path, key], `"${key}" is not known ${place}; ${suggestion(key, knownKeys)}`),
      );
    case 'invalid_type':
      if (valueAt(yaml.value, issue.path) === undefined) {
        return [at(issue.path, `"${String(issue.path.at(-1))}" is missing; add it`)];
      }
      return [at(issue.path, `what stands ${place} ${wrongType(issue.expected)}`)];
    case 'too_small':
      return [at(issue.path, `what stands ${place} is empty; fill it in or remove it`)];
    default:
      return [at(issue.path, `what stands ${place} ${issue.message}`)];
  }
}

function wrongType(expected: string): string {
  switch (expected) {
    case 'string':
      return 'should be one text; put a text that holds a colon followed by a blank in double quotes';
    case 'array':
      return 'should be a list; write one item a line, each after "- "';
    default:
      return 'should be lines of the form "key: value"';
  }
}

/** `["entries", 2, "questions", "de"]` as `under "entries" (number 3) > "questions" > "de"`. */
function placeName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'at the top of the file';
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += ` (number ${step + 1})`;
    else name += `${name === '' ? '' : ' > '}"${String(step)}"`;
  }
  return `under ${name}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
}

function suggestion(key: string, knownKeys: readonly string[]): string {
  const [nearest] = knownKeys
    .map((known) => ({ known, far: distance(key.toLowerCase(), known) }))
    .sort((a, b) => a.far - b.far);
  return nearest && nearest.far <= 2
    ? `did you mean "${nearest.known}"?`
    : 'remove it, or put a text that holds a colon in double quotes';
}

/** Levenshtein's distance between two short words; a long one counts as far away. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, substitution));
    }
    row = next;
  }
  return row[b.length]!;
}
