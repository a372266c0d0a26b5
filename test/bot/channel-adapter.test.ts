import { once } from 'node:events';
import { createServer, globalAgent } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { publicAuthentication } from '../../src/bot/authentication.js';
import { ChannelAdapter } from '../../src/bot/channel-adapter.js';
import { readActivity } from '../../src/bot/incoming-activity.js';
import { remainingTime } from '../../src/bot/turn-deadline.js';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';

function messageFor(serviceUrl: string) {
  const reading = readActivity(new EmulatorConversation(serviceUrl).says('Hallo'));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.activity;
}

describe('ChannelAdapter', () => {
  it('gives up a send that is not answered when the turn must be over, and closes it', async () => {
    const hanging = createServer();
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const closed = once(hanging, 'request').then(async ([request]: IncomingMessage[]) =>
      once(request!.socket, 'close'),
    );
    const adapter = new ChannelAdapter(publicAuthentication(null), 2000);
    const { port } = hanging.address() as AddressInfo;
    const failures: unknown[] = [];
    await adapter.receive('', messageFor(`http://localhost:${port}`), async (context) => {
      await context.sendActivity('Hallo').catch((error: unknown) => failures.push(error));
      expect(remainingTime(context)).to.equal(0);
    });
    expect(failures).to.have.length(1);
    await closed;
    await new Promise((resolve) => hanging.close(resolve));
  });

  it('leaves idle connections to Node, which ends them before others forget them', async () => {
    const connector = await FakeConnector.start();
    const adapter = new ChannelAdapter(publicAuthentication(null));
    await adapter.receive('', messageFor(connector.url), async (context) => {
      await context.sendActivity('Hallo');
    });
    const { port } = new URL(connector.url);
    const kept = { ...globalAgent.freeSockets, ...globalAgent.sockets };
    expect(Object.keys(kept).some((name) => name.includes(`:${port}:`))).to.equal(true);
    await connector.stop();
  });
});
