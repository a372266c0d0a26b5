const MONTHS =
  'jan(?:uary?|uar)?|jänner|feb(?:ruary?|ruar)?|märz?|maerz|march|mar|apr(?:il)?|mai|may|june?|juni?|july?|juli?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const YEAR = '(?:19|20)?\\d\\d';
/**
 * Dates that name day, month and year: 3.4.1961, 03/04/61, 1961-04-03, 3. April 1961, April 3rd,
 * 1961. No repetition is unbounded.
 */
export const DATE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:(?:0?[1-9]|[12]\\d|3[01])\\. ?(?:0?[1-9]|1[0-2])\\. ?${YEAR}`,
    `(?:0?[1-9]|[12]\\d|3[01])([/-])(?:0?[1-9]|[12]\\d|3[01])\\1${YEAR}`,
    `(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`,
    `(?:0?[1-9]|[12]\\d|3[01])(?:\\.|st|nd|rd|th)?\\s?(?:of )?(?:${MONTHS})\\.?,?\\s?${YEAR}`,
    `(?:${MONTHS})\\.? (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,? ${YEAR})(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'giu',
);
