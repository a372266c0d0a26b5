import { FaqChat } from './faq-chat.js';
import { readOptions } from './options.js';
import { ownScript } from './own-script.js';

// The one line on an institution's page. Pasted twice, the second does nothing. An element with the
// id FaqChat would be a property of the window, too, but not its own.
if (!Object.hasOwn(window, 'FaqChat')) start();

function start(): void {
  const running = document.currentScript;
  const script = ownScript(running instanceof HTMLScriptElement ? running : null, [
    ...document.scripts,
  ]);
  if (!script) {
    warn(
      'the address of the bot is unknown. Load the script by one tag of its own, <script defer src="https://…/widget.js"></script>, neither as a module nor bundled with others.',
    );
    return;
  }
  const options = readOptions(
    script.dataset,
    {
      pageLanguage: document.documentElement.lang,
      browserLanguages: navigator.languages,
      base: document.baseURI,
    },
    warn,
  );
  const chat = new FaqChat(script.src, options);
  Object.defineProperty(window, 'FaqChat', { value: chat, enumerable: true });
  const attach = () => {
    chat.attach();
    window.dispatchEvent(new Event('faqchat:ready'));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', attach);
  else attach();
}

function warn(sentence: string): void {
  console.warn(`FaqChat: ${sentence}`);
}
