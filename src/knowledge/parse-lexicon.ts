import { z } from 'zod';
import type { Lexicon } from './lexicon.js';
import { line, validate } from './shape.js';
import { parseYaml } from './yaml.js';

const synonyms = z.strictObject({ words: z.array(line).min(1) });
const abbreviation = z.strictObject({ short: line, long: line });
const name = z.strictObject({ name: line, forms: z.array(line).default([]) });

const lexicon = z.strictObject({
  synonyms: z.array(synonyms).default([]),
  abbreviations: z.array(abbreviation).default([]),
  names: z.array(name).default([]),
  nouns: z.array(line).default([]),
});

const KEYS = [...Object.keys(lexicon.shape), ...Object.keys(abbreviation.shape), ...Object.keys(name.shape)];

/**
 * Reads the words of a knowledge base.
 *
 * @param content the file's content
 * @param file its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseLexicon(content: string, file: string): Lexicon {
  const { synonyms, ...rest } = validate(lexicon, parseYaml(content, file), file, KEYS);
  return { ...rest, synonyms: synonyms.map(({ words }) => words) };
}
