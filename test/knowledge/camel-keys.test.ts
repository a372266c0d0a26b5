import { expect } from 'chai';
import { camelKeys } from '../../src/knowledge/camel-keys.js';

describe('camelKeys', () => {
  it('names keys as code does', () => {
    expect(camelKeys({ 'not-found': 1, 'did-you-mean': 2, empty: 3 })).to.deep.equal({
      notFound: 1,
      didYouMean: 2,
      empty: 3,
    });
  });

  it('leaves what stands within as it is', () => {
    const names = { 'data-protection': 'Datenschutz' };
    expect(camelKeys({ 'topic-names': names }).topicNames).to.equal(names);
  });

  it('keeps keys that hold nothing', () => {
    expect(camelKeys({ 'not-found': undefined })).to.have.keys('notFound');
  });
});
