import { expect } from 'chai';
import fc from 'fast-check';
import { KnowledgeError } from '../../src/knowledge/problem.js';
import { parseYaml } from '../../src/knowledge/yaml.js';
import { problemsOf } from './support/problems.js';

const read = (text: string) => parseYaml(text, 'a.yaml').value;
const problems = (text: string) => problemsOf(() => parseYaml(text, 'a.yaml'));

describe('parseYaml', () => {
  it('reads texts as written where YAML would make other values of them', () => {
    expect(read('- Nein\n- yes\n- 2020\n- ~\n- 0x10\n- 1e3\n')).to.deep.equal(
      ['Nein', 'yes', '2020', '~', '0x10', '1e3'],
    );
  });

  it('leaves out keys without a value', () => {
    expect(read('a:\nb: 1\n')).to.deep.equal({ b: '1' });
  });

  it('reads block texts with LF line ends, whatever the file has', () => {
    expect(read('a: |\r\n  eins\r\n  zwei\r\n')).to.deep.equal({ a: 'eins\nzwei\n' });
  });

  it('reads a file with a byte order mark', () => {
    expect(read('\uFEFFa: 1\n')).to.deep.equal({ a: '1' });
  });

  it('refuses lists and maps in flow style, even empty ones, and says why', () => {
    expect(problems('a:\n  - [Was ist das, bitte?]\nb: []\nc: {d: 1}\n')).to.have.lengthOf(3);
    expect(problems('x: 1\na: [b, c]\n')[0]).to.match(/^a\.yaml:2: .*brackets.*comma.*one item a line/);
  });

  it('refuses anchors, aliases and explicit types', () => {
    expect(problems('a: &x 1\nb: *x\nc: !!int 1\nd: !e |\n  f\n')).to.have.lengthOf(4);
  });

  it('names the line of a tab, a colon within a text, an open quotation mark', () => {
    expect(problems('a:\n\t- b\n')[0]).to.match(/^a\.yaml:2: .*tab.*blanks/);
    expect(problems('x: 1\na: Frage: was?\n')[0]).to.match(/^a\.yaml:2: .*colon.*double quotes/);
    expect(problems('a: "was\n')[0]).to.match(/quotation mark.*close it/);
  });

  it('refuses a key that stands twice, and a second document', () => {
    expect(problems('a: 1\nb: 2\na: 3\n')).to.deep.equal([
      'a.yaml:3: "a" stands twice; remove one or join the two',
    ]);
    expect(problems('a: 1\n---\nb: 2\n')[0]).to.include('second YAML document');
  });

  it('refuses deep nesting without exhausting the stack', () => {
    for (const nested of ['- '.repeat(50_000), '['.repeat(50_000), '? '.repeat(50_000)]) {
      expect(problems(nested)).to.have.length.of.at.most(100);
    }
  });

  it('names lines, also within a block text', () => {
    const yaml = parseYaml('a:\n  - b: 1\n  - c: |\n      eins\n      zwei\n', 'a.yaml', 10);
    expect(yaml.lineOf(['a', 1])).to.equal(12);
    expect(yaml.lineOf(['a', 1, 'c'], 1)).to.equal(14);
    expect(yaml.lineOf(['a', 1, 'missing', 'x'])).to.equal(12);
  });

  it('keeps a key named __proto__ an ordinary key', () => {
    const value = read('__proto__: 1\n') as object;
    expect(Object.keys(value)).to.deep.equal(['__proto__']);
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
  });

  it('reads any text or fails with a KnowledgeError', () => {
    const yamlish = fc.array(
      fc.constantFrom('a', ': ', '- ', '\n', '  ', '\t', '"', "'", '|', '>', '#', '&', '*', '!', '[', '{', ']', '}', '?', '---\n', '%', 'ü'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), yamlish.map((parts) => parts.join(''))), (text) => {
        try {
          parseYaml(text, 'a.yaml');
        } catch (error) {
          expect(error).to.be.instanceOf(KnowledgeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
