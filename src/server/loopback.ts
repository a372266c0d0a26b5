import { BlockList, isIPv4, isIPv6 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is this machine itself; IPv4 may be wrapped in IPv6. */
export function isLoopbackAddress(address: string): boolean {
  if (isIPv4(address)) return loopback.check(address, 'ipv4');
  // A block list also compares IPv4 addresses that IPv6 wraps (::ffff:127.0.0.1).
  return isIPv6(address) && loopback.check(address, 'ipv6');
}

/** Whether a URL leads to this machine over HTTP, whatever way its address is written. */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return (
    /^https?:$/.test(protocol) &&
    !username &&
    !password &&
    (host === 'localhost' || isLoopbackAddress(host))
  );
}
