import { z } from 'zod';
import { type ConfidenceTarget, DEFAULT_TARGET } from './confidence-target.js';
import { line, validate } from './shape.js';
import { parseYaml } from './yaml.js';

/** So many of a hundred. */
const percentage = z
  .string()
  .regex(/^[1-9]\d?$/, 'should be a whole number from 1 to 99')
  .transform((value) => Number(value) / 100);

const confidence = z.strictObject({
  'out-of-scope': percentage.default(DEFAULT_TARGET.outOfScope),
  right: percentage.default(DEFAULT_TARGET.right),
  unanswerable: z
    .strictObject({ de: z.array(line).optional(), en: z.array(line).optional() })
    .default({}),
});

const KEYS = [...Object.keys(confidence.shape), 'de', 'en'];

/**
 * Reads what a knowledge base's confidence is to be calibrated for.
 *
 * @param content the file's content
 * @param file its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseConfidence(content: string, file: string): ConfidenceTarget {
  const read = validate(confidence, parseYaml(content, file), file, KEYS);
  const { 'out-of-scope': outOfScope, right, unanswerable } = read;
  const questions: ConfidenceTarget['unanswerable'] = {};
  if (unanswerable.de) questions.de = unanswerable.de;
  if (unanswerable.en) questions.en = unanswerable.en;
  return { outOfScope, right, unanswerable: questions };
}
