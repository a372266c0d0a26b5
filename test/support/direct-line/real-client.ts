import { randomUUID } from 'node:crypto';
import directLineJs from 'botframework-directlinejs';
import type { Activity, DirectLineOptions } from 'botframework-directlinejs';

const { ConnectionStatus, DirectLine } = directLineJs;

/** What clients are shown of an activity; the client's own types leave out half of it. */
export interface ShownActivity {
  id: string;
  type: string;
  text?: string;
  value?: unknown;
  locale?: string;
  from: { id: string; role: string };
  attachments?: { content: unknown }[];
  channelData?: { clientActivityID?: string };
  timestamp: string;
  replyToId?: string;
}

/** The official client, which keeps all that it hears. Needs `openPage`. */
export class RealClient {
  readonly heard: ShownActivity[] = [];
  readonly statuses: string[] = [];
  /** Whether it knows that the conversation has ended. */
  isOver = false;
  readonly #client: InstanceType<typeof DirectLine>;
  #told: () => void = () => undefined;

  constructor(options: DirectLineOptions) {
    // It waits for 3 to 15 s before it connects again, and for 20 s before it asks again: here for
    // the shortest times.
    const services = { random: () => 0 };
    this.#client = new DirectLine({ pollingInterval: 200, timeout: 2000, ...options, ...services });
    this.#client.connectionStatus$.subscribe((status) => {
      this.statuses.push(ConnectionStatus[status]);
      this.isOver ||= status === ConnectionStatus.Ended;
      this.#told();
    });
    this.#client.activity$.subscribe(
      (activity) => {
        this.heard.push(activity as unknown as ShownActivity);
        this.#told();
      },
      (error: unknown) => {
        this.isOver ||= error instanceof Error && error.message === 'conversation ended';
        this.#told();
      },
    );
  }

  get texts(): (string | undefined)[] {
    return this.heard.map(({ text }) => text);
  }

  get status(): string | undefined {
    return this.statuses.at(-1);
  }

  /** Sends a message as Web Chat does; the id that the server gave, or "retry". */
  async say(text: string, clientActivityID: string = randomUUID()): Promise<string> {
    return this.post({ text, channelData: { clientActivityID } });
  }

  /** A click on a card's button. */
  async submit(value: unknown): Promise<string> {
    return this.post({ value, channelData: { clientActivityID: randomUUID(), postBack: true } });
  }

  async post(fields: object): Promise<string> {
    const activity = {
      type: 'message',
      from: { id: 'someone-else' },
      locale: 'de-DE',
      ...fields,
    } as unknown as Activity;
    return (await this.#client.postActivity(activity).toPromise()) as string;
  }

  /** Asks for a new token, as it does every 15 minutes. */
  async refresh(): Promise<string> {
    const client = this.#client as unknown as {
      refreshToken(): { toPromise(): Promise<string> };
      token: string;
    };
    return (client.token = await client.refreshToken().toPromise());
  }

  /** Resolves as soon as something is so. */
  async until(isSo: (client: this) => boolean): Promise<void> {
    while (!isSo(this)) {
      await new Promise<void>((resolve) => (this.#told = resolve));
    }
  }

  end(): void {
    this.#client.end();
  }
}
