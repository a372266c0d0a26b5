import type { Activity } from 'botbuilder';
import { createBot } from '../../../src/bot/create-bot.js';
import {
  createFrameworkChannel,
  type FrameworkChannel,
} from '../../../src/bot/framework-channel.js';
import { readActivity } from '../../../src/bot/incoming-activity.js';
import type { Responder } from '../../../src/conversation/conversation.js';
import type { Reply } from '../../../src/conversation/reply.js';
import { replyText } from '../../../src/conversation/reply-text.js';
import { BoundedMemoryStorage } from '../../../src/store/bounded-memory-storage.js';
import { MemoryFeedbackStore } from '../../../src/store/memory-feedback-store.js';
import { EmulatorConversation } from '../emulator-activities.js';
import { FakeConnector } from '../fake-connector.js';
import { FakeSearch } from '../fake-search.js';
import { RecordingLog } from '../recording-log.js';
import { cardButtons, type CardButton } from './card-buttons.js';
import type { Course, HeardReply } from './compare-transcript.js';
import { RecordingResponder } from './recording-responder.js';
import type { Transcript, TranscriptPart, VisitorLine } from './transcript.js';

/** Plays transcripts with the bot as it runs: its adapter, its memory, its cards. */
export class TranscriptStage {
  readonly #connector: FakeConnector;
  readonly #responder: RecordingResponder;
  readonly #log = new RecordingLog();
  readonly #channel: FrameworkChannel;
  /** The clock of the memory, in milliseconds: it goes on in pauses alone. */
  #now = 0;

  private constructor(connector: FakeConnector, responder: Responder) {
    this.#connector = connector;
    this.#responder = new RecordingResponder(responder);
    const bot = createBot({
      responder: this.#responder,
      search: new FakeSearch(),
      storage: new BoundedMemoryStorage(undefined, undefined, () => this.#now),
      feedback: new MemoryFeedbackStore(),
      log: this.#log,
    });
    this.#channel = createFrameworkChannel(bot, null, this.#log);
  }

  static async open(responder: Responder): Promise<TranscriptStage> {
    return new TranscriptStage(await FakeConnector.start(), responder);
  }

  async close(): Promise<void> {
    await this.#connector.stop();
  }

  /**
   * Leads a conversation of its own; one click that cannot be made ends it.
   *
   * @throws Error where the bot is at fault: it logs an error, or a turn has not just one reply
   */
  async play({ language, lines }: Transcript): Promise<Course> {
    const locale = language === 'de' ? 'de-DE' : 'en-US';
    const conversation = new EmulatorConversation(this.#connector.url, locale);
    let last = await this.#turn(conversation.botJoins(), conversation.userJoins());
    const replies = [heard(last)];
    for (const line of lines) {
      if (line.role === 'pause') this.#now += line.minutes * 60_000;
      if (line.role !== 'visitor') continue;
      if (line.file) last = await this.#turn(conversation.says('', { attachments: [PICTURE] }));
      else if (line.click === null) last = await this.#turn(conversation.says(line.text));
      else {
        const button = clicked(line.click, last.buttons);
        if (!button) return { replies, obstacle: noButton(line, last.buttons) };
        last = await this.#turn(conversation.submits(button.value));
      }
      replies.push(heard(last));
    }
    return { replies, obstacle: null };
  }

  /** What comes of activities that are answered by one reply altogether. */
  async #turn(...bodies: Record<string, unknown>[]): Promise<Scene> {
    const { activities } = this.#connector;
    const { replies } = this.#responder;
    const before = { activities: activities.length, replies: replies.length };
    for (const body of bodies) await this.#send(body);
    const [activity, ...more] = activities.slice(before.activities);
    const reply = replies.slice(before.replies).at(-1);
    const fault = this.#log.lines.splice(0).find(({ level }) => level === 'error');
    if (fault) throw new Error(`The bot logged an error: ${JSON.stringify(fault)}`);
    if (!activity || !reply || more.length > 0) {
      throw new Error(`The channel got ${activity ? more.length + 1 : 0} activities, not one.`);
    }
    if (activity.text !== replyText(reply)) {
      throw new Error(`The channel got another text than the reply's: ${activity.text ?? ''}`);
    }
    return { activity, reply, buttons: cardButtons(activity) };
  }

  async #send(body: Record<string, unknown>): Promise<void> {
    const reading = readActivity(body);
    if ('problem' in reading) throw new Error(reading.problem);
    const { status } = await this.#channel.receive('', reading.activity);
    if (status !== 200) throw new Error(`The bot answered the channel with status ${status}.`);
  }
}

const PICTURE = {
  contentType: 'image/png',
  contentUrl: 'http://localhost/bild.png',
  name: 'bild.png',
};

/** A reply, and what the channel got of it. */
interface Scene {
  activity: Partial<Activity>;
  reply: Reply;
  buttons: CardButton[];
}

function heard({ activity, reply, buttons }: Scene): HeardReply {
  return {
    parts: reply.parts.map((part) => ({
      kind: part.kind,
      entries: part.kind === 'suggestions' ? offered(buttons) : entriesOf(part),
    })),
    form: reply.form === 'de-simple' ? reply.form : reply.language,
    text: activity.text ?? '',
    buttons: buttons.map(({ title }) => title),
  };
}

function entriesOf({ entry }: { entry: string | null }): TranscriptPart['entries'] {
  return entry === null ? [] : [entry];
}

/** The entries that buttons lead to. */
function offered(buttons: CardButton[]): string[] {
  return buttons.flatMap(({ value }) => {
    const { entry } = value as { entry?: string };
    return entry ?? [];
  });
}

function clicked(button: number | string, buttons: CardButton[]): CardButton | undefined {
  if (typeof button === 'number') return buttons[button - 1];
  return buttons.find(({ title }) => title === button);
}

function noButton({ click }: VisitorLine, buttons: CardButton[]): string {
  const titles = buttons.map(({ title }, i) => `${i + 1} [${title}]`).join(', ');
  return `There is no button [${click ?? ''}] here. The last reply has ${titles || 'none'}.`;
}
