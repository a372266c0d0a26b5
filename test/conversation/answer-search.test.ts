import { expect } from 'chai';
import fc from 'fast-check';
import { type AnswerSearch, createAnswerSearch } from '../../src/conversation/answer-search.js';
import { buildResponderIndex } from '../../src/conversation/responder-index.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

describe('the search for answers', () => {
  let search: AnswerSearch;

  before(() => {
    search = createAnswerSearch(POOL, POOL_DIALOGS, buildResponderIndex(POOL, POOL_DIALOGS));
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
});
