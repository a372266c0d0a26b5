import type { Dialogs } from '../dialog.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import type { Problem } from '../problem.js';
import { addressesAreProven } from './addresses.js';
import { phrasingsFindTheirEntry, type BuildSearch } from './findability.js';
import { idsAreKebabCase } from './ids.js';
import {
  easyLanguageIsReviewed,
  entriesSpeakAllLanguages,
  simpleLanguageIsOffered,
} from './languages.js';
import { textsAreShort } from './length.js';
import { namesAreProven } from './names.js';
import { numbersAreProven } from './numbers.js';
import { phrasingsDiffer, phrasingsLeadToOneEntry, phrasingsSuffice } from './phrasings.js';
import { promptsLeadOn } from './prompts.js';
import { quotesStandInDocuments } from './quotes.js';
import type { Rule } from './rule.js';
import { simpleGrammarIsPlain } from './simple-grammar.js';
import { simpleSentencesAreShort } from './simple-sentences.js';
import { simpleAbbreviationsAreExplained, simpleCompoundsAreParted } from './simple-words.js';
import { factsHaveSources } from './sources.js';
import { textsKeepStyle } from './style.js';
import { topicsHaveNames } from './topics.js';

const RULES: Rule[] = [
  idsAreKebabCase,
  topicsHaveNames,
  entriesSpeakAllLanguages,
  phrasingsSuffice,
  phrasingsDiffer,
  phrasingsLeadToOneEntry,
  factsHaveSources,
  quotesStandInDocuments,
  numbersAreProven,
  namesAreProven,
  addressesAreProven,
  promptsLeadOn,
  textsKeepStyle,
  textsAreShort,
  simpleLanguageIsOffered,
  easyLanguageIsReviewed,
  simpleSentencesAreShort,
  simpleCompoundsAreParted,
  simpleAbbreviationsAreExplained,
  simpleGrammarIsPlain,
];

/**
 * The editorial check: holds well-formed content against the house rules.
 *
 * @param buildSearch makes the search; without it, nothing is said of how well phrasings are found
 * @returns problems in the order of the rules
 */
export function checkKnowledge(
  knowledgeBase: KnowledgeBase,
  dialogs: Dialogs,
  buildSearch?: BuildSearch,
): Problem[] {
  return [
    ...RULES.flatMap((rule) => rule({ knowledgeBase, dialogs })),
    ...(buildSearch ? phrasingsFindTheirEntry(knowledgeBase, buildSearch) : []),
  ];
}
