import { expect } from 'chai';
import { startWatch } from '../../bench/measure/stopwatch.js';

/** What a watch shows where the clock and the processor go on by so many milliseconds. */
function shows(elapsed: number, { user, system }: { user: number; system: number }): number {
  const cpuUsage = Reflect.get<NodeJS.Process, 'cpuUsage'>(process, 'cpuUsage');
  const now = performance.now.bind(performance);
  try {
    performance.now = () => 1000;
    process.cpuUsage = () => ({ user: 5, system: 5 });
    const watch = startWatch();
    performance.now = () => 1000 + elapsed;
    process.cpuUsage = () => ({ user: user * 1000, system: system * 1000 });
    return watch();
  } finally {
    process.cpuUsage = cpuUsage;
    performance.now = now;
  }
}

describe('the stopwatch of the bench', () => {
  it('counts no time in which other programs had the processor', () => {
    expect(shows(90, { user: 20, system: 10 })).to.equal(30);
  });

  it("counts no work of V8's other threads", () => {
    expect(shows(30, { user: 40, system: 5 })).to.equal(30);
  });

  it('goes by the clock where the system counts processor time in coarse steps', () => {
    expect(shows(2, { user: 0, system: 0 })).to.equal(2);
  });
});
