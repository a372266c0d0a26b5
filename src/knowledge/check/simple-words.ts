import { fold } from '../../text/normalize.js';
import type { Abbreviation, Lexicon, Name } from '../lexicon.js';
import { blankNames } from './blank-names.js';
import { WORD } from './known-words.js';
import type { Rule } from './rule.js';
import { simpleLinesOf, warnOfLine } from './simple-lines.js';

/**
 * Letters of the longest word, or part of one between hyphens, that stands unparted, a feminine
 * plural's ending not counted: most longer words are compounds.
 */
const LONGEST_PART = 13;

/** In Einfache Sprache, long compounds are parted by hyphens or middle dots; proper names stay whole. */
export const simpleCompoundsAreParted: Rule = (content) => {
  const withoutNames = blankNames(content.knowledgeBase.lexicon.names.flatMap(undividedForms));
  return simpleLinesOf(content).flatMap((line) =>
    Array.from(withoutNames(line.text).matchAll(WORD), ([word]) => word)
      .filter((word) => word.split(/[-·]/).some(isLong))
      .map((word) =>
        warnOfLine(
          line,
          `"${word}" is long; part it with a hyphen or a middle dot, or take a shorter word`,
        ),
      ),
  );
};

function isLong(part: string): boolean {
  return part.replace(/innen$/, '').length > LONGEST_PART;
}

/** The forms of a name that the lexicon does not also write with more hyphens. */
function undividedForms({ name, forms }: Name): string[] {
  const all = [name, ...forms];
  const parted = (form: string) =>
    all.some((other) => other.length > form.length && joined(other) === joined(form));
  return all.filter((form) => !parted(form));
}

/** MII, IT, ePA, GmbH: a capital behind another letter. */
const ACRONYM = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+\p{Lu}[\p{L}\p{N}]*/gu;
const SHORTENED =
  /(?<!\p{L})(?:z\.\s?B|d\.\s?h|u\.\s?a|e\.\s?V|(?:bzw|ca|etc|evtl|ggf|inkl|Mio|Mrd|Nr|Str|Tel|usw|vgl)(?=\.))\./gu;

/**
 * In Einfache Sprache, an abbreviation is explained in the same text: its long form of the lexicon
 * stands there, or "X heißt …", "… heißt X", "X bedeutet …", "X steht für …", "X ist die Abkürzung für …",
 * "X: …". Names that look like one, such as those of the consortia, need no explanation.
 */
export const simpleAbbreviationsAreExplained: Rule = (content) => {
  const { lexicon } = content.knowledgeBase;
  const shorts = new Set(lexicon.abbreviations.map(({ short }) => short));
  const forms = lexicon.names.flatMap(({ name, forms }) => [name, ...forms]);
  const withoutNames = blankNames(forms.filter((form) => !shorts.has(form)));
  return simpleLinesOf(content).flatMap((line) => {
    const text = withoutNames(line.text);
    const acronyms = Array.from(text.matchAll(ACRONYM), ([word]) => word);
    return [
      ...acronyms
        .filter((word) => !isExplained(word, line.whole.text, lexicon))
        .map((word) => `"${word}" is not explained in this text; explain it or write it in full`),
      ...Array.from(text.matchAll(SHORTENED), ([word]) => `"${word}": write it in full`),
    ].map((message) => warnOfLine(line, message));
  });
};

function isExplained(word: string, text: string, { abbreviations, names }: Lexicon): boolean {
  const longForms = abbreviations
    .filter(({ short }) => short === word)
    .flatMap(({ short, long }: Abbreviation) => {
      const name = names.find((other) => other.name === long);
      return [long, ...(name?.forms ?? []).filter((form) => form !== short)];
    });
  return (
    longForms.some((form) => joined(text).includes(joined(form))) ||
    new RegExp(
      `(?<!\\p{L})${word}(?::| (?:heißt|bedeutet|steht für|ist (?:die|eine) Abkürzung))|` +
        `(?<!\\p{L})heißt:? ${word}(?![\\p{L}\\p{N}])`,
      'u',
    ).test(text)
  );
}

/** One spelling with and without hyphens and middle dots. */
function joined(text: string): string {
  return fold(text.replace(/[-·]/g, ''));
}
