import { expect } from 'chai';
import { startMessage } from '../../src/server/start-message.js';

const EXTENT = { entries: 115, documents: 2 };

const NO_LINKS = { privacy: null, imprint: null, accessibility: null };

describe('startMessage', () => {
  it('says where the bot listens, what it knows, and how to connect a client', () => {
    const message = startMessage('127.0.0.1', 3978, EXTENT, false, NO_LINKS);
    expect(message).to.include('http://127.0.0.1:3978/api/messages');
    expect(message).to.include('http://127.0.0.1:3978/health');
    expect(message).to.include('115 entries and 2 documents');
    expect(message).to.include('npx agentsplayground -e http://127.0.0.1:3978/api/messages');
    expect(message).to.include('Emulator');
    expect(message).to.include('this machine alone');
  });

  it('does not send people to local clients where senders are verified', () => {
    const message = startMessage('127.0.0.1', 3978, EXTENT, true, NO_LINKS);
    expect(message).to.include('verified');
    expect(message).not.to.include('agentsplayground');
  });

  it('names addresses that a client can use', () => {
    expect(startMessage('0.0.0.0', 80, EXTENT, false, NO_LINKS)).to.include('http://127.0.0.1:80/');
    expect(startMessage('::', 80, EXTENT, false, NO_LINKS)).to.include('http://[::1]:80/');
    expect(startMessage('::1', 80, EXTENT, false, NO_LINKS)).to.include('http://[::1]:80/');
  });

  it('says where a person can try it', () => {
    const message = startMessage('0.0.0.0', 80, EXTENT, true, NO_LINKS);
    expect(message).to.include('open http://127.0.0.1:80/ in a browser');
  });

  it('names the links that are missing, and says nothing where none is', () => {
    const links = { privacy: 'https://example.org/', imprint: null, accessibility: null };
    expect(startMessage('::1', 80, EXTENT, true, links))
      .to.include('Not set: IMPRINT_URL, ACCESSIBILITY_URL.')
      .and.not.include('PRIVACY_URL');
    const all = { privacy: 'https://a/', imprint: 'https://b/', accessibility: 'https://c/' };
    expect(startMessage('::1', 80, EXTENT, true, all)).not.to.include('Not set');
  });
});
