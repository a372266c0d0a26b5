import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { renderTeams } from '../../src/bot/renderers/teams/teams-renderer.js';
import { answerCard } from '../../src/bot/teams/answer-card.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { adaptiveCardProblems } from '../support/adaptive-card-problems.js';
import { projectContent } from '../support/project-content.js';
import { launchChromium } from './chromium.js';

const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

describe('the cards for Microsoft Teams, drawn by the official renderer', () => {
  let browser: Browser;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    // Indexed once for all tests.
    await projectContent();
  });

  after(async () => {
    await browser.close();
  });

  /** Draws a card as wide as a narrow chat, leaves a picture of it, and returns what it reads. */
  async function draw(content: unknown, name: string): Promise<string> {
    const page = await browser.newPage({ viewport: { width: 420, height: 600 } });
    await page.setContent(
      '<!doctype html><body style="margin:0;font:14px sans-serif"><div id="card"></div>',
    );
    await page.evaluate(await readFile(RENDERER, 'utf8'));
    await page.evaluate(
      `(() => {
        const card = new AdaptiveCards.AdaptiveCard();
        AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
          result.outputHtml = text
            .replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>')
            .replace(/(?<!\\w)_(.+?)_(?!\\w)/g, '<i>$1</i>')
            .replace(/ {2}\\n/g, '<br>');
          result.didProcess = true;
        };
        card.parse(${JSON.stringify(content)});
        document.querySelector('#card').append(card.render());
      })()`,
    );
    await page.screenshot({ path: `${SCREENSHOTS}card-${name}.png`, fullPage: true });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow, `${name} is wider than the chat`).to.equal(0);
    const text = await page.locator('#card').innerText();
    await page.close();
    return text;
  }

  for (const [name, said] of Object.entries({
    'follow-ups': 'Wer fördert die MII?',
    suggestions: 'beteiligte Unis',
    topics: 'Themen',
    english: 'What topics do you know about?',
    unknown: 'Wie wird das Wetter morgen?',
  })) {
    it(`shows every button of its card in full: ${name}`, async () => {
      const { responder } = await projectContent();
      const { reply } = responder.respond({ text: said }, NEW_CONVERSATION);
      const content = renderTeams(reply, { isFirst: true }).flatMap(({ attachments = [] }) =>
        attachments.map((attachment) => attachment.content as unknown),
      )[0];
      expect(adaptiveCardProblems(content)).to.deep.equal([]);
      const shown = await draw(content, name);
      expect(reply.buttons.length).to.be.greaterThan(0);
      for (const { title } of reply.buttons) expect(shown).to.include(title);
    });
  }

  it('shows the welcome with its topics', async () => {
    const { responder } = await projectContent();
    const [welcome] = renderTeams(responder.welcome('de-DE'), { isFirst: false });
    const shown = await draw(welcome?.attachments?.[0]?.content, 'welcome');
    expect(shown).to.include('automatischer Auskunftsdienst').and.to.include('Datenschutz');
  });

  it('shows an answer that was put into a chat: label, question, answer, proof', async () => {
    const { dialogs, search } = await projectContent();
    for (const form of ['de', 'en', 'de-simple'] as const) {
      const attachment = answerCard(search.entry('funding-amount', form)!);
      const shown = await draw(attachment.content, `inserted-${form}`);
      expect(shown).to.match(form === 'en' ? /^Automated answer/ : /^Automatische Antwort/);
      expect(shown).to.include('180').and.to.include(`${dialogs[form].source.label}: `);
    }
  });
});
