import { expect } from 'chai';
import { summarizeError } from '../../src/bot/error-summary.js';

describe('summarizeError', () => {
  it('tells the class, the codes and the place of an error', () => {
    const error = Object.assign(new TypeError('x'), { code: 'ECONNREFUSED', statusCode: 502 });
    const summary = summarizeError(error);
    expect(summary).to.include({ error: 'TypeError', code: 'ECONNREFUSED', status: 502 });
    expect(summary).to.have.property('at').that.is.an('array').and.is.not.empty;
  });

  it('tells nothing of the message, however many lines it has', () => {
    const typed = 'ich habe\n    at Krebs (was tun)\nMax Mustermann, 0341 1234567';
    const error = new Error(`cannot read "${typed}"`, { cause: typed });
    Object.assign(error, { request: { body: typed }, details: typed });
    const summary = JSON.stringify(summarizeError(error));
    for (const word of ['Krebs', 'Mustermann', '1234567', 'cannot']) {
      expect(summary).not.to.include(word);
    }
  });

  it('takes whatever was thrown', () => {
    for (const thrown of ['Max Mustermann', null, undefined, 7, { message: 'Max Mustermann' }]) {
      expect(JSON.stringify(summarizeError(thrown))).not.to.include('Mustermann');
    }
  });
});
