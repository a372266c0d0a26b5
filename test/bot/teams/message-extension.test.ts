import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  answerExtension,
  isMessageExtension,
  readEntryLink,
} from '../../../src/bot/teams/message-extension.js';
import { createAnswerSearch } from '../../../src/conversation/answer-search.js';
import { buildResponderIndex } from '../../../src/conversation/responder-index.js';
import { adaptiveCardProblems } from '../../support/adaptive-card-problems.js';
import { FakeSearch } from '../../support/fake-search.js';
import { projectContent } from '../../support/project-content.js';

interface Result {
  composeExtension: {
    type: string;
    attachmentLayout: string;
    attachments: {
      contentType: string;
      content: { fallbackText: string; lang: string };
      preview: { contentType: string; content: { title: string; text: string } };
    }[];
  };
}

const search = new FakeSearch();

function ask(name: string, value: unknown, locale = 'de-DE'): Result | null {
  const activity = { type: 'invoke', name, value, locale } as unknown as Activity;
  return answerExtension(activity, search) as Result | null;
}

const titles = (result: Result | null): string[] =>
  result?.composeExtension.attachments.map(({ preview }) => preview.content.title) ?? [];

describe('the message extension', () => {
  it('searches for what is typed', () => {
    const value = {
      commandId: 'search',
      parameters: [{ name: 'query', value: 'Förderung' }],
      queryOptions: { skip: 0, count: 25 },
    };
    const result = ask('composeExtension/query', value);
    expect(result?.composeExtension).to.include({ type: 'result', attachmentLayout: 'list' });
    expect(titles(result)).to.deep.equal(['Gesucht: Förderung']);
  });

  it('reads the parameter without a name, as the Agents Playground sends it', () => {
    const value = { parameters: [{ value: 'Geld' }], queryOptions: { skip: 0, count: 25 } };
    expect(titles(ask('composeExtension/query', value))).to.deep.equal(['Gesucht: Geld']);
  });

  it('offers something before anything is typed', () => {
    const value = { parameters: [{ name: 'initialRun', value: 'true' }] };
    expect(titles(ask('composeExtension/query', value))).to.deep.equal(['Gesucht: ']);
  });

  it('has no second page where the first was all', () => {
    const value = { parameters: [], queryOptions: { skip: 10, count: 10 } };
    expect(titles(ask('composeExtension/query', value))).to.deep.equal([]);
  });

  it('unfolds links to entries, and to nothing else', () => {
    for (const name of ['composeExtension/queryLink', 'composeExtension/anonymousQueryLink']) {
      expect(titles(ask(name, { url: 'https://faq.example.org/faq/funder' }))).to.deep.equal([
        'funder',
      ]);
      expect(titles(ask(name, { url: 'https://faq.example.org/faq/gone' }))).to.deep.equal([]);
      expect(titles(ask(name, { url: 'https://faq.example.org/' }))).to.deep.equal([]);
    }
  });

  it('survives any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const name of ['composeExtension/query', 'composeExtension/queryLink']) {
          expect(ask(name, value)).to.have.property('composeExtension');
        }
      }),
    );
  });

  it('knows no other invoke', () => {
    expect(ask('composeExtension/fetchTask', {})).to.equal(null);
    expect(isMessageExtension({ type: 'invoke', name: 'composeExtension/query' })).to.equal(true);
    expect(isMessageExtension({ type: 'invoke', name: 'message/submitAction' })).to.equal(false);
    expect(isMessageExtension({ type: 'message', name: 'composeExtension/query' })).to.equal(false);
  });

  it('makes valid cards of every entry, marked as automatic, in either language', async () => {
    const { knowledge, dialogs } = await projectContent();
    const real = createAnswerSearch(knowledge, dialogs, buildResponderIndex(knowledge, dialogs));
    for (const { id } of knowledge.entries) {
      for (const lang of ['de', 'en', 'de-simple']) {
        const activity = {
          type: 'invoke',
          name: 'composeExtension/queryLink',
          value: { url: `https://x.example/faq/${id}?lang=${lang}` },
        } as unknown as Activity;
        const result = answerExtension(activity, real) as Result;
        const [attachment] = result.composeExtension.attachments;
        expect(adaptiveCardProblems(attachment?.content), id).to.deep.equal([]);
        expect(attachment?.content.lang).to.equal(lang.slice(0, 2));
        expect(attachment?.content.fallbackText).to.match(
          lang === 'en' ? /^Automated answer\n/ : /^Automatische Antwort\n/,
        );
        expect(attachment?.preview.content.text).to.have.length.within(1, 140);
        expect(attachment?.preview.content.text).not.to.match(/\*\*|\]\(/);
      }
    }
  });
});

describe('readEntryLink', () => {
  it('reads the page and the form', () => {
    for (const [address, link] of [
      ['https://a.example/faq/funder', { id: 'funder', form: 'de' }],
      ['https://a.example/faq/funder?lang=en#x', { id: 'funder', form: 'en' }],
      ['http://a.example/faq/a%20b/?lang=de-simple', { id: 'a b', form: 'de-simple' }],
      ['https://a.example/teams/tab/funder?lang=xx', { id: 'funder', form: 'de' }],
    ] as const) {
      expect(readEntryLink(address)).to.deep.equal(link);
    }
  });

  it('takes nothing else for a link to an entry', () => {
    for (const address of [
      'https://a.example/faq',
      'https://a.example/faq/',
      'https://a.example/faq/a/b',
      'https://a.example/faq/%E0%A4%A',
      'javascript:alert(1)//faq/x',
      '/faq/x',
      '',
    ]) {
      expect(readEntryLink(address), address).to.equal(null);
    }
  });
});
