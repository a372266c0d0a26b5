import { expect } from 'chai';
import { listen, ListenError } from '../../src/server/listen.js';
import { TestServer } from '../support/test-server.js';

describe('listen', () => {
  let first: TestServer;
  let second: TestServer;

  beforeEach(async () => {
    first = await TestServer.start();
    second = await TestServer.start();
    await new Promise((resolve) => second.server.server.close(resolve));
  });

  afterEach(async () => {
    await first.stop();
  });

  async function failure(host: string, port: number): Promise<string> {
    const error: unknown = await listen(second.server, host, port).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(ListenError);
    const { message } = error as Error;
    expect(message).not.to.include('\n');
    return message;
  }

  it('tells the port that the system chose', async () => {
    const port = await listen(second.server, '127.0.0.1', 0);
    expect(port).to.be.greaterThan(0);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).to.equal(200);
    await second.stop();
  });

  it('says that a port is taken, and what to do', async () => {
    const message = await failure('127.0.0.1', first.port);
    expect(message).to.include(`Port ${first.port}`).and.to.include('set PORT');
  });

  it('says that a host is none of this machine, and what to do', async () => {
    expect(await failure('192.0.2.1', 0))
      .to.include('192.0.2.1')
      .and.to.include('set HOST');
  });
});
