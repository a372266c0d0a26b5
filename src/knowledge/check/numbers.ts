import { proofOf, proves } from './proof.js';
import { findQuantities, type Quantity } from './quantities.js';
import { answersOf, problemInText, type Rule } from './rule.js';

/** 112, the on-call service 116 117, the TelefonSeelsorge 0800 1110111. */
const EMERGENCY_NUMBERS = new Set(['112', 'tel:116117', 'tel:08001110111']);

/**
 * Every number and date in an answer stands in one of its quotations or is its source's date;
 * emergency numbers stand in referrals alone.
 */
export const numbersAreProven: Rule = ({ knowledgeBase }) => {
  const documents = new Map(knowledgeBase.documents.map((document) => [document.id, document]));
  return answersOf(knowledgeBase).flatMap((answer) => {
    const { entry } = answer;
    const proof = proofOf(entry, documents);
    return findQuantities(answer.text, answer.language)
      .filter((quantity) => !(entry.referral && isEmergencyNumber(quantity)))
      .filter((quantity) => !proves(proof, quantity))
      .map((quantity) =>
        problemInText(
          answer,
          'error',
          `"${quantity.text}" stands in none of its quotes and is not the date of its source; ` +
            advice(quantity, entry.referral),
          quantity.index,
        ),
      );
  });
};

function isEmergencyNumber({ number }: Quantity): boolean {
  return number !== null && EMERGENCY_NUMBERS.has(number);
}

function advice(quantity: Quantity, referral: boolean): string {
  if (isEmergencyNumber(quantity)) {
    return 'emergency numbers stand only in referrals';
  }
  return referral ? 'remove it: a referral gives no facts' : 'correct it or quote the place';
}
