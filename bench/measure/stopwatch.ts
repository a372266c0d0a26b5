/**
 * Starts to measure what this process needs.
 *
 * @returns gives the milliseconds since then: those of the clock or those of the processor,
 *   whichever are fewer. So neither other programs count, which make the clock's more, nor V8's
 *   threads that clean up beside the work, which make the processor's more.
 */
export function startWatch(): () => number {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    const elapsed = performance.now() - start;
    const busy = (user + system) / 1000;
    // Where the system counts in coarse steps, a short task took none.
    return busy === 0 ? elapsed : Math.min(elapsed, busy);
  };
}
