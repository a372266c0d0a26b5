import { expect } from 'chai';
import { run } from './support/run-command.js';

describe('npm run evaluate', () => {
  it('prints counts for programs, and fails where a floor is missed', async () => {
    const { code, stdout, stderr } = await run('evaluate', ['--part', 'tuning', '--json']);
    expect(stderr).to.equal('');
    const { parts } = JSON.parse(stdout) as { parts: { part: string; shortfalls: string[] }[] };
    expect(parts.map(({ part }) => part)).to.deep.equal(['tuning']);
    expect(code).to.equal(parts[0]!.shortfalls.length > 0 ? 1 : 0);
  });

  const wrong: [args: string[], message: string][] = [
    [
      ['--part', 'all'],
      '--part is one of tuning, held-out, conversations-tuning, conversations-held-out. ' +
        'See npm run evaluate -- --help.\n',
    ],
    ...['held-out', 'conversations-held-out'].map((part): [string[], string] => [
      ['--part', part, '--misses'],
      '--misses works with the tuning parts alone: held-out questions stay unseen.\n',
    ]),
    [['--misses', '--json'], '--misses is for people: leave --json out.\n'],
    [['tuning'], 'evaluate takes options alone. See npm run evaluate -- --help.\n'],
  ];
  for (const [args, message] of wrong) {
    it(`refuses in one line: ${args.join(' ')}`, async () => {
      expect(await run('evaluate', args)).to.deep.equal({ code: 2, stdout: '', stderr: message });
    });
  }

  it('explains itself', async () => {
    const { code, stdout } = await run('evaluate', ['--help']);
    expect(code).to.equal(0);
    for (const option of ['--part', '--misses', '--json']) expect(stdout).to.include(option);
  });
});
