import { expect } from 'chai';
import { makeFolder } from '../knowledge/support/folder.js';
import { run } from './support/run-command.js';

const FAQ = `topic: funding
entries:
  - id: funder
    questions:
      de:
        - Wer bezahlt das?
    answer:
      de: |
        Das zahlt das Ministerium.
        Es sind 45 Euro.
`;

describe('npm run knowledge', () => {
  it('prints errors and warnings by file and line, and how many there are', async () => {
    const folder = await makeFolder({
      'faq/a.yaml': FAQ,
      'faq/b.yaml': FAQ.replace('funder', 'other'),
    });
    const { code, stdout, stderr } = await run('knowledge', ['check', '--knowledge', folder]);
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines).to.include(
      `${folder}/faq/a.yaml:10: error: funder: answer (de): "45" stands in none of its quotes ` +
        'and is not the date of its source; correct it or quote the place',
    );
    expect(lines).to.include(
      `${folder}/faq/b.yaml:6: error: other: “Wer bezahlt das?” stands also under funder; ` +
        'give it to the entry that answers it best',
    );
    expect(lines.filter((line) => line.includes(': warning: '))).to.have.lengthOf(1);
    expect(lines.findIndex((line) => line.includes('b.yaml'))).to.be.greaterThan(
      lines.findLastIndex((line) => line.includes('a.yaml')),
    );
    expect(lines.at(-2)).to.match(/^\d+ errors, 1 warning in 2 entries and 0 documents\.$/);
    expect(stdout).to.not.include('\u001b');
  });

  it('prints what keeps the folder from being read', async () => {
    const folder = await makeFolder({ 'faq/a.yaml': 'entries: [a, b]\n' });
    const { code, stdout } = await run('knowledge', ['check', '--knowledge', folder]);
    expect(code).to.equal(1);
    expect(stdout)
      .to.match(/a\.yaml:1: error: .*brackets/)
      .and.match(/^1 error, 0 warnings; /m);
  });

  it('says how it is used', async () => {
    const { code, stdout } = await run('knowledge', ['--help']);
    expect(code).to.equal(0);
    expect(stdout).to.include('npm run knowledge -- check');
  });

  for (const args of [
    [],
    ['stats'],
    ['check', 'more'],
    ['check', '--verbose'],
    ['check', '--knowledge'],
  ]) {
    it(`takes for wrong usage: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, stdout, stderr } = await run('knowledge', args);
      expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
      expect(stderr).to.include('npm run knowledge -- --help');
    });
  }
});
