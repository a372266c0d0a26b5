import { randomUUID } from 'node:crypto';

const BOT = { id: '7f9ad0f0-3cf1-11ef-8d7f-3b0d1a5f2c11', name: 'Bot', role: 'bot' };
const USER = { id: '8a5dd1b0-3cf1-11ef-a2a5-6f2f1f3b5d0e', name: 'User', role: 'user' };

/** A conversation as the Bot Framework Emulator leads it: every field as it sends it. */
export class EmulatorConversation {
  readonly id = `${randomUUID()}|livechat`;

  constructor(
    readonly serviceUrl: string,
    readonly locale = 'de-DE',
  ) {}

  botJoins(): Record<string, unknown> {
    return this.activity('conversationUpdate', { membersAdded: [BOT] });
  }

  userJoins(): Record<string, unknown> {
    return this.activity('conversationUpdate', { membersAdded: [USER] });
  }

  says(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
    return this.activity('message', {
      channelData: { clientActivityID: '17200000000000.1a2b3c4d5e', clientTimestamp: now() },
      text,
      textFormat: 'plain',
      entities: [
        {
          requiresBotState: true,
          supportsListening: true,
          supportsTts: true,
          type: 'ClientCapabilities',
        },
      ],
      ...more,
    });
  }

  /** A click on a button of the type messageBack. */
  clicks(title: string, value: unknown): Record<string, unknown> {
    const channelData = { messageBack: { displayText: title } };
    return this.says(title, { channelData, value });
  }

  /** A click on a card's Action.Submit: no text, but what the card holds as its data. */
  submits(value: unknown): Record<string, unknown> {
    return this.activity('message', { channelData: { postBack: true }, value });
  }

  activity(type: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type,
      id: randomUUID(),
      channelId: 'emulator',
      conversation: { id: this.id },
      from: USER,
      recipient: BOT,
      locale: this.locale,
      localTimestamp: now(),
      timestamp: now(),
      serviceUrl: this.serviceUrl,
      ...fields,
    };
  }
}

function now(): string {
  return new Date().toISOString();
}
