/** Lengths of the bank account numbers of the countries that take part in SEPA (IBAN registry, ISO 13616). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24 },
  ...{ FI: 18, FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20 },
  ...{ LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19 },
  ...{ SK: 24, SM: 27, VA: 22 },
};

/**
 * Length of a country's IBANs; undefined where it is not known.
 *
 * @param country ISO 3166-1 alpha-2, in capitals
 */
export function ibanLength(country: string): number | undefined {
  return IBAN_LENGTHS[country];
}

/**
 * Checks an IBAN (ISO 7064, modulo 97-10): the first four signs moved to the end, and letters read
 * as 10 to 35, the number leaves 1.
 *
 * @param iban capital letters and digits without blanks
 */
export function isIban(iban: string): boolean {
  if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Checks the fixed part of a German health insurance number (§ 290 SGB V; rule of the GKV's trust
 * centre): the letter read as two digits, weights 1 and 2 in turn, the digit sums of the products
 * added; the last digit of the sum is the check digit.
 *
 * @param number a capital letter and nine digits
 */
export function isHealthInsuranceNumber(number: string): boolean {
  const weights = Array.from({ length: 10 }, (_, i) => (i % 2) + 1);
  return weightedSum(withLetterAsDigits(number.slice(0, 9)), weights) % 10 === Number(number[9]);
}

/**
 * Checks a German pension insurance number (§ 147 SGB VI; § 4 VKVV): area, day, month and year of
 * birth, letter, serial number, check digit.
 *
 * @param number eight digits, a capital letter, three digits
 */
export function isPensionInsuranceNumber(number: string): boolean {
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  return weightedSum(withLetterAsDigits(number.slice(0, 11)), weights) % 10 === Number(number[11]);
}

/** A = 01 to Z = 26. */
function withLetterAsDigits(number: string): string {
  return number.replace(/[A-Z]/, (letter) => String(parseInt(letter, 36) - 9).padStart(2, '0'));
}

/** The sum of the digit sums of the weighted digits. */
function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => {
    const product = weight * Number(digits[i]);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
}
