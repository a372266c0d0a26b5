import { expect } from 'chai';
import fc from 'fast-check';
import { contrast, parseColour, readableOn, textOn } from '../../widget/colour.js';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('a colour of the launcher', () => {
  it('is read in its short and its long form, in any case', () => {
    expect(parseColour(' #0B5f73 ')).to.equal('#0b5f73');
    expect(parseColour('#Fc0')).to.equal('#ffcc00');
  });

  it('is nothing else: no name, no function, nothing that ends a style rule', () => {
    for (const text of ['', 'red', '0b5f73', '#12', '#1234', '#12345678', 'rgb(1, 2, 3)']) {
      expect(parseColour(text), text).to.equal(null);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseColour(text) ?? '#000000').to.match(/^#[0-9a-f]{6}$/);
      }),
    );
  });

  it('has the contrasts that WCAG gives as examples', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.005);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.005);
  });

  it('carries text of at least 4.5 : 1, whatever it is', () => {
    expect(textOn('#0b5f73')).to.equal('#ffffff');
    expect(textOn('#ffcc00')).to.equal('#000000');
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrast(colour, textOn(colour))).to.be.at.least(4.5);
      }),
    );
  });

  it('has the same contrast to another either way, from 1 to 21', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        expect(contrast(one, other)).to.equal(contrast(other, one));
        expect(contrast(one, other)).to.be.within(1, 21);
      }),
    );
  });

  it('can be read on the grounds of the chat, and on every other, as its text', () => {
    const grounds = fc.oneof(fc.constantFrom('#f2f6f7', '#1c262a'), colours);
    fc.assert(
      fc.property(colours, grounds, (colour, ground) => {
        const text = readableOn(colour, ground);
        expect(text).to.match(/^#[0-9a-f]{6}$/);
        expect(contrast(text, ground)).to.be.at.least(4.5);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays as it is where it can be read, and keeps its hue where it is made darker or lighter', () => {
    expect(readableOn('#0b5f73', '#f2f6f7')).to.equal('#0b5f73');
    expect(readableOn('#000000', '#000000')).to.match(/^#(..)\1\1$/);
    const darker = readableOn('#ff8800', '#f2f6f7');
    const lighter = readableOn('#0b5f73', '#1c262a');
    const channels = (colour: string) => colour.match(/[0-9a-f]{2}/g)!;
    expect(channels(darker)).to.deep.equal(channels(darker).toSorted().toReversed());
    expect(channels(lighter)).to.deep.equal(channels(lighter).toSorted());
    expect(contrast(darker, '#000000')).to.be.below(contrast('#ff8800', '#000000'));
    expect(contrast(lighter, '#000000')).to.be.above(contrast('#0b5f73', '#000000'));
  });
});
