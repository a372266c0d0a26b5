import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';
import type { Entry } from './entry.js';
import { flag, line, text, validate } from './shape.js';
import { parseYaml } from './yaml.js';

const phrasings = z.array(line).min(1).optional();

const questions = z
  .strictObject({ de: phrasings, en: phrasings })
  .refine((value) => value.de ?? value.en, 'should hold questions under "de" or "en"; add some');

const answer = z.strictObject({
  de: text.optional(),
  en: text.optional(),
  'de-simple': text.optional(),
});

const source = z.strictObject({ document: line, quote: line });

const entry = z
  .strictObject({
    id: line,
    questions,
    answer,
    sources: z.array(source).default([]),
    prompts: z.array(line).default([]),
    referral: flag.default(false),
    urgent: flag.default(false),
    'reviewed-by': line.nullable().default(null),
  })
  .superRefine((value, context) => {
    for (const language of LANGUAGES) {
      const asked = value.questions[language] !== undefined;
      const answered = value.answer[language] !== undefined;
      if (asked && !answered) {
        context.addIssue({
          code: 'custom',
          path: ['answer'],
          message: `lacks "${language}", although there are questions in it; add the answer`,
        });
      }
      if (answered && !asked) {
        context.addIssue({
          code: 'custom',
          path: ['answer', language],
          message: `has no questions in its language; add some under "questions" > "${language}"`,
        });
      }
    }
    if (value.answer['de-simple'] !== undefined && value.answer.de === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['answer', 'de-simple'],
        message: 'has no answer in standard German beside it; add one under "de"',
      });
    }
  });

const faq = z.strictObject({ topic: line.optional(), entries: z.array(entry).min(1) });

const KEYS = [
  ...Object.keys(faq.shape),
  ...Object.keys(entry.shape),
  ...Object.keys(answer.shape),
  ...Object.keys(source.shape),
];

/**
 * Reads a file of question-answer pairs.
 *
 * @param content the file's content
 * @param file its name in messages
 * @param defaultTopic the topic where the file names none
 * @throws KnowledgeError with all problems
 */
export function parseEntries(content: string, file: string, defaultTopic: string): Entry[] {
  const yaml = parseYaml(content, file);
  const { topic = defaultTopic, entries } = validate(faq, yaml, file, KEYS);
  return entries.map(({ 'reviewed-by': reviewedBy, ...entry }, index) => ({
    ...entry,
    reviewedBy,
    topic,
    file,
    line: yaml.lineOf(['entries', index]),
  }));
}
