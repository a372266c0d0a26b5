import type { Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';

/** The id of what is never shown. */
const UNANSWERABLE = '';

/**
 * The entries, and with them the questions that an editor says nothing answers: they compete, and
 * what is more like them than like an entry makes every entry doubtful.
 */
export function withUnanswerable({ entries, confidence }: KnowledgeBase): Entry[] {
  const questions = confidence?.unanswerable ?? {};
  if (Object.values(questions).every(({ length }) => length === 0)) return entries;
  const unanswerable: Entry = {
    id: UNANSWERABLE,
    topic: '',
    questions,
    answer: {},
    sources: [],
    prompts: [],
    referral: true,
    urgent: false,
    reviewedBy: null,
    file: 'confidence.yaml',
    line: 1,
  };
  return [...entries, unanswerable];
}

/** Whether it stands for the questions that nothing answers. */
export function isUnanswerable({ id }: Entry): boolean {
  return id === UNANSWERABLE;
}
