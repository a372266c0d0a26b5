import { z } from 'zod';
import type { Item } from '../engines/engine.js';
import type { DataSet, Question } from './data-set.js';
import { languageOf } from './language-of.js';

const text = z.string().trim().min(1);

/** SQuAD 1.1 and 2.0: articles of paragraphs, each with questions that it answers. */
export const squad = z.object({
  data: z
    .array(
      z.object({
        paragraphs: z.array(
          z.object({
            context: text,
            qas: z.array(z.object({ question: text, is_impossible: z.boolean().default(false) })),
          }),
        ),
      }),
    )
    .min(1),
});

/**
 * Each question looks for its paragraph. Questions that SQuAD 2.0 marks as impossible are left out:
 * their paragraph is the right one, and still does not answer them.
 */
export function squadSet(name: string, { data }: z.infer<typeof squad>): DataSet {
  const paragraphs = data.flatMap((article) => article.paragraphs);
  const language = languageOf(paragraphs.map(({ context }) => context));
  const items: Item[] = [];
  const questions: Question[] = [];
  paragraphs.forEach(({ context, qas }, i) => {
    const id = `paragraph-${i + 1}`;
    items.push({ id, texts: [{ text: context, language }], refuses: false });
    for (const { question, is_impossible: isImpossible } of qas) {
      if (!isImpossible) questions.push({ text: question, language, right: [id], inScope: true });
    }
  });
  return { name, corpus: { kind: 'passages', items, folder: null }, questions, noisy: true };
}
