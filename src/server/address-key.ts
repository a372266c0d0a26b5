import { isIPv6 } from 'node:net';

/**
 * What an address is counted by: an IPv6 address by the 64 bits of its network, because whoever has
 * one has all of that.
 */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
