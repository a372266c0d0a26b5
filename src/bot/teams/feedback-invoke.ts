import { z } from 'zod';

/** The free text that Microsoft Teams asks for beside the thumb is not even read. */
const submission = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

/** The name of the invoke that brings a rating. */
export const FEEDBACK_INVOKE = 'message/submitAction';

/**
 * Reads what the thumbs beneath a message posted.
 *
 * @returns Whether the answer was found helpful; null where it is no rating.
 */
export function readFeedback(value: unknown): boolean | null {
  const reading = submission.safeParse(value);
  return reading.success ? reading.data.actionValue.reaction === 'like' : null;
}
