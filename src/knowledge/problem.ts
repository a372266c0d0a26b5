/** What an editor has to mend, or had better look at. */
export interface Problem {
  severity: 'error' | 'warning';
  file: string;
  /** From 1; null where the problem is that of the whole file. */
  line: number | null;
  /** What is wrong; what to do. */
  message: string;
  /** The part of an entry that the problem is in, so that its own line can be found. */
  part?: EntryPart;
}

/** Where in an entry: `['answer', 'de']`, `['questions', 'en', 2]`. */
export interface EntryPart {
  entry: string;
  path: (string | number)[];
  /** The line within a text of several lines, from 0. */
  row?: number;
}

/** More problems of one file help nobody, and might take long to write down. */
export const MOST_PROBLEMS = 100;

/** Malformed content: nothing can be built from it. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';

  /** @param problems at least one */
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** The problem as one line of text: `knowledge/faq/funding.yaml:12: what is wrong; what to do`. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.message}`;
}

/** An error at a place. */
export function errorAt(file: string, line: number | null, message: string): Problem {
  return { severity: 'error', file, line, message };
}
