import { expect } from 'chai';
import { parseEntries } from '../../src/knowledge/parse-entries.js';
import { problemsOf } from './support/problems.js';

const ENTRY = `  - id: funder
    questions:
      de:
        - Wer fördert die MII?
    answer:
      de: |
        Das BMBF.
`;
const read = (text: string) => parseEntries(text, 'faq/a.yaml', 'a');
const problems = (text: string) => problemsOf(() => read(text));

describe('parseEntries', () => {
  it('reads an entry with all it may have', () => {
    const text = `topic: funding
entries:
  - id: funder
    questions:
      de:
        - Wer fördert die MII?
        - Nein
        - 2020
      en:
        - Who funds it?
    answer:
      de: |
        Das **BMBF**.
        Seit wann?
      en: The BMBF.
      de-simple: Ein Ministerium.
    sources:
      - document: seite
        quote: fördert die
          MII
    prompts:
      - funding-amount
    referral: false
    urgent: False
    reviewed-by: Prüfgruppe
      Nord
`;
    expect(read(text)).to.deep.equal([
      {
        id: 'funder',
        topic: 'funding',
        questions: { de: ['Wer fördert die MII?', 'Nein', '2020'], en: ['Who funds it?'] },
        answer: {
          'de': 'Das **BMBF**.\nSeit wann?',
          'en': 'The BMBF.',
          'de-simple': 'Ein Ministerium.',
        },
        sources: [{ document: 'seite', quote: 'fördert die MII' }],
        prompts: ['funding-amount'],
        referral: false,
        urgent: false,
        reviewedBy: 'Prüfgruppe Nord',
        file: 'faq/a.yaml',
        line: 3,
      },
    ]);
  });

  it('asks for no more than an id, questions and an answer in one language', () => {
    const [entry] = read(`entries:\n${ENTRY}`);
    expect(entry).to.deep.include({ topic: 'a', sources: [], prompts: [], referral: false, reviewedBy: null });
    expect(entry!.questions).to.deep.equal({ de: ['Wer fördert die MII?'] });
  });

  it('reads optional keys without a value as left out', () => {
    expect(read(`topic:\nentries:\n${ENTRY}    prompts:\n    sources:\n`)[0]!.prompts).to.be.empty;
  });

  it('suggests the key that was meant', () => {
    expect(problems(`entries:\n${ENTRY}    promts:\n      - x\n`)).to.deep.equal([
      'faq/a.yaml:9: "promts" is not known under "entries" (number 1); did you mean "prompts"?',
    ]);
  });

  it('names what is missing', () => {
    const [id, questions, answer] = problems('entries:\n  - topic: x\n');
    expect(id).to.equal('faq/a.yaml:2: "id" is missing; add it');
    expect(questions).to.include('"questions" is missing');
    expect(answer).to.include('"answer" is missing');
  });

  it('tells of all problems of a file at once', () => {
    expect(problems(`topic: x\nentries:\n${ENTRY}    a: 1\n${ENTRY}    b: 1\n`)).to.have.lengthOf(2);
  });

  it('asks for answers in the languages of the questions, and the other way round', () => {
    const text = ENTRY.replace('de:\n        - Wer', 'en:\n        - Who');
    expect(problems(`entries:\n${text}`).join()).to.match(/no questions in its language.*lacks "en"/);
  });

  it('asks for an answer beside the one in Einfache Sprache', () => {
    expect(problems(`entries:\n${ENTRY.replace('de: |', 'de-simple: |')}`).join()).to.include(
      'has no answer in standard German',
    );
  });

  it('explains a question that a colon made a map of, and a question that is no list', () => {
    const colon = ENTRY.replace('- Wer', '- Kurz gefragt: Wer');
    expect(problems(`entries:\n${colon}`)[0]).to.match(/a\.yaml:5: .*one text.*double quotes/);
    const single = 'entries:\n  - id: a\n    questions:\n      de: Wer?\n    answer:\n      de: X\n';
    expect(problems(single)[0]).to.match(/a\.yaml:4: .*should be a list.*one item a line/);
  });

  it('refuses an empty question, an empty list of questions and a wrong flag', () => {
    expect(problems(`entries:\n${ENTRY.replace('- Wer fördert die MII?', '-')}`)[0]).to.include('is empty');
    expect(problems(`entries:\n${ENTRY.replace('        - Wer fördert die MII?\n', '')}`).join()).to.match(
      /questions/,
    );
    expect(problems(`entries:\n${ENTRY}    referral: ja\n`)[0]).to.include('should be true or false');
  });

  it('refuses files that are no faq', () => {
    for (const text of ['', 'a', '- a', 'entries: x', 'entries:\n  a: 1', '# nur ein Kommentar\n']) {
      expect(problems(text)).to.not.be.empty;
    }
  });
});
