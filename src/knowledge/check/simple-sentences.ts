import { sentences } from '../../text/sentences.js';
import type { Rule } from './rule.js';
import { simpleLinesOf, warnOfLine } from './simple-lines.js';

const MOST_WORDS = 12;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}.-]*/gu;

/** Words that begin a clause behind a comma; "der, die, das" see below. */
const CONJUNCTIONS = `aber also anstatt bevor bis da damit dass denn doch ehe falls indem jedoch
  nachdem ob obwohl oder ohne seit seitdem sobald sodass solange sondern statt trotzdem um und
  während weil wenn`;
const QUESTION_WORDS = `warum was welche welchem welchen welcher welches wem wen wenn wer weshalb
  wessen weswegen wie wieso wo wobei wodurch wofür woher wohin womit wonach woran worauf woraus
  worin worüber worum wozu wovon`;
const RELATIVES = 'der|die|das|den|dem|denen|deren|dessen|welche[mnrs]?';
const PREPOSITIONS = 'an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|unter|um|von|vor|zu';

const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})(?!\\p{L})`;

const CLAUSES = [
  new RegExp(`, ${oneOf(CONJUNCTIONS)}|, ${oneOf(QUESTION_WORDS)}`, 'u'),
  // "eine Gruppe, die zusammen arbeitet", but not "der Bund, die Länder und die Städte": a clause
  // ends with its verb, an item of a list with a noun.
  new RegExp(
    `, (?:(?:${PREPOSITIONS}) )?(?:${RELATIVES})(?!\\p{L})(?=[^,.:;!?]* \\p{Ll}+(?:[,.:;!?]|$))`,
    'u',
  ),
  new RegExp(
    `^(?:Bevor|Da|Damit|Dass|Falls|Nachdem|Ob|Obwohl|Sobald|Solange|Während|Weil|Wenn)(?!\\p{L})[^,]*,`,
    'u',
  ),
  /;|\s[–—]\s/u,
];

/** In Einfache Sprache, each line is one short sentence that says one thing. */
export const simpleSentencesAreShort: Rule = (content) =>
  simpleLinesOf(content).flatMap((line) => {
    const spans = sentences(line.text);
    const messages = spans.flatMap(({ start, end }) => {
      const sentence = line.text.slice(start, end);
      return [...tooLong(sentence), ...severalStatements(sentence)];
    });
    if (spans.length > 1) {
      messages.push(`“${line.text}” has ${spans.length} sentences; give each a line of its own`);
    }
    return messages.map((message) => warnOfLine(line, message));
  });

function tooLong(sentence: string): string[] {
  const words = sentence.match(WORDS) ?? [];
  if (words.length <= MOST_WORDS) return [];
  return [
    `“${sentence}” has ${words.length} words; split it into sentences of at most ${MOST_WORDS}`,
  ];
}

function severalStatements(sentence: string): string[] {
  const clause = CLAUSES.map((pattern) => pattern.exec(sentence)?.[0]).find(Boolean);
  if (clause === undefined) return [];
  return [`“${sentence}” says several things (“${clause.trim()}”); give each a sentence of its own`];
}
