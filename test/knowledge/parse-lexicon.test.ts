import { expect } from 'chai';
import { parseLexicon } from '../../src/knowledge/parse-lexicon.js';
import { problemsOf } from './support/problems.js';

describe('parseLexicon', () => {
  it('reads synonyms, abbreviations, names and nouns', () => {
    const text = `synonyms:
  - words:
      - Geld
      - Mittel
abbreviations:
  - short: MII
    long: Medizininformatik-Initiative
names:
  - name: SMITH
    forms:
      - SMITH consortium
  - name: Futurium
nouns:
  - Frage
`;
    expect(parseLexicon(text, 'lexicon.yaml')).to.deep.equal({
      synonyms: [['Geld', 'Mittel']],
      abbreviations: [{ short: 'MII', long: 'Medizininformatik-Initiative' }],
      names: [
        { name: 'SMITH', forms: ['SMITH consortium'] },
        { name: 'Futurium', forms: [] },
      ],
      nouns: ['Frage'],
    });
  });

  it('takes any of its parts for empty', () => {
    expect(parseLexicon('nouns:\n  - Frage\n', 'lexicon.yaml').names).to.deep.equal([]);
  });

  it('names the line of what does not fit', () => {
    expect(problemsOf(() => parseLexicon('nouns:\n  - a: b\nnounss:\n  - c\n', 'l.yaml'))).to.deep.equal([
      'l.yaml:2: what stands under "nouns" (number 1) should be one text; put a text that holds a colon followed by a blank in double quotes',
      'l.yaml:3: "nounss" is not known at the top of the file; did you mean "nouns"?',
    ]);
  });
});
