import type { Language } from '../../text/language.js';
import { MONTHS } from '../dates.js';
import { ENGLISH_NUMBER, englishNumber, englishOrdinal, englishScale } from './english-numbers.js';
import { germanNumber, germanOrdinal, germanScale } from './german-numbers.js';

/** A number, a telephone number, a period or a date that a text gives, in figures or words. */
export interface Quantity {
  /** As written. */
  text: string;
  index: number;
  /** The same for all ways to write it: "180000000", "2018-2021", "early-2020"; null for a date. */
  number: string | null;
  date: PartialDate | null;
}

/** A date of which parts may be left open: "13. Februar", "Februar 2020". */
export interface PartialDate {
  year: number | null;
  month: number;
  day: number | null;
}

const MONTH_NUMBERS = new Map(
  [MONTHS.de, MONTHS.en].flatMap((names) =>
    names.map((name, index): [string, number] => [name, index + 1]),
  ),
);
const MONTH = `(?<month>${Array.from(MONTH_NUMBERS.keys()).join('|')})(?!\\p{L})`;
const YEAR = '(?<year>\\d{4})(?!\\d)';
const DAY = '(?<![\\p{L}\\d])(?<day>\\d{1,2}(?:st|nd|rd|th)?|\\p{L}+(?:-\\p{L}+)?)';

const DATES = [
  /(?<!\d)(?<year>\d{4})-(?<numericMonth>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<numericMonth>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu,
  new RegExp(`${DAY}\\.?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?`, 'gu'),
  new RegExp(`(?<!\\p{L})${MONTH}\\s+(?:the\\s+)?${DAY}(?![\\p{L}\\d])(?:,?\\s+${YEAR})?`, 'gu'),
  new RegExp(`(?<!\\p{L})${MONTH}\\s+${YEAR}`, 'gu'),
  // A month alone; "May" and "March" begin English sentences.
  new RegExp(`(?<=\\p{Ll}\\s)${MONTH}`, 'gu'),
];

/** A telephone number of seven digits or more, in any grouping, and the on-call service's. */
const TELEPHONE = /(?<![\d.,])(?:(?:\+\d{2}|0)[\d\s()/–-]{5,}\d|116\s?117)(?!\d)/gu;

const FIGURES: Record<Language, RegExp> = {
  de: /\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/gu,
  en: /\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/gu,
};

/** Two years belong together: a period is stated as a whole. */
const PERIOD = /(?<!\d)(\d{4})\s?(?:-|–|bis|to|until)\s?(\d{4})(?!\d)/gu;

/** A part of a year. */
const YEAR_PART =
  /(?<!\p{L})(?:(?<early>Anfang|early|(?:beginning|start) of)|(?<mid>Mitte|mid|middle of)|(?<late>Ende|late|end of))[\s-](?<year>\d{4})(?!\d)/gu;

/** Not stated by the text: addresses of pages, the numbers of a list's items. */
const IGNORED = new RegExp(
  `https?:\\/\\/[^\\s)]+|^[ \\t]*\\d{1,2}[.)](?=[ \\t])(?!\\s+${MONTH})`,
  'gmu',
);

/**
 * All numbers, telephone numbers and dates of a text, in order.
 *
 * @param text Markdown
 * @param language decides on "1.000" and on number words
 */
export function findQuantities(text: string, language: Language): Quantity[] {
  let rest = text.replace(IGNORED, blank);
  const found: Quantity[] = [];
  /** Takes what matches out of the rest, unless it turns out to say nothing. */
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Partial<Quantity> | null) => {
    for (const match of Array.from(rest.matchAll(pattern))) {
      const taken = !rest.startsWith(match[0], match.index);
      const quantity = taken ? null : read(match);
      if (!quantity) continue;
      const { text: written = match[0] } = quantity;
      found.push({ number: null, date: null, ...quantity, text: written, index: match.index });
      const end = match.index + written.length;
      rest = rest.slice(0, match.index) + blank(written) + rest.slice(end);
    }
  };

  for (const pattern of DATES) take(pattern, readDate);
  take(TELEPHONE, ([written]) => {
    const digits = written.replace(/^\+49/, '0').replace(/\D/g, '');
    return digits.length < 6 ? null : { number: `tel:${digits}` };
  });
  take(PERIOD, ([, first, last]) => ({ number: `${first!}-${last!}` }));
  take(YEAR_PART, ({ groups = {} }) => {
    const part = ['early', 'mid', 'late'].find((name) => groups[name] !== undefined)!;
    return { number: `${part}-${groups.year!}` };
  });
  const scaled = (written: string, index: number, value: number) =>
    withUnit(rest.slice(index + written.length), written, value, language);
  take(FIGURES[language], ({ 0: written, index }) =>
    /^0\d/.test(written) || written.length > 15
      ? { number: written }
      : scaled(written, index, readFigures(written, language)),
  );
  const words = language === 'de' ? /\p{L}+/gu : ENGLISH_NUMBER;
  const valueOf = language === 'de' ? germanNumber : englishNumber;
  take(words, ({ 0: written, index }) => {
    const value = valueOf(written);
    return value === undefined ? null : scaled(written, index, value);
  });
  return found.sort((a, b) => a.index - b.index);
}

function readDate({ groups = {} }: RegExpExecArray): Partial<Quantity> | null {
  const { year, month, numericMonth, day } = groups;
  const number = month === undefined ? Number(numericMonth) : MONTH_NUMBERS.get(month)!;
  const dayNumber = day === undefined ? null : readDay(day);
  if (dayNumber === undefined) return null;
  return {
    date: { year: year === undefined ? null : Number(year), month: number, day: dayNumber },
  };
}

function readDay(day: string): number | undefined {
  return /^\d/.test(day) ? parseInt(day, 10) : (germanOrdinal(day) ?? englishOrdinal(day));
}

function readFigures(written: string, language: Language): number {
  const [separator, point] = language === 'de' ? ['.', ','] : [',', '.'];
  return Number(
    written.replaceAll(separator, '').replace(/[\u00a0\u202f]/g, '').replace(point, '.'),
  );
}

/** Adds what stands behind a number: "Millionen", "%". */
function withUnit(
  behind: string,
  written: string,
  value: number,
  language: Language,
): Pick<Quantity, 'text' | 'number'> {
  const scaleOf = language === 'de' ? germanScale : englishScale;
  const word = /^[\s-]?(\p{L}+)\.?/u.exec(behind);
  const scale = word ? scaleOf(word[1]!) : undefined;
  const text = scale === undefined ? written : written + word![0];
  const number = Number((value * (scale ?? 1)).toPrecision(15));
  const percent = /^[\s-]?(?:%|Prozent|percent|per cent)/iu.exec(behind);
  return percent && scale === undefined
    ? { text: written + percent[0], number: `${number}%` }
    : { text, number: String(number) };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
