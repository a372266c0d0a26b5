import type { ChatConfig } from '../../src/pages/chat-config.js';
import { LONGEST_QUESTION } from '../protocol.js';
import { Chat } from './chat.js';
import { Host } from './host.js';
import { settingsOf } from './settings.js';

const config = JSON.parse(document.getElementById('config')!.textContent) as ChatConfig;
const nonce =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.nonce : '';

let chat: Chat | null = null;

const host = Host.find((message) => {
  switch (message.type) {
    case 'configure':
      if (chat) break;
      start(message.configuration);
      host?.tell({ type: 'usable' });
      break;
    case 'opened':
      chat?.focus();
      break;
    case 'ask': {
      const question = message.question.trim().slice(0, LONGEST_QUESTION);
      if (question !== '') chat?.ask(question);
      break;
    }
  }
});

document.addEventListener('keydown', ({ key, isComposing, target }) => {
  if (key === 'Escape' && !isComposing && target instanceof Element) chat?.escape(target);
});
window.addEventListener('online', () => {
  chat?.reconnect();
});
if (host) host.tell({ type: 'ready' });
else start({}).focus();

/** Puts a chat into the page, in place of the one that is there. */
function start(page: object): Chat {
  const started = new Chat({
    config,
    settings: settingsOf(config, page),
    nonce,
    onClose:
      host &&
      (() => {
        host.tell({ type: 'close' });
      }),
    onReply: () => {
      host?.tell({ type: 'reply' });
    },
    onForget: () => void startAnew(started, page),
  });
  chat = started;
  return started;
}

/** Here at once; on the server where it can be reached, and is this institution's. */
async function startAnew(old: Chat, page: object): Promise<void> {
  const { cleared, clearedHere } = config.texts;
  const forgotten = old.forget();
  const fresh = start(page);
  fresh.focus();
  fresh.say((await forgotten) && config.service === 'own' ? cleared : clearedHere);
}
