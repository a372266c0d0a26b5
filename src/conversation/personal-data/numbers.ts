import type { Span } from '../../text/sentences.js';
import { DATE } from './dates.js';
import {
  ibanLength,
  isHealthInsuranceNumber,
  isIban,
  isPensionInsuranceNumber,
} from './check-digits.js';
import type { Message } from './message.js';
import type { Phrases } from './phrases.js';
import type { PublicKnowledge } from './public-knowledge.js';

const HEALTH_INSURANCE =
  /(?<![\p{L}\p{N}])[a-z](?: ?\d){9}(?:\d{10}(?:\d{10})?)?(?![\p{L}\p{N}])/giu;
const PENSION_INSURANCE = /(?<![\p{L}\p{N}])\d\d ?\d{6} ?[a-z] ?\d{3}(?![\p{L}\p{N}])/giu;
const IBAN = /(?<![\p{L}\p{N}])[a-z]{2}\d\d(?: ?[a-z\d]){11,30}/giu;

/** Bank account and insurance numbers whose check digits are right. */
export function checkedNumbers({ text }: Message): Span[] {
  return [
    ...found(text, HEALTH_INSURANCE, (number) => isHealthInsuranceNumber(number.slice(0, 10))),
    ...found(text, PENSION_INSURANCE, isPensionInsuranceNumber),
    ...ibans(text),
  ];
}

function found(text: string, pattern: RegExp, isRight: (number: string) => boolean): Span[] {
  return Array.from(text.matchAll(pattern))
    .filter(([number]) => isRight(compact(number)))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
}

function ibans(text: string): Span[] {
  return Array.from(text.matchAll(IBAN)).flatMap(({ 0: run, index }) => {
    // The words after an IBAN look like more of it: its country says where it ends.
    const length = ibanLength(run.slice(0, 2).toUpperCase()) ?? 0;
    let end = 0;
    for (let signs = 0; signs < length && end < run.length; end++) if (run[end] !== ' ') signs++;
    return isIban(compact(run.slice(0, end))) ? [{ start: index, end: index + end }] : [];
  });
}

function compact(number: string): string {
  return number.replaceAll(' ', '').toUpperCase();
}

/** Groups of digits with what people put between them; each part has one way to match. */
const GROUPS =
  /(?<![\p{L}\p{N}][-/_]?|\p{N}[.,:])(?:\(?\+ ?\(?|\()?\d+(?:[ \u00a0./()–-]{1,3}\d+)*(?![\p{L}\p{N}])/gu;
const OPENING_HOURS = /(?<!\d)\d{1,2}[.:]\d\d(?: Uhr)? ?[-–] ?\d{1,2}[.:]\d\d(?!\d)/gu;
const MONTH_AND_YEAR = /(?<![\d./])(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?!\d)/gu;
/** What a number before it counts: it is nobody's number. */
const UNIT = /^\s?(?:€|%|eur|mio|mrd|mill?ion|milliard|billion|prozent|percent|tausend|tsd|uhr)/iu;
const AMOUNT = /^\+?\d{1,3}(?:\.\d{3})+$/u;

/**
 * Telephone numbers in German and international spellings: with a leading 0 or a country code. A
 * narrow pattern of our own: measured on ten thousand questions and some years, amounts and dates,
 * libphonenumber-js (1.13.16, min metadata) took "2018-2022", "13.02.2020" and "180.000.000" for
 * numbers, and a start 40 ms and 11 MB.
 */
export function telephoneNumbers({ text }: Message, known: PublicKnowledge): Span[] {
  const masked = withoutDates(text);
  return Array.from(masked.matchAll(GROUPS)).flatMap(({ 0: run, index }) =>
    UNIT.test(text.slice(index + run.length, index + run.length + 12))
      ? []
      : numbersIn(run)
          .filter(({ start, end }) => {
            const national = nationalNumber(run.slice(start, end));
            return national !== null && !known.holdsNumber(national);
          })
          .map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
}

/** "0341 9716720 / 0341 9716729" is two: behind a whole number and a slash, 0 begins another one. */
function numbersIn(run: string): Span[] {
  const spans: Span[] = [];
  let digits = 0;
  let current: Span = { start: 0, end: 0 };
  for (const { 0: group, index } of run.matchAll(/\d+/gu)) {
    const isSlashed = run.slice(current.end, index).includes('/');
    if (isSlashed && digits >= FEWEST_NATIONAL_DIGITS && /^0\d\d/.test(group)) {
      spans.push(current);
      current = { start: index, end: index };
      digits = 0;
    }
    digits += group.length;
    current = { ...current, end: index + group.length };
  }
  return [...spans, current];
}

const FEWEST_NATIONAL_DIGITS = 7;
/** ITU-T E.164: fifteen digits with the country code. */
const MOST_DIGITS = 15;

/** A telephone number's digits without 0 or country code 49; null where it is no telephone number. */
function nationalNumber(written: string): string | null {
  if (AMOUNT.test(written)) return null;
  const groups = written.match(/\d+/gu)!;
  // Numbers within an area never begin with 0: "04103 - 04109" are postcodes.
  if (groups[0].length > 2 && /^0\d/.test(groups[1] ?? '')) return null;
  const digits = groups.join('');
  const sign = written.includes('+') ? '+' : '';
  const match = /^(?:\+|00)(?:490?)?([1-9]\d*)$|^0([1-9]\d*)$/u.exec(sign + digits);
  const national = match?.[1] ?? match?.[2] ?? '';
  return national.length >= FEWEST_NATIONAL_DIGITS && national.length <= MOST_DIGITS
    ? national
    : null;
}

/** The same text with signs in place of dates and times, so that nothing else finds digits there. */
function withoutDates(text: string): string {
  const blank = (found: string): string => '\u0000'.repeat(found.length);
  return text.replace(DATE, blank).replace(OPENING_HOURS, blank).replace(MONTH_AND_YEAR, blank);
}

const MOST_WORDS_BETWEEN = 5;
const FEWEST_LABELLED_DIGITS = 6;

/** Numbers behind a word that says what they are: "Meine Versichertennummer ist …". */
export function labelledNumbers(message: Message, labels: Phrases, known: PublicKnowledge): Span[] {
  const masked = withoutDates(message.text);
  return message.words.flatMap((_, i) => {
    const length = labels.at(message, i);
    if (length === 0) return [];
    const number = numberAfter(message, masked, i + length);
    return number && isIdentifier(message.text, number, known) ? [number] : [];
  });
}

function numberAfter({ text, words }: Message, masked: string, from: number): Span | null {
  const hasDigit = (i: number): boolean =>
    i < words.length && /\d/.test(masked.slice(words[i]!.start, words[i]!.end));
  for (let i = from; i <= from + MOST_WORDS_BETWEEN && i < words.length; i++) {
    if (/[?!]/.test(text.slice(words[i - 1]!.end, words[i]!.start))) return null;
    const startsWithLetter = isLetter(text, words[i]) && hasDigit(i + 1);
    if (!hasDigit(i) && !startsWithLetter) continue;
    let last = i;
    // Blocks of a number: "DE12 3456 …", "15 070649 C 103".
    const goesOn = (): boolean =>
      /^[ ./()–-]{1,3}$/.test(text.slice(words[last]!.end, words[last + 1]?.start)) &&
      (hasDigit(last + 1) || (isLetter(text, words[last + 1]) && hasDigit(last + 2)));
    while (last + 1 < words.length && goesOn()) last++;
    return { start: words[i]!.start, end: words[last]!.end };
  }
  return null;
}

function isLetter(text: string, word: Span | undefined): boolean {
  return word !== undefined && /^\p{L}$/u.test(text.slice(word.start, word.end));
}

function isIdentifier(text: string, { start, end }: Span, known: PublicKnowledge): boolean {
  const written = text.slice(start, end);
  const digits = written.replace(/\D/g, '');
  const groups = written.match(/\d+/gu)!;
  return (
    digits.length >= FEWEST_LABELLED_DIGITS &&
    !groups.every((group) => /^(?:19|20)\d\d$/.test(group)) &&
    !AMOUNT.test(written) &&
    !UNIT.test(text.slice(end, end + 12)) &&
    !known.holdsNumber(nationalNumber(written) ?? digits)
  );
}
