import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';
import { Playground } from './playground.js';

/** What the Agents Playground, whose people speak English, is greeted with. */
const WELCOME = 'I know two older documents';
/** What is asked in the channel. */
const POST = 'Was ist ein Datenintegrationszentrum?';

describe('in the Agents Playground as Microsoft Teams', () => {
  let browser: Browser;
  let bot: BotProcess;
  let teams: Playground;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    bot = await BotProcess.listening();
    teams = await Playground.open(browser, await bot.endpoint(), 'msteams');
  });

  after(async () => {
    await teams.close();
    await browser.close();
    const { code, stdout, stderr } = await bot.stop();
    expect(code).to.equal(0);
    expect(stderr, 'what the bot sent to other machines, or complained about').to.equal('');
    expect(stdout).not.to.match(/Rumpelstilzchen|"level":"error"/);
    expect(stdout, 'the rating').to.match(/"funder":\{"helpful":1,"unhelpful":0\}/);
  });

  describe('in a personal chat', () => {
    it('is greeted once, by one card that holds the topics', async () => {
      await teams.sees(WELCOME);
      await teams.screenshot('1-welcome');
    });

    it('gets the first answer marked as automatic, with numbered proof', async () => {
      await teams.say('Wer fördert die MII?');
      const answer = await teams.shown('Bundesministerium für Bildung und Forschung');
      expect(answer).to.match(/^Automatische Antwort/);
      // Teams shows the source where the text says [1].
      expect(answer).to.match(/\s1\s.*\n1\s+„.*fördert die MII.*“/s);
      await teams.pointTo(1);
      await teams.sees('Über die Medizininformatik-Initiative (undatiert, vor Ende 2022)');
      expect(answer).to.include('vor Ende 2022');
      await teams.screenshot('2-answer');
    });

    it('gives the answer a thumb', async () => {
      await teams.rate('Like', 'Rumpelstilzchen');
    });

    it('is answered on a click, which is marked on its card', async () => {
      await teams.click(/Wie hoch ist die Förderung/);
      const answer = await teams.shown(/rund 180.Millionen Euro bis 2022.*mehr als 160/s);
      expect(answer).to.match(/^Wie hoch ist die Förderung/);
      await teams.sees('✓ Wie hoch ist die Förderung der MII?');
      await teams.screenshot('3-follow-up');
    });

    it('is asked what was meant, and chooses; the card shows the choice', async () => {
      await teams.say('beteiligte Unis');
      await teams.sees(/Meinten Sie eine dieser Fragen/);
      await teams.click('Machen alle Unikliniken bei der MII mit?');
      await teams.sees('✓ Machen alle Unikliniken bei der MII mit?');
      await teams.screenshot('4-choice');
    });

    it('goes through the topics, and sees on the card where it was', async () => {
      await teams.say('Themen');
      await teams.sees('Zu diesen Themen kann ich Auskunft geben');
      await teams.click('Datenschutz');
      await teams.sees('✓ Datenschutz');
      await teams.sees('Fragen zum Thema „Datenschutz“');
      await teams.screenshot('5-topics');
    });

    it('searches while typing, and puts an answer into the chat, which the bot leaves alone', async () => {
      await teams.search('Konsort', 'Welche Konsortien gibt es in der MII?');
      await teams.screenshot('6-search');
      await teams.insert('Welche Konsortien gibt es in der MII?');
      await teams.page.getByText('Es gibt vier Konsortien').first().waitFor();
      await teams.screenshot('7-inserted');
    });

    it('sees what a link to an answer holds', async () => {
      const shown = await teams.unfurl('https://faq.example.org/faq/funder?lang=en');
      expect(shown).to.include('Automated answer').and.to.include('Federal Ministry');
    });

    it('is not greeted again when somebody joins, but when the app is installed anew', async () => {
      await teams.mock('Add user');
      await teams.say('Danke');
      await teams.shown('Gern');
      await teams.sees(WELCOME);
      await teams.mock('Uninstall application');
      await teams.mock('Install application');
      await teams.sees(WELCOME, 2);
      await teams.screenshot('8-reinstalled');
    });
  });

  describe('in a group chat', () => {
    it('is greeted once, and answered when the bot is mentioned', async () => {
      await teams.enter('Group Chat');
      await teams.sees(WELCOME);
      await teams.mention('Wer fördert die MII?');
      await teams.page.getByText('Bundesministerium für Bildung und Forschung').first().waitFor();
      await teams.page.getByText('Automatische Antwort').first().waitFor();
      await teams.screenshot('9-group');
    });
  });

  describe('in a channel', () => {
    it('is greeted once, not when somebody joins', async () => {
      await teams.enter('General');
      await teams.sees(WELCOME);
      await teams.mock('Add user');
      // What would be said of it is said by the time that something else is answered.
      await teams.mention('Danke', true);
      await teams.sees(/^Gern/);
      await teams.sees(WELCOME);
    });

    it('is answered in the thread of the mention', async () => {
      await teams.mention(POST, true);
      await teams.sees(/Zentren an den universitätsmedizinischen Standorten/);
      await teams.screenshot('10-channel');
      await teams.thread(POST, 'Zentren an den universitätsmedizinischen Standorten');
    });

    it('is answered on what was spoken of when it replies in the thread', async () => {
      await teams.reply('Wer baut sie auf?');
      const thread = await teams.thread(POST, 'bauen Datenintegrationszentren auf, und zwar');
      expect(thread).to.match(/Wer baut sie auf\?.*Alle Konsortien/s);
      expect(thread, 'the first answer alone is marked').not.to.match(
        /Automatische Antwort.*Automatische Antwort/s,
      );
      await teams.screenshot('11-thread');
    });
  });
});
