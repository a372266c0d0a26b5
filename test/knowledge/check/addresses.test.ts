import { expect } from 'chai';
import { addressesAreProven } from '../../../src/knowledge/check/addresses.js';
import { findings, findingsInAnswer } from '../support/content.js';

describe('addressesAreProven', () => {
  it('accepts the address of a source', () => {
    expect(findings(addressesAreProven)).to.be.empty;
    expect(
      findingsInAnswer(addressesAreProven, 'Siehe [hier](https://example.org/bibliothek), sonst nichts.'),
    ).to.be.empty;
  });

  it('finds others', () => {
    const text = 'Siehe [hier](https://example.org/b), www.example.com. Schreiben Sie an info@example.org!';
    expect(findingsInAnswer(addressesAreProven, text).join()).to.match(
      /"https:\/\/example\.org\/b".*"www\.example\.com".*"info@example\.org"/,
    );
  });
});
