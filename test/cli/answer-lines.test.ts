import { expect } from 'chai';
import fc from 'fast-check';
import { answerLines } from '../../src/cli/answer-lines.js';
import { FakeResponder } from '../support/fake-responder.js';

interface Answer {
  id: unknown;
  text?: string;
  error?: string;
}

async function answersTo(input: string, responder = new FakeResponder()): Promise<Answer[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(input));
  }
  const answers: Answer[] = [];
  for await (const line of answerLines(chunks(), responder)) {
    expect(line.indexOf('\n')).to.equal(line.length - 1);
    answers.push(JSON.parse(line) as Answer);
  }
  return answers;
}

describe('Answering lines', () => {
  it('answers each request in order, whatever stands between them', async () => {
    const request = fc.record({
      id: fc.string({ unit: 'binary' }),
      // A line break is written as Markdown has it: reply-text.test.ts.
      turns: fc.array(
        fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
        { minLength: 1 },
      ),
    });
    const rubbish = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, '') + '{');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(request, rubbish)), async (lines) => {
        const input = lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n');
        const answers = await answersTo(input);
        expect(answers.map(({ id, text }) => ({ id, text }))).to.deep.equal(
          lines.map((l) =>
            typeof l === 'string'
              ? { id: null, text: undefined }
              : { id: l.id, text: `Gehört: ${l.turns.at(-1)!}` },
          ),
        );
      }),
    );
  });

  it('begins a conversation with every line and carries it through the turns', async () => {
    const responder = new FakeResponder();
    await answersTo('{"id":"a","turns":["1","2"]}\n{"id":"b","turns":["3"]}', responder);
    expect(responder.turns.map(({ text }) => text)).to.deep.equal(['1', '2', '3']);
    expect(responder.states.map(({ language }) => language)).to.deep.equal([null, 'de', null]);
  });

  it('passes blank lines over', async () => {
    expect(await answersTo('\n \t\r\n\uFEFF\n')).to.deep.equal([]);
  });

  it('answers a line before the next one comes', async () => {
    const asked: string[] = [];
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (const id of ['a', 'b']) {
        asked.push(id);
        yield await Promise.resolve(Buffer.from(`{"id":"${id}","turns":["x"]}\n`));
      }
    }
    for await (const line of answerLines(chunks(), new FakeResponder())) {
      expect((JSON.parse(line) as Answer).id).to.equal(asked.at(-1));
    }
    expect(asked).to.deep.equal(['a', 'b']);
  });

  it('reports a fault of the bot in the line that it strikes', async () => {
    const responder = new FakeResponder();
    responder.fault = new Error('broken');
    const answers = await answersTo('{"id":"a","turns":["x"]}', responder);
    expect(answers).to.deep.equal([{ id: 'a', error: 'the bot failed: Error: broken' }]);
  });
});
