import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parseFloors } from '../../../src/cli/evaluation/floors.js';

const PART = '  score:\n    de: 92\n    en: 90.5\n  wrong: 3\n  falsely-answered: 5\n';

describe('The floors', () => {
  it('are read as shares', () => {
    expect(parseFloors(`tuning:\n${PART}held-out:\n${PART}`, 'x.yaml').tuning).to.deep.equal({
      score: { de: 0.92, en: 0.905 },
      wrong: 0.03,
      falselyAnswered: 0.05,
    });
  });

  it('name file and line of a mistake', () => {
    const content = `tuning:\n${PART}held-out:\n${PART.replace('92', '920')}`;
    expect(() => parseFloors(content, 'x.yaml')).to.throw('x.yaml:9: ');
  });

  it('of the project are well-formed', async () => {
    const file = 'test/evaluation/floors.yaml';
    expect(parseFloors(await readFile(file, 'utf8'), file)).to.have.keys('tuning', 'held-out');
  });
});
