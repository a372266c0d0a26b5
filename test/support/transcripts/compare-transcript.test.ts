import { expect } from 'chai';
import { type Course, compareTranscript, type HeardReply } from './compare-transcript.js';
import { parseTranscripts } from './parse-transcripts.js';

const WELCOME: HeardReply = {
  parts: [{ kind: 'smalltalk', entries: [] }],
  form: 'de',
  text: 'Willkommen!',
  buttons: ['Ziele', 'Förderung'],
};

function answer(entry: string, more: Partial<HeardReply> = {}): HeardReply {
  const parts = [{ kind: 'answer' as const, entries: [entry] }];
  return { parts, form: 'de', text: `Antwort zu ${entry}.\n\n> Zitat`, buttons: [], ...more };
}

/** The message of the difference, or null where there is none. */
function difference(content: string, replies: HeardReply[], obstacle: Course['obstacle'] = null) {
  const [transcript] = parseTranscripts(content, 'a.txt');
  try {
    compareTranscript(transcript!, { replies: [WELCOME, ...replies], obstacle });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('compareTranscript', () => {
  it('is content where every reply is as written', () => {
    for (const line of [
      'Bot: answer funder',
      'Bot: answer funder (de)',
      'Bot: answer funder: Antwort zu funder. > Zitat',
      'Bot: answer funder: … zu … Zitat',
      'Bot: answer funder: Antwort zu funder. ...',
      'Bot: answer funder\nKnöpfe: []',
    ]) {
      expect(difference(`## T\nBesucher: Wer?\n${line}`, [answer('funder')]), line).to.equal(null);
    }
  });

  it('notices another kind, entry, language, text or button', () => {
    for (const line of [
      'Bot: none funder',
      'Bot: answer',
      'Bot: answer funding',
      'Bot: answer funder + none',
      'Bot: answer funder (en)',
      'Bot: answer funder (de-simple)',
      'Bot: answer funder: Antwort zu funder.',
      'Bot: answer funder: … zu .under. > Zitat',
      'Bot: answer funder\nKnöpfe: [Ja]',
    ]) {
      expect(difference(`## T\nBesucher: Wer?\n${line}`, [answer('funder')]), line).to.be.a(
        'string',
      );
    }
  });

  it('notices an answer in German to a visitor with an English browser', () => {
    expect(difference('## T\nVisitor: Who?\nBot: answer funder', [answer('funder')])).to.include(
      '+ Bot: answer funder (de)',
    );
  });

  it('takes "…" for any suggestions, in order', () => {
    const offered = {
      ...answer(''),
      parts: [{ kind: 'suggestions' as const, entries: ['a', 'b'] }],
    };
    const says = (entries: string) =>
      difference(`## T\nBesucher: Wer?\nBot: suggestions ${entries}`, [offered]);
    for (const entries of ['a, b', 'a …', '… b', 'a b …', '…']) {
      expect(says(entries), entries).to.equal(null);
    }
    for (const entries of ['a', 'b …', 'b a', 'a b c']) {
      expect(says(entries), entries).to.be.a('string');
    }
  });

  it('holds a first line of the bot against the welcome', () => {
    const [first, rest] = ['Bot: smalltalk: Willkommen!', 'Besucher: Wer?\nBot: answer funder'];
    expect(difference(`## T\n${first}\n${rest}`, [answer('funder')])).to.equal(null);
    expect(difference(`## T\nBot: none\n${rest}`, [answer('funder')])).to.be.a('string');
  });

  it('shows the whole conversation as it should be and as it was, and the new one to copy', () => {
    const content = `(Datei)

## Geld
Besucher: Guten Tag,
  wer zahlt?
Bot: answer funding: Es …
Knöpfe: [Ja]
(Eine Bemerkung.)
Besucher: Seit wann?
Bot: none
Besucher: Danke
Bot: smalltalk: Gern …
`;
    const thanks = { ...WELCOME, text: 'Gern geschehen.' };
    const replies = [answer('funder', { buttons: ['Ja', 'Nein'] }), answer('start'), thanks];
    expect(difference(content, replies)).to.equal(
      `a.txt:3: the conversation went another way: "-" is how it should be, "+" how it was.

  ## Geld
  Besucher: Guten Tag,
    wer zahlt?
- Bot: answer funding: Es …
+ Bot: answer funder
- Knöpfe: [Ja]
+ Knöpfe: [Ja] [Nein]
  (Eine Bemerkung.)
  Besucher: Seit wann?
- Bot: none
+ Bot: answer start
  Besucher: Danke
  Bot: smalltalk: Gern …

If it is right as it was, put this in its place:

## Geld
Besucher: Guten Tag,
  wer zahlt?
Bot: answer funder
Knöpfe: [Ja] [Nein]
(Eine Bemerkung.)
Besucher: Seit wann?
Bot: answer start
Besucher: Danke
Bot: smalltalk: Gern …
`,
    );
  });

  it('tells the text of what the bot says of itself, in lines that fit into the file', () => {
    const text = 'Das weiß ich nicht.\n\nFragen Sie gern mit anderen Worten. '.repeat(3);
    const heard = { ...WELCOME, parts: [{ kind: 'none' as const, entries: [] }], text };
    const told = difference('## T\nBesucher: Wer?\nBot: answer funder', [heard]);
    expect(told).to.include('\n+ Bot: none: Das weiß ich nicht. Fragen');
    for (const line of told!.split('\n')) expect(line.length).to.be.at.most(102);
  });

  it('says where a conversation broke off, and offers nothing to copy', () => {
    const content = '## T\nBesucher: Wer?\nBot: answer funder\nBesucher: [9]\nBot: none';
    expect(difference(content, [answer('funder')], 'There is no button [9].')).to.match(
      /Besucher: \[9\]\n- Bot: none\n\+ \(There is no button \[9\]\.\)\n$/,
    );
  });
});
