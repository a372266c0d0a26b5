import { expect } from 'chai';
import fc from 'fast-check';
import {
  isHealthInsuranceNumber,
  isIban,
  isPensionInsuranceNumber,
} from '../../../src/conversation/personal-data/check-digits.js';

describe('check digits', () => {
  it('accept published examples', () => {
    for (const iban of [
      'DE89370400440532013000',
      'AT611904300234573201',
      'GB29NWBK60161331926819',
    ]) {
      expect(isIban(iban), iban).to.equal(true);
    }
    for (const number of ['A000500015', 'X110411675']) {
      expect(isHealthInsuranceNumber(number), number).to.equal(true);
    }
    for (const number of ['15070649C103', '10010490A443']) {
      expect(isPensionInsuranceNumber(number), number).to.equal(true);
    }
  });

  it('refuse an IBAN of another length, or of an unknown country', () => {
    expect(isIban('DE8937040044053201300')).to.equal(false);
    expect(isIban('XX89370400440532013000')).to.equal(false);
    expect(isIban('')).to.equal(false);
  });

  it('refuse a number with one digit changed', () => {
    const examples = [
      { number: 'DE89370400440532013000', isRight: isIban, from: 2 },
      { number: 'A000500015', isRight: isHealthInsuranceNumber, from: 1 },
    ];
    for (const { number, isRight, from } of examples) {
      fc.assert(
        fc.property(
          fc.integer({ min: from, max: number.length - 1 }),
          fc.integer({ min: 1, max: 9 }),
          (place, step) => {
            const digit = String((Number(number[place]) + step) % 10);
            expect(isRight(number.slice(0, place) + digit + number.slice(place + 1))).to.equal(
              false,
            );
          },
        ),
      );
    }
  });
});
