import { expect } from 'chai';
import fc from 'fast-check';
import { MessageText } from '../../../widget/frame/message-text.js';
import { reply } from './fake-direct-line.js';

describe('a message’s text', () => {
  /** All of a page that it asks for. */
  const page = { documentElement: { lang: 'de' } };

  before(() => Object.assign(globalThis, { document: page }));
  after(() => Reflect.deleteProperty(globalThis, 'document'));

  it('is HTML in the language that the message was in', () => {
    const text = new MessageText();
    text.learn({ ...reply('**Yes.**'), locale: 'en-US' });
    expect(text.render('**Yes.**')).to.equal(
      '<div lang="en-US"><p><strong>Yes.</strong></p></div>',
    );
  });

  it('is in the page’s language where none is known', () => {
    const text = new MessageText();
    text.learn(reply('Ja.'));
    text.learn({ type: 'typing', locale: 'en' });
    expect(text.render('Ja.')).to.equal('<div lang="de"><p>Ja.</p></div>');
  });

  it('lets nothing through but the tags of Markdown, whatever text and language hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constant('<img src=x onerror=alert(1)>')),
        fc.oneof(fc.string(), fc.constant('"><script>')),
        (written, locale) => {
          const text = new MessageText();
          text.learn({ ...reply(written), locale });
          const [, language, html] = /^<div lang="([^"]*)">([^]*)<\/div>$/.exec(
            text.render(written),
          )!;
          expect(language).to.match(/^[\w-]*$/);
          expect(html).not.to.match(
            /<(?!\/?(?:p|ul|ol|li|blockquote|strong|em)>|br \/>|a href="(?:https?|mailto|tel):)/,
          );
        },
      ),
    );
  });
});
