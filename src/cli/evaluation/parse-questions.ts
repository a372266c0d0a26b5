import { z } from 'zod';
import { errorAt, KnowledgeError } from '../../knowledge/problem.js';
import { line, validate } from '../../knowledge/shape.js';
import { parseYaml } from '../../knowledge/yaml.js';
import { LANGUAGES } from '../../text/language.js';
import { STYLES, type Expectation, type LabelledQuestion } from './question.js';

const FLAGS = 'iu';

const pattern = line
  .refine(isPattern, 'should be a regular expression; check brackets and backslashes')
  .transform((source) => new RegExp(source, FLAGS));

const fact = z.strictObject({
  all: z.array(pattern).min(1),
  none: z.array(pattern).default([]),
});

const question = z.strictObject({
  question: line,
  language: z.enum(LANGUAGES, `should be ${LANGUAGES.join(' or ')}`),
  style: z.enum(STYLES, `should be one of ${STYLES.join(', ')}`),
  expect: line,
});

const file = z.strictObject({
  expectations: z.record(z.string(), fact).default({}),
  questions: z.array(question).min(1),
});

const KEYS = [file, fact, question].flatMap(({ shape }) => Object.keys(shape));

/**
 * Reads labelled questions.
 *
 * @param content the file's content
 * @param label its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseQuestions(content: string, label: string): LabelledQuestion[] {
  const yaml = parseYaml(content, label);
  const { expectations, questions } = validate(file, yaml, label, KEYS);
  const named = new Map<string, Expectation>([
    ...Object.entries(expectations),
    ['nothing', 'nothing'],
    ['referral', 'referral'],
  ]);
  const placed = questions.map((each, i) => ({ ...each, line: yaml.lineOf(['questions', i]) }));
  const lost = placed.flatMap(({ expect }, i) => {
    if (named.has(expect)) return [];
    const message =
      `"${expect}" is no expectation of this file; write one of "expectations", ` +
      '"referral" or "nothing"';
    return [errorAt(label, yaml.lineOf(['questions', i, 'expect']), message)];
  });
  if (lost.length > 0) throw new KnowledgeError(lost);
  return placed.map((each) => ({ ...each, expect: named.get(each.expect)! }));
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, FLAGS);
    return true;
  } catch {
    return false;
  }
}
