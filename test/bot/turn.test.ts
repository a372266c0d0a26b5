import { expect } from 'chai';
import type { Activity } from 'botbuilder';
import { readActivity } from '../../src/bot/incoming-activity.js';
import { toTurn } from '../../src/bot/turn.js';
import { EmulatorConversation } from '../support/emulator-activities.js';

const conversation = new EmulatorConversation('http://localhost:1');

function turnOf(fields: Record<string, unknown>) {
  const reading = readActivity(conversation.activity('message', fields));
  if ('problem' in reading) throw new Error(reading.problem);
  return toTurn(reading.activity);
}

describe('toTurn', () => {
  it('reads text and locale', () => {
    expect(turnOf({ text: 'Wer fördert die MII?' })).to.deep.equal({
      text: 'Wer fördert die MII?',
      value: undefined,
      locale: 'de-DE',
    });
  });

  it('takes out mentions: of the bot, however often, and of people', () => {
    const { recipient } = conversation.activity('message') as unknown as Activity;
    const entities = [
      { type: 'mention', text: '<at>Bot</at>', mentioned: { id: recipient.id, name: 'Bot' } },
      { type: 'mention', text: '<at>Anna</at>', mentioned: { id: 'anna', name: 'Anna' } },
    ];
    const text = '<at>Bot</at>&nbsp;<at>Anna</at> Wer fördert die MII? <at>Bot</at>';
    expect(turnOf({ text, entities }).text).to.equal('Wer fördert die MII?');
  });

  it('survives malformed entities', () => {
    const entities = [
      null,
      'mention',
      {},
      { type: 7 },
      { type: 'mention' },
      { type: 'mention', mentioned: null },
    ];
    expect(turnOf({ text: 'Hallo', entities }).text).to.equal('Hallo');
  });

  it('reads what a button posted, with and without text', () => {
    const value = { v: 1, entry: 'funder' };
    expect(turnOf({ value })).to.include({ text: null }).and.to.have.deep.property('value', value);
    expect(turnOf({ value, text: 'Wer?' }).text).to.equal('Wer?');
  });

  it('tells a file without text from an empty message', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'http://localhost/1.png' }];
    expect(turnOf({ attachments }).text).to.equal(null);
    expect(turnOf({ attachments, text: ' ' }).text).to.equal(null);
    expect(turnOf({ attachments, text: 'Was ist das?' }).text).to.equal('Was ist das?');
    expect(turnOf({ text: '' }).text).to.equal('');
    const formatted = [{ contentType: 'text/html', content: '<p></p>' }];
    expect(turnOf({ attachments: formatted, text: ' ' }).text).to.equal('');
  });
});
