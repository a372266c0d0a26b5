import { FILLERS } from '../text/function-words.js';
import { LANGUAGES } from '../text/language.js';
import { QUESTION_WORDS } from '../text/question-words.js';
import { sentences } from '../text/sentences.js';
import { tokenize } from '../text/tokens.js';

/** So many clauses are read at most: a turn's cost is bounded. */
const MOST_CLAUSES = 16;
/** What stands before a further question is at least this long: "Wann und wo" is one question. */
const FEWEST_WORDS = 2;

/** May join two questions: "…, und …", "… and also …"; at a comma or colon alone, "wer" must follow. */
const JOINT =
  /[,;:–—]?\s+\(?(?:und auch|und|außerdem|ausserdem|sowie|and also|and|plus),?\s+|[,;:–—]\s+/giu;
/** "2. Wie lange?", "b) Bis wann?" */
const NUMBERING = /^(?:\d{1,2}|[a-h])[.)]\s+/iu;
/** A verb before its subject, as only questions have it: "nützt das". */
const INVERTED = /^\p{Ll}+(?:t|en|st)\s+(?:das|die|der|den|es|sie|man|ich|wir|er|ein|eine)\s/u;

/**
 * The clauses of a message in order: its sentences and lines, cut where a further question begins
 * ("Wer fördert die MII und wie lange läuft sie?"). Where there are very many, neighbours are taken
 * together.
 */
export function clauses(message: string): string[] {
  const found = message
    .split(/\n+/)
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => sentence.replace(NUMBERING, ''))
    .flatMap(cutAtJoints);
  const different = [...new Set(found)];
  const together = Math.max(1, Math.ceil(different.length / MOST_CLAUSES));
  return Array.from({ length: Math.ceil(different.length / together) }, (_, i) =>
    different.slice(i * together, (i + 1) * together).join(' '),
  );
}

/** Whether a clause asks something: it ends as a question, or begins as one or as a request. */
export function asks(clause: string): boolean {
  return clause.trimEnd().endsWith('?') || opensQuestion(clause) || requests(clause);
}

/** Whether a text is worded as a question, whatever it may be taken for. */
export function asksPlainly(text: string): boolean {
  return text.trimEnd().endsWith('?') || opensWithInterrogative(text);
}

function cutAtJoints(sentence: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: joint, index } of sentence.matchAll(JOINT)) {
    const before = sentence.slice(start, index);
    const after = sentence.slice(index + joint.length);
    const isWord = /\p{L}/u.test(joint);
    // "Ich bin 12 und muss ein Referat halten.": a verb behind "und" asks only in a question.
    const isQuestion = sentence.endsWith('?') || (asks(before) && !/[.!]$/.test(sentence));
    const opens = isWord
      ? opensWithInterrogative(after) ||
        requests(after, 1) ||
        (isQuestion && (opensQuestion(after) || INVERTED.test(after)))
      : opensWithInterrogative(after);
    if (!opens || tokenize(before).length < FEWEST_WORDS) continue;
    pieces.push(before);
    start = index + joint.length;
  }
  return [...pieces, sentence.slice(start)];
}

function opensQuestion(text: string): boolean {
  const [first = ''] = beginning(text);
  return (
    opensWithInterrogative(text) ||
    LANGUAGES.some((language) => QUESTION_WORDS[language].verbs.has(first))
  );
}

/** "wer …", "seit wann …" */
function opensWithInterrogative(text: string): boolean {
  const [first = '', second = ''] = beginning(text);
  return LANGUAGES.some((language) => {
    const { interrogatives, prepositions } = QUESTION_WORDS[language];
    return interrogatives.has(first) || (prepositions.has(first) && interrogatives.has(second));
  });
}

/** "nenne mir …", "ich wollte mal wissen …", "I need …" */
function requests(text: string, within = LONGEST_REQUEST): boolean {
  return beginning(text, within).some((word) =>
    LANGUAGES.some((language) => QUESTION_WORDS[language].requests.has(word)),
  );
}

/** The first words that mean something. */
function beginning(text: string, count = 3): string[] {
  const words = tokenize(text.slice(0, 100));
  const first = words.findIndex((word) => !FILLERS.has(word) && !CONJUNCTIONS.has(word));
  return first < 0 ? [] : words.slice(first, first + count);
}

/** Words of the longest lead-in to a request: "ja hallo ich wollte mal fragen". */
const LONGEST_REQUEST = 8;
const CONJUNCTIONS = new Set(['und', 'and', 'aber', 'but']);
