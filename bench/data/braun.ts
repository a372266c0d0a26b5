import { z } from 'zod';
import type { DataSet } from './data-set.js';
import { entriesSet } from './labelled.js';

/** The corpora of Braun et al. 2017: sentences, each with its intent and whether it is for training. */
export const braun = z.object({
  sentences: z
    .array(
      z.object({
        text: z.string().trim().min(1),
        intent: z.string().trim().min(1),
        training: z.boolean(),
      }),
    )
    .min(1),
});

/** "None" is an intent like the others, as in the published comparisons. */
export function braunSet(name: string, { sentences }: z.infer<typeof braun>): DataSet {
  const of = (training: boolean) =>
    sentences
      .filter((sentence) => sentence.training === training)
      .map(({ text, intent }) => ({ text, entry: intent }));
  return entriesSet(name, of(true), of(false));
}
