import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { Visitor } from '../../support/direct-line/visitor.js';
import { TestServer } from '../../support/test-server.js';

interface Asked {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: { user: { id: string }; trustedOrigins: string[] };
}

describe('the token route with an Azure secret', () => {
  let azure: Server;
  let server: TestServer;
  let asked: Asked[];
  let status: number;
  let answer: string;

  beforeEach(async () => {
    asked = [];
    status = 200;
    answer = JSON.stringify({ conversationId: 'c', token: 'azure-token', expires_in: 3600 });
    azure = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { url, headers } = request;
        asked.push({ path: url, headers, body: JSON.parse(body) as Asked['body'] });
        response.statusCode = status;
        response.setHeader('location', '/elsewhere');
        response.end(answer);
      });
    });
    await new Promise<void>((resolve) => azure.listen(0, '127.0.0.1', resolve));
    const { port } = azure.address() as AddressInfo;
    server = await TestServer.start({
      settings: {
        MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
        MicrosoftAppPassword: 'password',
        AZURE_DIRECT_LINE_SECRET: 'azure-secret',
        AZURE_DIRECT_LINE_URL: `http://127.0.0.1:${port}/v3/directline/`,
      },
    });
  });

  afterEach(async () => {
    await server.stop();
    azure.closeAllConnections();
    await new Promise((resolve) => azure.close(resolve));
  });

  const ask = (): Promise<Response> => new Visitor(server).request('POST', '/webchat/token');

  it('gives a token of the official service, and says so', async () => {
    const response = await ask();
    expect(response.status).to.equal(200);
    const { port } = azure.address() as AddressInfo;
    expect(await response.json()).to.deep.equal({
      service: 'azure',
      domain: `http://127.0.0.1:${port}/v3/directline`,
      conversationId: 'c',
      token: 'azure-token',
      expires_in: 3600,
    });
    const [{ path, headers, body }] = asked as [Asked];
    expect(path).to.equal('/v3/directline/tokens/generate');
    expect(headers.authorization).to.equal('Bearer azure-secret');
    expect(body.user.id).to.match(/^dl_/);
    expect(body.trustedOrigins).to.deep.equal([server.url]);
  });

  it('asks the service for pages that may alone', async () => {
    const stranger = new Visitor(server, 'https://evil.example');
    expect((await stranger.request('POST', '/webchat/token')).status).to.equal(403);
    expect(asked).to.deep.equal([]);
  });

  for (const [name, badStatus, badAnswer] of [
    ['refuses', 403, '{"error":{"message":"the secret azure-secret is wrong"}}'],
    ['sends elsewhere', 302, ''],
    ['answers with nonsense', 200, '<html>'],
    ['answers without a token', 200, '{}'],
  ] as const) {
    it(`says that the service cannot be reached when it ${name}`, async () => {
      status = badStatus;
      answer = badAnswer;
      const response = await ask();
      expect(response.status).to.equal(502);
      expect(response.headers.get('retry-after')).to.equal('30');
      expect(await response.text()).not.to.match(/secret|html|token/);
      expect(server.log.text).to.include('azure').and.not.to.include('azure-secret');
      expect(asked).to.have.length(1);
    });
  }
});
