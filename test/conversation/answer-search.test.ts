import { expect } from 'chai';
import fc from 'fast-check';
import { type AnswerSearch, createAnswerSearch } from '../../src/conversation/answer-search.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { buildResponderIndex } from '../../src/conversation/responder-index.js';
import { createResponder } from '../../src/conversation/responder.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

describe('the search for answers', () => {
  let search: AnswerSearch;

  before(() => {
    search = createAnswerSearch(SearchEngine.build(POOL), POOL_DIALOGS);
  });

  const first = (text: string, locale = 'de-DE') => search.find(text, locale, 10)[0];

  it('finds an entry by its question, in the language of the question', () => {
    expect(first('Wann öffnet das Bad?')).to.include({ title: 'Wann öffnet das Bad?' });
    expect(first('When does the pool open?')?.reply).to.include({
      language: 'en',
      text: 'The pool opens at 9 o’clock.',
    });
  });

  it('finds an entry while its words are still being typed', () => {
    for (const typed of ['Öffnungsz', 'oeffnungsz', 'wann öff']) {
      expect(first(typed), typed).to.include({ title: 'Wann öffnet das Bad?' });
    }
    expect(first('when does the po')?.reply.language).to.equal('en');
  });

  it('knows the language of a word that is used in one alone', () => {
    expect(first('Bad', 'en-US')?.reply.language).to.equal('de');
    expect(first('pool', 'de-DE')?.reply.language).to.equal('en');
  });

  it('finds nothing for what nobody wrote about', () => {
    expect(search.find('Raumfahrt', 'de-DE', 10)).to.deep.equal([]);
    expect(search.find('?', 'de-DE', 10)).to.deep.equal([]);
  });

  it('offers an entry of every topic where nothing is typed, in the language of the client', () => {
    const starters = search.find('  ', 'en-US', 10);
    expect(starters.length).to.be.greaterThan(0);
    expect(new Set(starters.map(({ title }) => title)).size).to.equal(starters.length);
    for (const { reply } of starters) expect(reply.language).to.equal('en');
  });

  it('gives what stands by itself: no buttons, no tools', () => {
    const reply = first('Wann öffnet das Bad?')?.reply;
    expect(reply?.buttons).to.deep.equal([]);
    expect(reply?.tools).to.deep.equal([]);
    expect(reply?.citations).to.have.length.greaterThan(0);
  });

  it('finds an entry by its id, in the form that is wanted', () => {
    expect(search.entry('opening-hours', 'de-simple')?.reply.text).to.include('Ab 9 Uhr');
    expect(search.entry('opening-hours', 'en')?.reply.text).to.include('9 o’clock');
    expect(search.entry('gone', 'de')).to.equal(null);
  });

  it('finds at most as many as are wanted, each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.nat({ max: 5 }), (text, limit) => {
        const titles = search.find(text, undefined, limit).map(({ title }) => title);
        expect(titles.length).to.be.at.most(limit);
        expect(new Set(titles).size).to.equal(titles.length);
      }),
    );
  });

  it('changes no reply of a turn that searches with the same engine between', () => {
    const index = buildResponderIndex(POOL, POOL_DIALOGS);
    const engine = new SearchEngine(POOL, index.knowledge);
    const shared = createAnswerSearch(engine, POOL_DIALOGS);
    const turn = { text: 'Wann öffnet das Bad? Und was kostet der eintrit? Gibt es Badekapen?' };
    const steps = createResponder(POOL, POOL_DIALOGS, index, engine).steps(turn, NEW_CONVERSATION);
    let step = steps.next();
    let count = 0;
    for (; !step.done; step = steps.next()) {
      count += 1;
      expect(shared.find('wan öfnet', 'de', 10)).to.deep.equal(search.find('wan öfnet', 'de', 10));
    }
    expect(count).to.be.above(3);
    const alone = createResponder(POOL, POOL_DIALOGS, index).respond(turn, NEW_CONVERSATION);
    expect(step.value).to.deep.equal(alone);
  });

  it('has the engine forget what was typed, also where a search fails', () => {
    const engine = SearchEngine.build(POOL);
    let forgotten = 0;
    engine.forget = () => (forgotten += 1);
    createAnswerSearch(engine, POOL_DIALOGS).find('Bad', 'de', 10);
    expect(forgotten).to.equal(1);
    engine.knows = () => {
      throw new Error('broken');
    };
    expect(() => createAnswerSearch(engine, POOL_DIALOGS).find('Bad', 'de', 10)).to.throw('broken');
    expect(forgotten).to.equal(2);
  });
});
