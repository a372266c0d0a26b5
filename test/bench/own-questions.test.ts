import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { ownQuestions } from '../../bench/data/own-questions.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe("the project's own questions in the bench", () => {
  it('have right entries where the documents or a referral answer', async () => {
    const [tuning] = await ownQuestions(ROOT);
    const { corpus, questions } = tuning!;
    const refusing = new Set(corpus.items.filter(({ refuses }) => refuses).map(({ id }) => id));
    const rightOf = (text: string) =>
      questions.find((question) => question.text === text)?.right ?? [];

    expect(questions.filter(({ inScope }) => inScope).length).to.be.above(100);
    for (const { right, inScope } of questions) {
      if (inScope) expect(right).not.to.deep.equal([]);
      // Only a referral is right where the documents do not answer.
      else expect(right.every((id) => refusing.has(id))).to.equal(true);
    }
    // Most questions have one or two right entries: an expectation that all met would measure nothing.
    const counts = questions.filter(({ inScope }) => inScope).map(({ right }) => right.length);
    expect(counts.filter((count) => count <= corpus.items.length / 5).length).to.be.above(
      counts.length * 0.9,
    );
    const right = rightOf('Um was für Daten geht es bei der MII?');
    expect(right).to.include('data-kinds');
    expect(right).not.to.include('funder');
  }).timeout(60_000);
});
