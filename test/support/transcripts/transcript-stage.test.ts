import { expect } from 'chai';
import type { Responder } from '../../../src/conversation/conversation.js';
import { createResponder } from '../../../src/conversation/responder.js';
import { POOL, POOL_DIALOGS } from '../pool.js';
import type { Course } from './compare-transcript.js';
import { parseTranscripts } from './parse-transcripts.js';
import { TranscriptStage } from './transcript-stage.js';

describe('TranscriptStage', () => {
  const responder = createResponder(POOL, POOL_DIALOGS);
  let stage: TranscriptStage;
  afterEach(() => stage.close());

  async function play(visitor: string, by: Responder = responder): Promise<Course> {
    const content = visitor.trim().replace(/^(?:Besucher|Visitor):.*$/gm, '$&\nBot: none');
    const [transcript] = parseTranscripts(`## T\n${content}`, 'a.txt');
    stage = await TranscriptStage.open(by);
    return stage.play(transcript!);
  }

  const gist = ({ replies }: Course): string[] =>
    replies.map(({ parts }) => parts.map((part) => [part.kind, ...part.entries].join(' ')).join());

  it('hears the welcome first, then the reply to each line', async () => {
    const course = await play('Besucher: Wann öffnet das Bad?\nBesucher: Danke');
    expect(gist(course)).to.deep.equal(['smalltalk', 'answer opening-hours', 'smalltalk']);
    expect(course.replies[0]!.text).to.equal(POOL_DIALOGS.de.welcome);
    expect(course.replies[1]!.text).to.include('Das Bad öffnet um 9 Uhr.');
    expect(course.replies[1]!.buttons).to.include('Was kostet der Eintritt?');
    expect(course.obstacle).to.equal(null);
  });

  it('clicks on the buttons of the last card, by number and by title', async () => {
    const course = await play('Besucher: [1]\nBesucher: [Was kostet der Eintritt?]');
    expect(gist(course)).to.deep.equal(['smalltalk', 'smalltalk', 'answer admission']);
  });

  it('goes on with the memory of the conversation, and begins each anew', async () => {
    const course = await play('Visitor: When does the pool open?\nVisitor: Neptun');
    expect(course.replies.map(({ form }) => form)).to.deep.equal(['en', 'en', 'en']);
    await stage.close();
    expect((await play('Besucher: Neptun')).replies[1]!.form).to.equal('de');
  });

  it('forgets in a pause of half an hour what was spoken of', async () => {
    const asked = 'Visitor: When does the pool open?\nVisitor: Danke\nPause: 29 minutes';
    const form = ({ replies }: Course) => replies.at(-1)!.form;
    expect(form(await play(`${asked}\nVisitor: Neptun`))).to.equal('de');
    await stage.close();
    expect(form(await play(`${asked}\nPause: 1 minute\nVisitor: Neptun`))).to.equal('en');
  });

  it('sends a file without a text', async () => {
    const course = await play('Besucher: (Datei)');
    expect(course.replies[1]!.text).to.equal(POOL_DIALOGS.de.notText.trim());
  });

  it('says which buttons there are where the one to click is not', async () => {
    const course = await play('Besucher: Wann öffnet das Bad?\nBesucher: [Nein]\nBesucher: Danke');
    expect(course.replies).to.have.lengthOf(2);
    expect(course.obstacle).to.match(/no button \[Nein\] here.*1 \[Was kostet der Eintritt\?\]/);
  });

  it('fails where the bot does', async () => {
    const faulty: Responder = {
      welcome: (locale) => responder.welcome(locale),
      failure: (state, locale) => responder.failure(state, locale),
      respond: () => {
        throw new Error('fault');
      },
      steps: () => {
        throw new Error('fault');
      },
    };
    let problem: unknown = null;
    await play('Besucher: Hallo', faulty).catch((error: unknown) => (problem = error));
    expect(problem).to.match(/The bot logged an error: .*turn failed/);
  });
});
