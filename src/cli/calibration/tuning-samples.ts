import { PresentWords } from '../../conversation/present.js';
import { Writer } from '../../conversation/writer.js';
import type { Dialogs } from '../../knowledge/dialog.js';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.js';
import { FOLDS } from '../../knowledge/folds.js';
import { SearchEngine } from '../../retrieval/search-engine.js';
import { judge } from '../evaluation/judge.js';
import type { LabelledQuestion } from '../evaluation/question.js';
import { entryEvidence, type EntryFeature, first } from './evidence.js';
import type { Sample } from './sample.js';

const NO_FINDING = { confidence: 1, entry: null, passage: null, candidates: [] };

/** What labelled questions teach of entries: whether the first one's answer meets the label. */
export function tuningSamples(
  questions: readonly LabelledQuestion[],
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
): Sample<EntryFeature>[] {
  const engine = SearchEngine.build(knowledge);
  const writer = new Writer(knowledge, dialogs);
  const present = { de: new PresentWords(dialogs.de), en: new PresentWords(dialogs.en) };
  return questions.flatMap(({ turns, language, expect }, i) => {
    const { query, entries } = engine.search(turns.at(-1)!, language, present[language].light);
    const best = first(entries);
    if (!best) return [];
    const manner = {
      present: present[language].in(query.words.map(({ word }) => word)),
    };
    const reply = writer.answer(best.entry, { language, simple: false }, NO_FINDING, manner);
    const right = judge(expect, reply, () => reply) === 'right';
    const answerable = expect !== 'nothing';
    return [{ answerable, right, evidence: entryEvidence(best), fold: i % FOLDS }];
  });
}
