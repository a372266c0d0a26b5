import { expect } from 'chai';
import type { ChatTexts } from '../../../src/knowledge/chat-texts.js';
import type { ChatLink } from '../../../src/pages/chat-config.js';
import { markdown } from '../../../src/pages/markdown.js';
import { introduce } from '../../../widget/frame/introduction.js';
import { reply } from './fake-direct-line.js';

const TEXTS = {
  privacy: { own: 'Nur dieser Server.\n', azure: 'Auch Microsoft.\n' },
} as ChatTexts;

const PRIVACY: ChatLink = { title: 'Datenschutz', address: 'https://bad.example/datenschutz' };
const IMPRINT: ChatLink = { title: 'Impressum', address: 'https://bad.example/impressum?a=b#c' };

describe('the introduction', () => {
  it('is the greeting, then what happens with what is written, then where more is said', () => {
    const { text } = introduce(reply('Guten Tag.'), 'own', TEXTS, [PRIVACY, IMPRINT]);
    expect(text).to.equal(
      'Guten Tag.\n\nNur dieser Server.\n\n[Datenschutz](https://bad.example/datenschutz) · [Impressum](https://bad.example/impressum?a=b#c)',
    );
  });

  it('names who else reads along', () => {
    const { text } = introduce(reply('Guten Tag.'), 'azure', TEXTS, []);
    expect(text).to.equal('Guten Tag.\n\nAuch Microsoft.');
  });

  it('leaves the rest of the greeting as it is, and the greeting itself too', () => {
    const greeting = { ...reply('Guten Tag.'), id: '1', suggestedActions: { actions: [] } };
    const { text, ...rest } = introduce(greeting, 'own', TEXTS, []);
    expect(text).not.to.equal(greeting.text);
    expect({ ...rest, text: 'Guten Tag.' }).to.deep.equal(greeting);
  });

  it('says what happens also where the bot greets without a word', () => {
    expect(introduce({ type: 'message' }, 'own', TEXTS, []).text).to.equal('Nur dieser Server.');
  });

  it('leads to the address, whatever it holds', () => {
    const address = 'https://bad.example/Impressum_(Recht)/a b](https://evil.example';
    const { text } = introduce(reply(''), 'own', TEXTS, [{ ...IMPRINT, address }]);
    const [, target] = /<a href="([^"]*)">Impressum<\/a><\/p>$/.exec(markdown(text!).text)!;
    expect(decodeURIComponent(target!)).to.equal(address);
  });
});
