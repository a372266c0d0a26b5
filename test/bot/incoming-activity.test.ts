import { expect } from 'chai';
import fc from 'fast-check';
import { readActivity } from '../../src/bot/incoming-activity.js';
import { EmulatorConversation } from '../support/emulator-activities.js';

const conversation = new EmulatorConversation('http://localhost:1');
const message = conversation.says('Hallo');

describe('readActivity', () => {
  it('reads the activities of the Bot Framework Emulator', () => {
    for (const activity of [conversation.botJoins(), conversation.userJoins(), message]) {
      expect(readActivity(activity)).to.have.property('activity');
    }
  });

  for (const field of ['type', 'from', 'recipient', 'conversation', 'serviceUrl', 'channelId']) {
    it(`names a missing ${field}`, () => {
      expect(readActivity({ ...message, [field]: undefined })).to.deep.equal({
        problem: `The activity's "${field}" is missing or malformed.`,
      });
    });
  }

  const malformed: [string, unknown][] = [
    ['type', 7],
    ['type', ''],
    ['text', { a: 1 }],
    ['text', ['Hallo']],
    ['locale', 'x'.repeat(51)],
    ['entities', 'mention'],
    ['attachments', [null]],
    ['membersAdded', [{}]],
    ['conversation', []],
    ['conversation', { id: '' }],
    ['conversation', { id: 'x'.repeat(1001) }],
    ['from', { id: 7 }],
    ['channelId', 'a b\nc'],
    ['serviceUrl', 'ftp://localhost'],
    ['serviceUrl', 'localhost'],
    ['serviceUrl', 'http://user:secret@localhost'],
    ['serviceUrl', 'javascript:alert(1)'],
  ];
  for (const [field, value] of malformed) {
    it(`refuses ${field} ${JSON.stringify(value).slice(0, 40)}`, () => {
      const reading = readActivity({ ...message, [field]: value });
      expect(reading).to.have.property('problem').that.includes(`"${field}`);
    });
  }

  it('refuses what is no object', () => {
    for (const body of [null, undefined, 7, 'text', true, [], [message]]) {
      expect(readActivity(body)).to.have.property('problem');
    }
  });

  it('drops the fields that the bot does not know, and null', () => {
    const reading = readActivity({ ...message, callerId: 'x', name: null, locale: null });
    expect(reading)
      .to.have.property('activity')
      .that.does.not.have.any.keys('callerId', 'name', 'locale');
  });

  it('never throws, and never lets a prototype be changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(message)), (value, field) => {
        readActivity(value);
        readActivity({ ...message, [field]: value });
        readActivity(JSON.parse('{"__proto__":{"type":"message","polluted":true}}'));
        expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      }),
    );
  });
});
