// Loaded into the bot's process before the bot: whatever leaves this machine is reported and fails.
import dns from 'node:dns';
import net from 'node:net';
import { stderr } from 'node:process';

const isLoopback = (host) => /^(localhost|127\..*|::1|::ffff:127\..*)$/.test(host);

function forbid(host) {
  stderr.write(`OUTBOUND ${host}\n`);
  throw new Error('This test forbids connections to other machines.');
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = options?.host ?? 'localhost';
  if (!options?.path && !isLoopback(host)) forbid(host);
  return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = (host, ...rest) => (isLoopback(host) ? lookup(host, ...rest) : forbid(host));
