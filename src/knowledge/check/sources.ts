import type { Problem } from '../problem.js';
import { problemIn, type Rule } from './rule.js';

/** An entry proves its facts with a quotation; a referral gives no facts and quotes nothing. */
export const factsHaveSources: Rule = ({ knowledgeBase: { entries } }) =>
  entries.flatMap((entry) => {
    const problems: Problem[] = [];
    if (entry.referral && entry.sources.length > 0) {
      const message = 'is a referral and yet has sources; remove "sources" or "referral: true"';
      problems.push(problemIn(entry, 'error', message, { path: ['sources'] }));
    }
    if (!entry.referral && entry.sources.length === 0) {
      const message =
        'has no sources; quote the place that proves the answer, or mark the entry "referral: true"';
      problems.push(problemIn(entry, 'error', message));
    }
    if (entry.urgent && !entry.referral) {
      const message = 'is urgent and no referral; add "referral: true" or remove "urgent: true"';
      problems.push(problemIn(entry, 'error', message, { path: ['urgent'] }));
    }
    return problems;
  });
