import { expect } from 'chai';
import { run } from './support/run-command.js';
import { makeKnowledge, removeKnowledge } from './support/small-knowledge.js';

describe('npm run chat', () => {
  let knowledge: string;

  before(async () => {
    knowledge = await makeKnowledge();
  });

  after(async () => {
    await removeKnowledge(knowledge);
  });

  async function chat(input: string): Promise<string> {
    const { code, stdout, stderr } = await run('chat', ['--knowledge', knowledge], input);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    return stdout;
  }

  it('greets, answers and takes a number for a button, in a pipe without a prompt', async () => {
    const output = await chat('Wann hat die Bibliothek geöffnet?\n1\n');
    expect(output).to.match(/^Guten Tag!/);
    expect(output).to.match(/öffnet um neun Uhr[^]*1\. Was kostet der Leseausweis\?\n/);
    expect(output).to.match(/1\. Was kostet[^]*Der Leseausweis kostet zehn Euro\.\n/);
    expect(output).to.not.include('/quit');
  });

  it('takes a number for a tool, too', async () => {
    const output = await chat('Wann hat die Bibliothek geöffnet?\n2\n');
    const [, shown] = output.split('2. Alle Quellen · 3. Hilfreich · 4. Nicht hilfreich');
    expect(shown).to.match(/^\s+Wann hat die Bibliothek geöffnet\?\n\n {2}„Die Bibliothek/);
  });

  it('ends at /quit', async () => {
    const output = await chat('/quit\nWann hat die Bibliothek geöffnet?\n');
    expect(output)
      .to.match(/^Guten Tag!/)
      .and.not.include('neun Uhr');
  });

  it('ends where the input ends', async () => {
    expect(await chat('')).to.match(/^Guten Tag!/);
  });

  it('keeps the language of the conversation', async () => {
    expect(await chat('When is the library open?\n1\n')).to.include('The card costs ten euros.');
  });

  it('refuses arguments in one line', async () => {
    expect(await run('chat', ['Hallo'])).to.deep.equal({
      code: 2,
      stdout: '',
      stderr: 'chat takes no question as an argument. See npm run chat -- --help.\n',
    });
  });

  it('explains itself', async () => {
    expect((await run('chat', ['--help'])).stdout).to.include('/quit');
  });
});
