import { KnowledgeError, type Problem } from './problem.js';

/**
 * Takes a step that may find the content malformed, and keeps its problems for later, so that all
 * files' problems can be told at once.
 *
 * @param problems where they are kept
 * @returns what the step gives; undefined where it failed
 * @throws what is no KnowledgeError
 */
export async function collectProblems<T>(
  problems: Problem[],
  step: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}
