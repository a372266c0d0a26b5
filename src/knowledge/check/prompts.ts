import { problemIn, type Rule } from './rule.js';

const MOST_PROMPTS = 3;

/** Every entry leads on to one to three others that exist; a referral may end the conversation. */
export const promptsLeadOn: Rule = ({ knowledgeBase: { entries } }) => {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.flatMap((entry) => {
    const { prompts, referral } = entry;
    const problems = prompts.flatMap((prompt, index) => {
      const message = !ids.has(prompt)
        ? `the prompt "${prompt}" is the id of no entry; correct or remove it`
        : prompt === entry.id
          ? 'prompts itself; name another entry'
          : prompts.indexOf(prompt) < index
            ? `prompts "${prompt}" twice; remove one`
            : null;
      return message === null
        ? []
        : [problemIn(entry, 'error', message, { path: ['prompts', index] })];
    });
    if (prompts.length > MOST_PROMPTS || (prompts.length === 0 && !referral)) {
      const message = `has ${prompts.length} prompts; give one to three ids of entries to ask next`;
      problems.push(problemIn(entry, 'error', message, { path: ['prompts'] }));
    }
    return problems;
  });
};
