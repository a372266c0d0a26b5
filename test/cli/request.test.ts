import { expect } from 'chai';
import fc from 'fast-check';
import { readRequest } from '../../src/cli/request.js';

describe('A request', () => {
  it('is an id with turns', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
        (id, turns) => {
          expect(readRequest(JSON.stringify({ id, turns }))).to.deep.equal({ id, turns });
        },
      ),
    );
  });

  it('keeps lone surrogates and NUL', () => {
    const line = String.raw`{"id": "\ud800", "turns": ["\udc00 \u0000"]}`;
    expect(readRequest(line)).to.deep.equal({ id: '\ud800', turns: ['\udc00 \0'] });
  });

  it('may hold more than is read', () => {
    expect(readRequest('{"id": "1", "turns": ["x"], "note": "y"}')).to.deep.equal({
      id: '1',
      turns: ['x'],
    });
  });

  for (const turns of [
    '',
    ', "turns": []',
    ', "turns": "x"',
    ', "turns": [1]',
    ', "turns": null',
  ]) {
    it(`without a list of texts keeps its id in the error: {"id": "a"${turns}}`, () => {
      expect(readRequest(`{"id": "a"${turns}}`)).to.deep.equal({
        id: 'a',
        error: '"turns" should be a list of at least one text',
      });
    });
  }

  for (const line of ['{"turns": ["x"]}', '{"id": null, "turns": ["x"]}', '{"id": {}}']) {
    it(`needs an id: ${line}`, () => {
      expect(readRequest(line)).to.deep.equal({ id: null, error: '"id" should be a text' });
    });
  }

  it('is always read or refused, and a refusal repeats no word of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
        const request = readRequest(line);
        if ('error' in request) {
          expect(request.error).to.match(/^(the line (is not valid JSON|should be)|"(id|turns)")/);
        }
      }),
    );
  });

  it('that nests deeply is refused', () => {
    expect(readRequest('['.repeat(1_000_000))).to.have.property('error');
    expect(readRequest('['.repeat(100_000) + ']'.repeat(100_000))).to.have.property('error');
  });
});
