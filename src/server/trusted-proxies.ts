import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Where a request comes from, before the proxies that are believed. */
export interface Client {
  /** Its IP address; IPv4 as such, also where IPv6 wraps it. */
  address: string;
  /** Whether it speaks TLS. */
  isSecure: boolean;
  /** The host, and the port if any, that it asked for. */
  host: string;
  /** Whether a proxy that is believed passed it on. */
  isForwarded: boolean;
}

/** The proxies whose X-Forwarded headers count. Anyone else's say nothing: everybody can send them. */
export class TrustedProxies {
  readonly #proxies = new BlockList();

  /** @param addresses each as `isAddress` wants it */
  constructor(addresses: string[]) {
    for (const address of addresses) {
      const [network = '', bits] = address.split('/');
      const family = isIPv4(network) ? 'ipv4' : 'ipv6';
      if (bits === undefined) this.#proxies.addAddress(network, family);
      else this.#proxies.addSubnet(network, Number(bits), family);
    }
  }

  /** Whether a text is an IP address or a network: 10.0.0.1, 10.0.0.0/8, 2001:db8::/32. */
  static isAddress(text: string): boolean {
    const [, network = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
    const family = isIP(network);
    return family !== 0 && Number(bits ?? 0) <= (family === 4 ? 32 : 128);
  }

  /** Who asks; of a chain of proxies, the last address that a trusted one reports. */
  client({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): Client {
    let address = plainAddress(socket.remoteAddress ?? '');
    const host = headers.host ?? '';
    if (!this.#trusts(address)) return { address, isSecure: false, host, isForwarded: false };

    const chain = list(headers['x-forwarded-for']);
    while (this.#trusts(address)) {
      const reported = plainAddress(chain.pop() ?? '');
      if (isIP(reported) === 0) break;
      address = reported;
    }
    return {
      address,
      isSecure: list(headers['x-forwarded-proto'])[0]?.toLowerCase() === 'https',
      host: list(headers['x-forwarded-host'])[0] ?? host,
      isForwarded: true,
    };
  }

  #trusts(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.#proxies.check(address, family === 4 ? 'ipv4' : 'ipv6');
  }
}

/** A header that lists; several of one name count as one. */
function list(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Without a port, and without the brackets and the IPv6 around an IPv4 address. */
function plainAddress(text: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
