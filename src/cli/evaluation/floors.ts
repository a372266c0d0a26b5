import { z } from 'zod';
import { validate } from '../../knowledge/shape.js';
import { parseYaml } from '../../knowledge/yaml.js';
import { LANGUAGES, type Language } from '../../text/language.js';
import { PARTS, type Part } from './part.js';
import { percent } from './percent.js';
import { STYLES, type Style } from './question.js';
import type { Group } from './tally.js';

/** What a part must reach, as shares from 0 to 1. */
export interface Floors {
  /** At least, of the answerable questions in a language or of a style. */
  score: Partial<Record<Language | Style, number>>;
  /** At most, of the answerable questions. */
  wrong: number;
  /** At most, of the unanswerable questions. */
  falselyAnswered: number;
}

const limit = z
  .string()
  .regex(/^(?:100|\d{1,2}(?:\.\d+)?)$/, 'should be a percentage from 0 to 100, such as 92 or 2.5')
  .transform((value) => Number(value) / 100);
const score = z.partialRecord(z.enum([...LANGUAGES, ...STYLES]), limit);
const floors = z
  .strictObject({ score, wrong: limit, 'falsely-answered': limit })
  .transform(({ 'falsely-answered': falselyAnswered, ...rest }) => ({ ...rest, falselyAnswered }));
const file = z.record(z.enum(PARTS), floors);

const KEYS = [...PARTS, ...LANGUAGES, ...STYLES, 'score', 'wrong', 'falsely-answered'];

/**
 * Reads what each part must reach.
 *
 * @param label the file's name in messages
 * @throws KnowledgeError with all problems
 */
export function parseFloors(content: string, label: string): Record<Part, Floors> {
  return validate(file, parseYaml(content, label), label, KEYS);
}

/** What stays below the floors, a sentence each. */
export function shortfalls(groups: readonly Group[], floors: Floors): string[] {
  const found: string[] = [];
  const least = new Map<string, number>(Object.entries(floors.score));
  for (const { name, tally } of groups) {
    const { score } = tally.answerable;
    const floor = least.get(name) ?? 0;
    if (score !== null && score < floor) {
      found.push(`the score for ${name} is ${percent(score)}, less than ${percent(floor)}`);
    }
  }
  const { answerable, unanswerable } = groups.find(({ by }) => by === 'all')!.tally;
  const limits = [
    [
      'of the answerable questions are answered wrongly',
      answerable.wrong,
      answerable.asked,
      floors.wrong,
    ],
    [
      'of the unanswerable questions are answered',
      unanswerable.falselyAnswered,
      unanswerable.asked,
      floors.falselyAnswered,
    ],
  ] as const;
  for (const [fault, count, asked, most] of limits) {
    if (count > most * asked) {
      found.push(`${percent(count / asked)} ${fault}, more than ${percent(most)}`);
    }
  }
  return found;
}
