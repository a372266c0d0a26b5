import { expect } from 'chai';
import fc from 'fast-check';
import { NOISES, withNoise } from '../../bench/corpus/noise.js';
import { Random } from '../../bench/corpus/random.js';

const german = (text: string) => ({ text, language: 'de' as const });

describe('the noise of the bench', () => {
  const question = german('Wer fördert die Universitätskliniken in Düsseldorf?');

  it('misspells one word, and leaves its first letter', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const noisy = withNoise('typo', question, new Random(seed));
      const before = question.text.split(' ');
      const after = noisy.split(' ');
      const changed = after.filter((word, i) => word !== before[i]);
      expect(after).to.have.lengthOf(before.length);
      expect(changed).to.have.lengthOf(1);
      const [word] = changed;
      expect(before.map((other) => other[0])).to.include(word![0]);
    }
  });

  it('misspells every word of four letters or more', () => {
    const noisy = withNoise('typos', question, new Random(1)).split(' ');
    question.text.split(' ').forEach((word, i) => {
      if (word.length >= 4) expect(noisy[i]).not.to.equal(word);
      else expect(noisy[i]).to.equal(word);
    });
  });

  it('writes umlauts out', () => {
    const noisy = withNoise('umlauts', german('Ärzte, Öl, müßig, groß'), new Random(1));
    expect(noisy).to.equal('Aerzte, Oel, muessig, gross');
  });

  it('writes as in a chat: lower case, the telling words alone, no punctuation', () => {
    const noisy = withNoise('chat', question, new Random(1));
    expect(noisy).to.match(/^[a-z]+( [a-z]+)*$/);
    expect(noisy).not.to.match(/\b(wer|die|in)\b/);
  });

  it('keeps the words of a question that has function words alone', () => {
    expect(withNoise('chat', german('Wer ist das?'), new Random(1)).split(' ')).to.have.lengthOf(3);
  });

  it('takes any text, and gives the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.constantFrom(...NOISES),
        (text, seed, noise) => {
          const once = withNoise(noise, german(text), new Random(seed));
          expect(withNoise(noise, german(text), new Random(seed))).to.equal(once);
        },
      ),
    );
  });
});
