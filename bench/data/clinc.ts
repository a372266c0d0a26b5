import { z } from 'zod';
import type { DataSet } from './data-set.js';
import { entriesSet, type Labelled } from './labelled.js';

const pairs = z.array(z.tuple([z.string().trim().min(1), z.string().trim().min(1)]));

/** CLINC150: lists of [question, intent], the parts by name. */
export const clinc = z
  .object({
    train: pairs.min(1),
    val: pairs.optional(),
    test: pairs.optional(),
    oos_val: pairs.optional(),
    oos_test: pairs.optional(),
  })
  .refine(({ val, test }) => val ?? test, 'needs "val" or "test" beside "train"');

/** Asks the test part, or the validation part where there is no other; never trains on either. */
export function clincSet(name: string, parts: z.infer<typeof clinc>): DataSet {
  const [asked, outOfScope] = parts.test
    ? [parts.test, parts.oos_test]
    : [parts.val ?? [], parts.oos_val];
  return entriesSet(name, parts.train.map(labelled), [
    ...asked.map(labelled),
    ...(outOfScope ?? []).map(([text]) => ({ text, entry: null })),
  ]);
}

function labelled([text, entry]: [string, string]): Labelled {
  return { text, entry };
}
