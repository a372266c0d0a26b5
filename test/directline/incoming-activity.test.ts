import { expect } from 'chai';
import fc from 'fast-check';
import { readClientActivity } from '../../src/directline/incoming-activity.js';
import { Refusal } from '../../src/directline/refusal.js';

/** A message as Web Chat sends it. */
const MESSAGE = {
  type: 'message',
  text: 'Hallo',
  textFormat: 'plain',
  locale: 'de-DE',
  channelData: {
    clientActivityID: '17200000000000.1a2b3c4d5e',
    clientTimestamp: '2026-01-01T12:00:00.000Z',
  },
};

describe('readClientActivity', () => {
  it('keeps what the bot and Web Chat read', () => {
    expect(readClientActivity(MESSAGE)).to.deep.equal(MESSAGE);
    const click = {
      type: 'message',
      value: { v: 1, entry: 'x' },
      channelData: { postBack: true, messageBack: { displayText: 'X' } },
    };
    expect(readClientActivity(click)).to.deep.equal(click);
  });

  it('drops all else: who sends it, where, and what others are mentioned', () => {
    const claimed = {
      id: '1',
      from: { id: 'dl_else', role: 'bot' },
      recipient: { id: 'x' },
      conversation: { id: 'another' },
      channelId: 'msteams',
      serviceUrl: 'http://169.254.169.254/',
      membersAdded: [{ id: 'x' }],
      entities: [{ type: 'mention', text: 'Hallo', mentioned: { id: 'bot' } }],
      deliveryMode: 'expectReplies',
      timestamp: '1970-01-01T00:00:00Z',
    };
    const channelData = { ...MESSAGE.channelData, tenant: { id: 'x' } };
    expect(readClientActivity({ ...MESSAGE, ...claimed, channelData })).to.deep.equal(MESSAGE);
  });

  it('knows of files only that there are some, and of what kind', () => {
    const read = (...attachments: object[]) =>
      readClientActivity({ type: 'message', attachments }).attachments;
    const file = { contentType: 'image/png', contentUrl: 'data:image/png;base64,AA' };
    expect(read(file)).to.deep.equal([{ contentType: 'image/png' }]);
    expect(read({}, { contentType: 7 })).to.deep.equal([{ contentType: '' }, { contentType: '' }]);
  });

  it('reads null as nothing', () => {
    const nulls = { text: null, locale: null, channelData: { clientActivityID: null }, name: null };
    expect(readClientActivity({ type: 'message', ...nulls })).to.deep.equal({
      type: 'message',
      channelData: {},
    });
  });

  for (const [field, value] of [
    ['type', 'conversationUpdate'],
    ['type', 'invoke'],
    ['type', undefined],
    ['text', 7],
    ['locale', 'x'.repeat(51)],
    ['channelData', { clientActivityID: 'x'.repeat(201) }],
    ['channelData', { clientActivityID: { $gt: '' } }],
    ['attachments', Array(26).fill({})],
    ['name', 'x'.repeat(201)],
  ] as const) {
    it(`refuses ${field}: ${value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40)}`, () => {
      expect(() => readClientActivity({ ...MESSAGE, [field]: value }))
        .to.throw(Refusal)
        .and.to.include({ statusCode: 400, code: 'BadArgument' });
    });
  }

  it('reads or refuses whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(MESSAGE)), (value, field) => {
        for (const body of [value, { ...MESSAGE, [field]: value }]) {
          try {
            expect(readClientActivity(body).type).to.be.a('string');
          } catch (error) {
            expect(error).to.be.instanceOf(Refusal);
          }
        }
      }),
    );
  });
});
