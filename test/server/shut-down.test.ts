import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { shutDown } from '../../src/server/shut-down.js';

describe('shutDown', () => {
  let server: Server;
  let url: string;
  let running: Promise<ServerResponse>;

  beforeEach(async () => {
    server = createServer();
    running = new Promise((resolve) => {
      server.on('request', (request, response) => {
        if (request.url === '/slow') resolve(response);
        else response.end('done');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  it('lets running requests come to their end, and takes no new ones', async () => {
    const answer = fetch(`${url}/slow`);
    const response = await running;
    const down = shutDown(server, 10_000);
    const refusal: unknown = await fetch(url).catch((error: unknown) => error);
    expect(refusal).to.be.an('error');
    response.end('finished');
    expect(await (await answer).text()).to.equal('finished');
    await down;
  });

  it('does not wait for connections that are merely open', async () => {
    await (await fetch(url)).text();
    await shutDown(server, 10_000);
  });

  it('cuts off what takes too long', async () => {
    const answer = fetch(`${url}/slow`).catch((error: unknown) => error);
    await running;
    await shutDown(server, 1);
    expect(await answer).to.be.an('error');
  });
});
