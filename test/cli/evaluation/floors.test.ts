import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parseFloors } from '../../../src/cli/evaluation/floors.js';
import { PARTS } from '../../../src/cli/evaluation/part.js';

const PART = '  score:\n    de: 92\n    follow-up: 90.5\n  wrong: 3\n  falsely-answered: 5\n';

/** A file with the same floors for each of some parts. */
function fileOf(parts: readonly string[]): string {
  return parts.map((part) => `${part}:\n${PART}`).join('');
}

describe('The floors', () => {
  it('are read as shares', () => {
    expect(parseFloors(fileOf(PARTS), 'x.yaml').tuning).to.deep.equal({
      score: { de: 0.92, 'follow-up': 0.905 },
      wrong: 0.03,
      falselyAnswered: 0.05,
    });
  });

  it('name file and line of a mistake', () => {
    const percentage = `${fileOf(['tuning'])}${fileOf(PARTS.slice(1)).replace('92', '920')}`;
    expect(() => parseFloors(percentage, 'x.yaml')).to.throw('x.yaml:9: ');
    const style = fileOf(PARTS).replace('follow-up', 'folow-up');
    expect(() => parseFloors(style, 'x.yaml')).to.throw(
      'x.yaml:4: "folow-up" is not known under "tuning" > "score"; did you mean "follow-up"?',
    );
  });

  it('have to be there for every part', () => {
    expect(() => parseFloors(fileOf(PARTS.slice(1)), 'x.yaml')).to.throw('"tuning" is missing');
  });

  it('of the project are well-formed', async () => {
    const file = 'test/evaluation/floors.yaml';
    expect(parseFloors(await readFile(file, 'utf8'), file)).to.have.keys(PARTS);
  });
});
