/**
 * A thread beside the engine that is measured: ends the process when it has used up the processor
 * time of its task. The engine cannot do that itself, since it builds without a pause; nor can the
 * parent process, whose clock also runs while other programs have the processor.
 */
import { parentPort } from 'node:worker_threads';
import { OUT_OF_TIME } from './protocol.js';

const EVERY_MS = 50;

let limit = Infinity;

parentPort!.on('message', (budgetMs: number) => {
  limit = busyMs() + budgetMs;
});

setInterval(() => {
  if (busyMs() > limit) process.kill(process.pid, OUT_OF_TIME);
}, EVERY_MS);

function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
