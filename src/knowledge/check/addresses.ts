import { answersOf, problemInText, type Rule } from './rule.js';

const WEB = /\b(?:https?:\/\/|www\.)[^\s)<>"“”]*[^\s)<>"“”.,;:!?]/giu;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;

/** Every web and e-mail address in an answer is its source's, or stands in one of its quotations. */
export const addressesAreProven: Rule = ({ knowledgeBase }) => {
  const urls = new Map(knowledgeBase.documents.map(({ id, url }) => [id, url]));
  return answersOf(knowledgeBase).flatMap((answer) => {
    const { sources } = answer.entry;
    return [...answer.text.matchAll(WEB), ...answer.text.matchAll(MAIL)]
      .filter(
        ([address]) =>
          !sources.some(
            ({ document, quote }) => urls.get(document) === address || quote.includes(address),
          ),
      )
      .map(({ 0: address, index }) => {
        const message = `the address "${address}" is not that of its source and stands in none of its quotes; correct or remove it`;
        return problemInText(answer, 'error', message, index);
      });
  });
};
