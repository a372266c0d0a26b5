import type { Decision } from '../retrieval/decision.js';
import type { QueryWord } from '../retrieval/analyzer.js';
import type { RankedEntry, RankedPassage, Ranking } from '../retrieval/search-engine.js';
import { printable } from './printable.js';
import { table } from './table.js';

const MOST_ENTRIES = 5;
const MOST_PASSAGES = 3;
const MOST_TERMS = 6;
const LONGEST_QUOTE = 60;

/** Why a question was answered as it was, in tables: its words, the candidates, the decision. */
export function explain(
  { query, entries, passages, thresholds }: Ranking,
  decision: Decision,
): string {
  return [
    `Language: ${query.language}`,
    words(query.words),
    entryTable(entries.slice(0, MOST_ENTRIES)),
    passageTable(passages.slice(0, MOST_PASSAGES)),
    `Thresholds: ${Object.entries<number>({ ...thresholds })
      .map(([name, value]) => `${name} ${score(value)}`)
      .join(', ')}`,
    `Decision: ${describe(decision)}`,
  ].join('\n\n');
}

function words(list: readonly QueryWord[]): string {
  const rows = list.map((word) => [word.written, understanding(word), terms(word)]);
  return table([['word', 'understood as', 'searched for'], ...rows], ['left', 'left', 'left']);
}

function understanding({ understanding, word, functionWord }: QueryWord): string {
  if (understanding === 'misspelt') return `misspelt → ${word}`;
  return functionWord ? `${understanding}, function word` : understanding;
}

function terms({ terms }: QueryWord): string {
  const strongest = [...terms].sort(([, a], [, b]) => b - a).slice(0, MOST_TERMS);
  const shown = strongest.map(([term, certainty]) =>
    certainty === 1 ? term : `${term} ${score(certainty)}`,
  );
  return shown.join(', ') + (terms.size > MOST_TERMS ? ', …' : '');
}

function entryTable(ranked: readonly RankedEntry[]): string {
  const head = ['entry', 'learned', 'nearest', 'coverage', 'margin', 'confidence'];
  const rows = ranked.map((r) => [
    r.entry.id,
    ...[r.learned, r.nearest, r.coverage, r.margin, r.confidence].map(score),
    cut(r.phrasing),
  ]);
  return table(
    [[...head, 'nearest phrasing'], ...rows],
    ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
  );
}

function passageTable(ranked: readonly RankedPassage[]): string {
  const head = ['passage', 'score', 'sentence', 'coverage', 'margin', 'confidence'];
  const rows = ranked.map((r) => [
    `${r.document.id}#${r.passage.number}`,
    ...[r.score, r.sentenceCover, r.coverage, r.margin, r.confidence].map(score),
    cut(r.document.text.slice(r.sentence.start, r.sentence.end)),
  ]);
  return table(
    [[...head, 'best sentence'], ...rows],
    ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
  );
}

function describe(decision: Decision): string {
  const sure = `confidence ${score(decision.confidence)}`;
  switch (decision.kind) {
    case 'answer':
      return `answer with ${decision.entry.entry.id}, ${sure}`;
    case 'find': {
      const { document, passage } = decision.passage;
      return `quote ${document.id}#${passage.number}, ${sure}`;
    }
    case 'suggestions':
      return `suggest ${decision.entries.map(({ entry }) => entry.id).join(', ')}, ${sure}`;
    case 'none':
      return `none, ${sure}`;
  }
}

function score(value: number): string {
  return value.toFixed(2);
}

function cut(text: string): string {
  const folded = printable(text).replace(/\s+/g, ' ');
  return folded.length <= LONGEST_QUOTE ? folded : `${folded.slice(0, LONGEST_QUOTE - 1)}…`;
}
