import type { Language } from '../../text/language.js';
import { MONTHS } from '../dates.js';
import { problemInText, textsOf, type PlacedText, type Rule } from './rule.js';

/** What answers do not write, and what they write instead: docs/style.md. */
interface Offence {
  pattern: RegExp;
  /** Only in answers in this language. */
  language?: Language;
  /** Also within quotation marks, where others' words stand as they are. */
  quoted?: true;
  instead: string;
}

const SECOND_PERSONS = 'habt|seid|könnt|wollt|müsst|dürft|sollt|werdet|wisst|findet|braucht|möchtet';
const GERMAN_MONTHS = MONTHS.de.join('|');
const ENGLISH_MONTHS = MONTHS.en.join('|');
/** Number words that stand behind figures. */
const SCALES = 'Millionen|Milliarden|Mio|Mrd|million|billion';

const OFFENCES: Offence[] = [
  {
    language: 'de',
    pattern: new RegExp(
      '(?<!\\p{L})(?:du|dich|dir|dein(?:e[nrsm]?)?|euch|euer|eure[nrsm]?)(?!\\p{L})|' +
        `(?<!\\p{L})(?:ihr (?:${SECOND_PERSONS})|(?:${SECOND_PERSONS}) ihr)(?!\\p{L})`,
      'giu',
    ),
    instead: 'the visitor is addressed with Sie',
  },
  {
    language: 'de',
    pattern: /(?<!\p{L})(?:wir|uns|unser(?:e[nrsm]?)?)(?!\p{L})/giu,
    instead: 'the bot does not speak for the initiative; name who acts',
  },
  {
    language: 'en',
    pattern: /(?<!\p{L})(?:[Ww]e|[Oo]urs?|us|[Oo]urselves)(?!\p{L})/gu,
    instead: 'the bot does not speak for the initiative; name who acts',
  },
  {
    language: 'de',
    pattern: /\p{L}{2,}(?:[:*_·]|\/-?)in(?:nen)?(?!\p{L})|\p{Ll}In(?:nen)?(?!\p{L})/gu,
    instead: 'write paired or neutral forms: Patientinnen und Patienten, Forschende',
  },
  { pattern: /"/gu, quoted: true, instead: 'write „…“ in German and “…” in English' },
  { language: 'de', pattern: /”/gu, quoted: true, instead: 'German quotation marks are „…“' },
  { language: 'en', pattern: /„/gu, quoted: true, instead: 'English quotation marks are “…”' },
  {
    language: 'de',
    pattern: /(?<!\d)\d{4}\s?[-–—]\s?\d{4}(?!\d)/gu,
    instead: 'write "bis" between years',
  },
  {
    language: 'en',
    pattern: /(?<!\d)\d{4}\s?[-–—]\s?\d{4}(?!\d)/gu,
    instead: 'write "to" between years',
  },
  {
    pattern: new RegExp(`\\d[^\\S\\u00a0]*(?:${SCALES})(?!\\p{L})`, 'gu'),
    quoted: true,
    instead: 'put a no-break space (U+00A0) between the number and the word',
  },
  {
    pattern: /\d(?:\s?(?:Mio|Mrd|Tsd|bn)|m)(?!\p{L})/gu,
    instead: 'write the word in full: Millionen, million',
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:\\d{1,2}\\.[^\\S\\u00a0]*(?:${GERMAN_MONTHS})|` +
        `\\d{1,2}[^\\S\\u00a0]+(?:${ENGLISH_MONTHS}))(?!\\p{L})`,
      'gu',
    ),
    quoted: true,
    instead: 'put a no-break space (U+00A0) between the day and the month',
  },
  {
    language: 'en',
    pattern: new RegExp(
      `(?<!\\p{L})(?:${ENGLISH_MONTHS})\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)|` +
        `\\d{1,2}(?:st|nd|rd|th)\\s(?:of\\s)?(?:${ENGLISH_MONTHS})`,
      'gu',
    ),
    instead: 'write the date as 13 February 2020',
  },
  {
    pattern: /(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
    instead: 'write the month as a word: 13. Februar 2020, 13 February 2020',
  },
  {
    pattern: /(?<![\d+])(?:\+\d{2}|0)[\d\s()/–-]{5,}\d/gu,
    instead: 'write telephone numbers as 0341 9716720: area code, one blank, the number',
  },
];

const TELEPHONE = /^0\d+[ \u00a0]\d+$/;
const QUOTED: Record<Language, RegExp> = { de: /„[^“]*“/gu, en: /“[^”]*”/gu };

/** Texts keep the house style. */
export const textsKeepStyle: Rule = (content) =>
  textsOf(content).flatMap((text) => [
    ...OFFENCES.flatMap((offence) => findOffence(offence, text)),
    ...unbalancedMarks(text),
  ]);

function findOffence({ pattern, language, quoted, instead }: Offence, placed: PlacedText) {
  if (language !== undefined && language !== placed.language) return [];
  let text = placed.text.replace(/https?:\/\/[^\s)]+/g, blank);
  if (!quoted) text = text.replace(QUOTED[placed.language], blank);
  return Array.from(text.matchAll(pattern))
    .filter(([written]) => !TELEPHONE.test(written))
    .map(({ 0: written, index }) =>
      problemInText(placed, 'error', `"${written}": ${instead}`, index),
    );
}

function unbalancedMarks(placed: PlacedText) {
  const [opening, closing] = placed.language === 'de' ? ['„', '“'] : ['“', '”'];
  const { text } = placed;
  if (text.split(opening).length === text.split(closing).length) return [];
  const message = `a quotation mark is opened or closed alone; write ${opening}…${closing}`;
  return [problemInText(placed, 'error', message)];
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
