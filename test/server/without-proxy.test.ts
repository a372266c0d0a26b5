import { expect } from 'chai';
import { withoutProxy } from '../../src/server/without-proxy.js';

describe('withoutProxy', () => {
  it('takes the proxies out of the environment, however they are spelt, and nothing else', () => {
    const proxy = 'http://proxy.example.org:8080';
    const environment = { HTTP_PROXY: proxy, https_proxy: proxy, ALL_PROXY: proxy, PATH: '/bin' };
    withoutProxy(environment);
    expect(environment).to.deep.equal({ PATH: '/bin' });
  });
});
