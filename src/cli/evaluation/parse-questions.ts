import { z } from 'zod';
import { errorAt, KnowledgeError, type Problem } from '../../knowledge/problem.js';
import { line, text, validate } from '../../knowledge/shape.js';
import { parseYaml, type Path } from '../../knowledge/yaml.js';
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
  question: text.optional(),
  turns: z.array(text).min(1).optional(),
  language: z.enum(LANGUAGES, `should be ${LANGUAGES.join(' or ')}`),
  style: z.enum(STYLES, `should be one of ${STYLES.join(', ')}`),
  expect: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(line).min(1),
  ),
});

const file = z.strictObject({
  expectations: z.record(z.string(), fact).default({}),
  questions: z
    .array(
      question.refine(
        ({ question, turns }) => (question === undefined) !== (turns === undefined),
        'should have either "question" or "turns"',
      ),
    )
    .min(1),
});

const KEYS = [file, fact, question].flatMap(({ shape }) => Object.keys(shape));

const WORDS = ['referral', 'smalltalk', 'nothing'] as const;

/**
 * Reads labelled questions: conversations under `turns`, or single messages under `question`.
 *
 * @param content the file's content
 * @param label its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseQuestions(content: string, label: string): LabelledQuestion[] {
  const yaml = parseYaml(content, label);
  const { expectations, questions } = validate(file, yaml, label, KEYS);
  const problems: Problem[] = [];

  const expected = (names: readonly string[], path: Path): Expectation => {
    const word = WORDS.find((known) => known === names[0]);
    if (word && names.length === 1) return word;
    return names.flatMap((name, i) => {
      if (Object.hasOwn(expectations, name)) return expectations[name]!;
      const message =
        `"${name}" is no expectation of this file; write names from "expectations", ` +
        'or "referral", "smalltalk" or "nothing" alone';
      problems.push(errorAt(label, yaml.lineOf([...path, i]), message));
      return [];
    });
  };
  const labelled = questions.map(({ question, turns, language, style, expect }, i) => ({
    turns: turns ?? [question!],
    language,
    style,
    expect: expected(expect, ['questions', i, 'expect']),
    line: yaml.lineOf(['questions', i]),
  }));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return labelled;
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, FLAGS);
    return true;
  } catch {
    return false;
  }
}
