import { blankNames } from './blank-names.js';
import type { Rule } from './rule.js';
import { simpleLinesOf, warnOfLine } from './simple-lines.js';

interface Offence {
  pattern: RegExp;
  instead: string;
}

const BE = 'wird|werden|wirst|wurde|wurden';

/** "geht … gegen": no participles, though they begin and end like one. */
const NO_PARTICIPLES =
  'gegen|gehen|geben|gehören|gelten|genießen|geraten|geschehen|gestalten|gestehen|gestern|gesamten|gewinnen|gewöhnen|bekannt|beliebt|berühmt|bereit|entfernt|erst';

/**
 * A participle: "gespeichert", "aufgebaut", "gesehen", "verbessert", "koordiniert". Those such as
 * "verbessern" and "erhalten" are left out, because they are infinitives, too.
 */
const PARTICIPLE =
  `(?<!\\p{L})(?!(?:${NO_PARTICIPLES})(?!\\p{L}))` +
  '(?:\\p{Ll}*ge\\p{Ll}{2,}(?:t|en)|(?:be|emp|ent|er|ver|zer|miss)\\p{Ll}{2,}t|\\p{Ll}{2,}iert)(?!\\p{L})';

const OFFENCES: Offence[] = [
  {
    pattern:
      /(?<!\p{L})(?:(?:würde|könnte|hätte|wäre|sollte|müsste|dürfte|bräuchte|wüsste|käme|ließe|ginge)(?:st|n|t)?|gäbe|sei)(?!\p{L})/giu,
    instead: 'is a subjunctive; say what is, can be or shall be, or write "vielleicht"',
  },
  {
    // A participle closes its clause, or stands before "werden": an adjective does not.
    pattern: new RegExp(
      `(?<!\\p{L})(?:${BE})(?!\\p{L})[^.:;!?]*?${PARTICIPLE}(?=\\s*(?:[.,:;!?]|$|und |oder ))|` +
        `${PARTICIPLE} (?:${BE}|worden)(?!\\p{L})`,
      'giu',
    ),
    instead: 'is in the passive; say who does it',
  },
  {
    // "des" is always a genitive; "der" is one between two nouns, save behind the sentence's first
    // word, which may be a verb: "Hat der Arzt …".
    pattern:
      /(?<!\p{L})des (?=\p{L})\p{L}+|(?<=\S\s)\p{Lu}\p{Ll}[\p{L}-]* (?<!(?:Sie|Ihnen) )(?:der|aller|dieser|Ihrer|ihrer|seiner|meiner) (?:\p{Ll}+ )?\p{Lu}[\p{L}-]*/gu,
    instead: 'is a genitive; write "von dem", "von der" or another preposition',
  },
];

/** In Einfache Sprache, there is no subjunctive, no passive and no genitive. */
export const simpleGrammarIsPlain: Rule = (content) => {
  const withoutNames = blankNames(
    content.knowledgeBase.lexicon.names.flatMap((n) => [n.name, ...n.forms]));
  return simpleLinesOf(content).flatMap((line) =>
    OFFENCES.flatMap(({ pattern, instead }) =>
      Array.from(withoutNames(line.text).matchAll(pattern), ([written]) =>
        warnOfLine(line, `"${written.trim()}" ${instead}`),
      ),
    ),
  );
};
