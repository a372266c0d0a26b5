import type { Language } from '../text/language.js';

/** The months' names, January first. */
export const MONTHS: Record<Language, readonly string[]> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const NO_BREAK_SPACE = '\u00a0';

/** True for YYYY, YYYY-MM and YYYY-MM-DD where such a day exists. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2] ?? '01', match[3] ?? '01'].map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day));
  date.setUTCFullYear(year!);
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
}

/**
 * A date as a person writes it: "2020", "Februar 2020", "13. Februar 2020" or "13 February 2020".
 *
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function writeDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year!;
  const name = MONTHS[language][Number(month) - 1]!;
  if (day === undefined) return `${name} ${year!}`;
  return `${Number(day)}${language === 'de' ? '.' : ''}${NO_BREAK_SPACE}${name} ${year!}`;
}
