import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';
import { Playground } from './playground.js';

describe('in the Agents Playground', () => {
  let browser: Browser;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
  });

  for (const channel of ['emulator']) {
    describe(`on the channel ${channel}`, () => {
      let bot: BotProcess;
      let playground: Playground;

      before(async () => {
        bot = await BotProcess.listening();
        playground = await Playground.open(browser, await bot.endpoint(), channel);
      });

      after(async () => {
        await playground.close();
        const { code, stderr } = await bot.stop();
        expect(code).to.equal(0);
        expect(stderr, 'what the bot sent to other machines, or complained about').to.equal('');
      });

      it('greets a person once', async () => {
        const welcome = await playground.shown('zwei ältere Dokumente');
        expect(welcome).to.match(/automatisch/);
        await playground.screenshot('1-welcome');
        expect(await playground.count('zwei ältere Dokumente')).to.equal(1);
      });

      it('answers a question with a quotation and its age', async () => {
        await playground.say('Wer fördert die MII?');
        const answer = await playground.shown('Bundesministerium für Bildung und Forschung');
        expect(answer).to.match(/„.*fördert die MII.*“/);
        expect(answer).to.include('vor Ende 2022');
        await playground.screenshot('2-answer');
      });

      it('answers a click on a follow-up button', async () => {
        await playground.click(/Wie hoch ist die Förderung/);
        const answer = await playground.shown(/rund 180.Millionen Euro bis 2022.*mehr als 160/s);
        expect(answer).to.include('2018 bis 2021');
        await playground.screenshot('3-follow-up');
      });

      it('shows all sources on request, and takes a rating from the keyboard', async () => {
        await playground.click('Alle Quellen');
        await playground.shown(/Wie hoch ist die Förderung.*Quelle: .*Quelle: /s, 2);
        await playground.press('Hilfreich');
        await playground.shown('Danke für Ihre Rückmeldung');
        await playground.screenshot('4-tools');
      });

      it('says that its documents do not hold an answer', async () => {
        await playground.say('Wer leitet das SMITH-Konsortium?');
        await playground.shown('nicht in meinen Dokumenten');
        await playground.screenshot('5-unknown');
      });
    });
  }
});
