import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import { readButtonValue } from '../../../conversation/button-value.js';

/** A button of `buttonRows`. */
interface ButtonColumn {
  selectAction?: { data: unknown };
  items?: { text: string }[];
}

const MARK = '✓ ';

/**
 * Marks a clicked button, so that it shows which way was taken; all of them can still be clicked,
 * since in a channel others may choose otherwise.
 */
export function markClicked(message: Partial<Activity>, value: unknown): Partial<Activity> | null {
  const clicked = readButtonValue(value);
  if (clicked === null) return null;
  // What is sent is kept as it was sent.
  const marked = structuredClone(message);
  const columns = (marked.attachments ?? []).flatMap(({ content }) =>
    ((content as { body?: { columns?: ButtonColumn[] }[] }).body ?? []).flatMap(
      (row) => row.columns ?? [],
    ),
  );
  const column = columns.find(({ selectAction }) => isDeepStrictEqual(selectAction?.data, clicked));
  const title = column?.items?.[0];
  if (!title) return null;
  if (!title.text.startsWith(MARK)) title.text = `${MARK}${title.text}`;
  return marked;
}
