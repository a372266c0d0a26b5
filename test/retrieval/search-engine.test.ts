import { expect } from 'chai';
import fc from 'fast-check';
import { decide } from '../../src/retrieval/decision.js';
import { type Ranking, SearchEngine } from '../../src/retrieval/search-engine.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { document, entry, knowledgeBase, POOL } from '../support/pool.js';

/** What a visitor may send: words of the knowledge base, of any script, signs and halves of them. */
const message = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'Wann öffnet das Bad?',
        'eintritspreise',
        'NEPTUN',
        '2026',
        '👍',
        '\uD83D',
        '<script>',
        'constructor',
        '__proto__',
        'Кто',
        'من',
        '\u0000',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

const language = fc.constantFrom<Language>(...LANGUAGES);

function expectSound(ranking: Ranking): void {
  for (const list of [ranking.entries, ranking.passages]) {
    expect(list.length).to.be.at.most(10);
    const confidences = list.map(({ confidence }) => confidence);
    expect(confidences).to.deep.equal([...confidences].sort((a, b) => b - a));
    for (const { confidence, coverage, margin } of list) {
      expect(confidence).to.be.within(0, 1);
      expect(coverage).to.be.within(0, 1 + 1e-9);
      expect(margin).to.be.within(-1.5, 1.5);
    }
  }
  for (const { learned, nearest } of ranking.entries) {
    expect(learned).to.be.within(0, 1);
    expect(nearest).to.be.within(0, 1.1);
  }
}

describe('SearchEngine', () => {
  const engine = SearchEngine.build(POOL);

  it('ranks entries and passages, best first', () => {
    const { entries, passages, query } = engine.search('Was kostet der Eintritt?', 'de');
    expect(entries[0]!.entry.id).to.equal('admission');
    expect(passages[0]!.document.id).to.be.oneOf(['leaflet', 'notice']);
    expect(query.language).to.equal('de');
    expectSound(engine.search('Was kostet der Eintritt?', 'de'));
  });

  it('is surest of an entry asked for in its own words', () => {
    for (const { id, questions } of POOL.entries) {
      for (const asked of LANGUAGES) {
        const decision = decide(engine.search(questions[asked]![0]!, asked));
        expect(decision.kind).to.equal('answer');
        expect(decision.candidates[0]!.id).to.equal(id);
      }
    }
  });

  it('answers nothing that it does not know', () => {
    for (const question of [
      'Wie wird das Wetter?',
      'Hauptstadt von Frankreich',
      'Rezept für Pizza',
    ]) {
      expect(decide(engine.search(question, 'de')).kind, question).to.be.oneOf([
        'none',
        'suggestions',
      ]);
    }
  });

  it('finds a passage where no entry speaks of it', () => {
    const [best] = engine.search('Salzgrotte mit Solevernebelung', 'de').passages;
    expect(best!.passage.text).to.include('Salzgrotte');
  });

  it('gives the words that it is told to no weight', () => {
    const [plain] = engine.search('Was kostet der Eintritt?', 'de').entries;
    const [without] = engine.search('Was kostet der Eintritt derzeitig?', 'de').entries;
    const [light] = engine.search(
      'Was kostet der Eintritt derzeitig?',
      'de',
      new Set(['derzeitig']),
    ).entries;
    expect(without!.coverage).to.be.below(plain!.coverage);
    expect(light!.coverage).to.equal(plain!.coverage);
  });

  it('knows what an entry speaks of, its sources included', () => {
    const isAskedBeyond = (question: string): boolean => {
      const { query, entries } = engine.search(question, 'de');
      expect(entries[0]!.entry.id).to.equal('admission');
      return engine.isAskedBeyond(query, entries[0]!);
    };
    // Its answer and what it quotes end with 2022.
    expect(isAskedBeyond('Was kostet der Eintritt 2022?')).to.equal(false);
    expect(isAskedBeyond('Was kostet der Eintritt 2023?')).to.equal(true);
  });

  it('knows which words the knowledge base uses in which language', () => {
    expect(engine.knows('eintritt', 'de')).to.equal(true);
    expect(engine.knows('towel', 'en')).to.equal(true);
    expect(engine.knows('towel', 'de')).to.equal(false);
  });

  it('doubts what is like a question that an editor says nothing answers, and never shows that', () => {
    const unanswerable = { de: ['Gibt es im Bad eine Sauna?', 'sauna im bad', 'Bad mit Sauna'] };
    const careful = SearchEngine.build({
      ...POOL,
      confidence: { outOfScope: 0.2, right: 0.97, unanswerable },
    });
    const surest = (of: SearchEngine, text: string) => of.search(text, 'de').entries[0]!;
    const asked = 'Hat das Bad denn eine Sauna?';
    expect(surest(careful, asked).confidence).to.be.below(surest(engine, asked).confidence / 2);
    for (const text of unanswerable.de) {
      expect(decide(careful.search(text, 'de')).kind, text).to.equal('none');
    }
    const known = surest(careful, 'Wann öffnet das Bad?');
    expect(known.confidence).to.be.above(0.9 * surest(engine, 'Wann öffnet das Bad?').confidence);
    const passage = (of: SearchEngine) => of.search(asked, 'de').passages[0]?.confidence ?? 0;
    expect(passage(careful)).to.be.at.most(passage(engine));
    const ids = POOL.entries.map(({ id }) => id);
    for (const { entry: shown } of careful.search(asked, 'de').entries) {
      expect(ids).to.include(shown.id);
    }
  });

  it('takes any message, and judges it soundly', () => {
    fc.assert(
      fc.property(message, language, (text, asked) => {
        const ranking = engine.search(text, asked);
        expectSound(ranking);
        expect(decide(ranking).candidates.length).to.be.at.most(10);
      }),
    );
  });

  it('takes endless messages of any kind', () => {
    const pieces = [
      'x',
      'Eintritt ',
      'eintritspreise? ',
      'Kinderschwimmkurs',
      '😀',
      '\uD800',
      'ä',
      'ae',
      '1',
      ' ',
      '\n',
      '. A',
      'Кто ',
      '誰',
      '\u0301',
      '<b>',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      expectSound(engine.search(text, 'de'));
    }
    const unknown = Array.from(
      { length: 3000 },
      (_, i) => `wrt${String.fromCharCode(97 + (i % 26))}x`,
    );
    expectSound(engine.search(unknown.join(' '), 'en'));
  });

  it('gives the same whatever the order of entries and documents, and when asked again', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(POOL.entries, { minLength: POOL.entries.length }),
        fc.shuffledSubarray(POOL.documents, { minLength: POOL.documents.length }),
        fc.array(message, { maxLength: 3 }),
        (entries, documents, messages) => {
          const other = SearchEngine.build({ ...POOL, entries, documents });
          for (const text of ['Was kostet eine Karte im Bad?', ...messages]) {
            const expected = engine.search(text, 'de');
            expect(other.search(text, 'de')).to.deep.equal(expected);
            expect(engine.search(text, 'de')).to.deep.equal(expected);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it('gives the same with an index that was saved and read again', () => {
    const copy = new SearchEngine(POOL, structuredClone(engine.data));
    for (const question of ['Was kostet der Eintritt?', 'eintritspreise', 'Salzgrotte']) {
      expect(copy.search(question, 'de')).to.deep.equal(engine.search(question, 'de'));
    }
  });

  describe('with less than everything', () => {
    const kinds = {
      'nothing at all': knowledgeBase(),
      'documents alone': knowledgeBase({ documents: POOL.documents }),
      'entries alone': knowledgeBase({ entries: POOL.entries.map((e) => ({ ...e, sources: [] })) }),
      'one entry with one phrasing': knowledgeBase({ entries: [entry('only')] }),
      'an English document': knowledgeBase({
        documents: [document('en', 'The sauna is hot.', { language: 'en' })],
      }),
      'a document of unknown language': knowledgeBase({
        documents: [document('x', 'La sauna est chaude.', { language: null })],
      }),
    };
    for (const [kind, knowledge] of Object.entries(kinds)) {
      it(`takes any message: ${kind}`, () => {
        const small = SearchEngine.build(knowledge);
        fc.assert(
          fc.property(message, language, (text, asked) => {
            expectSound(small.search(text, asked));
          }),
          { numRuns: 30 },
        );
      });
    }

    it('finds the one entry', () => {
      const small = SearchEngine.build(kinds['one entry with one phrasing']);
      expect(small.search('Was ist only?', 'de').entries[0]!.entry.id).to.equal('only');
    });

    it('finds passages of documents alone', () => {
      const small = SearchEngine.build(kinds['documents alone']);
      const decision = decide(
        small.search('Wie hoch ist die Wassertemperatur im Kinderbecken?', 'de'),
      );
      expect(decision.candidates[0]!.id).to.equal('leaflet#2');
    });
  });
});
