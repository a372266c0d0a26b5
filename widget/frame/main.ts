import type { ChatConfig } from '../../src/pages/chat-config.js';
import { Chat, CLEARED } from './chat.js';
import { Host } from './host.js';
import { settingsOf } from './settings.js';

const config = JSON.parse(document.getElementById('config')!.textContent) as ChatConfig;
const nonce =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.nonce : '';
/** The longest question that the bot reads. */
const LONGEST = 2000;

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
      const question = message.question.trim().slice(0, LONGEST);
      if (question !== '') chat?.ask(question);
      break;
    }
  }
});

if (host) host.tell({ type: 'ready' });
else start().focus();

function start(page = {}): Chat {
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
  });
  document.addEventListener('keydown', (event) => {
    const { key, isComposing, target } = event;
    if (key === 'Escape' && !isComposing && target instanceof Element) started.escape(target);
  });
  window.addEventListener('online', () => {
    started.reconnect();
  });
  const address = new URL(location.href);
  if (address.searchParams.has(CLEARED)) {
    address.searchParams.delete(CLEARED);
    history.replaceState(null, '', address);
    started.say(config.texts.cleared);
  }
  chat = started;
  return started;
}
