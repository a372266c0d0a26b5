import type { Problem } from './problem.js';
import { parseYaml, type Yaml } from './yaml.js';

/**
 * Finds the lines of problems in entries of one file: that of the phrasing, quotation or sentence
 * in place of the entry's first.
 *
 * @param problems of this file
 * @param content the file's content, which is well-formed
 */
export function locateProblems(problems: readonly Problem[], content: string): Problem[] {
  const yaml = parseYaml(content, problems[0]?.file ?? '');
  const numbers = entryNumbers(yaml);
  return problems.map((problem) => {
    const { part } = problem;
    const number = part && numbers.get(part.entry);
    if (number === undefined) return problem;
    return { ...problem, line: yaml.lineOf(['entries', number, ...part!.path], part!.row) };
  });
}

function entryNumbers({ value }: Yaml): Map<string, number> {
  const { entries } = value as { entries: { id: string }[] };
  return new Map(entries.map(({ id }, index) => [id.trim().replace(/\s+/g, ' '), index]));
}
