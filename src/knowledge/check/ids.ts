import { problemIn, type Rule } from './rule.js';

/** Ids are in kebab-case, since they travel in buttons and file names. */
export const idsAreKebabCase: Rule = ({ knowledgeBase: { entries } }) =>
  entries
    .filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    .map((entry) => {
      const message = 'the id is not in kebab-case; write small letters, digits and hyphens alone';
      return problemIn(entry, 'error', message, { path: ['id'] });
    });
