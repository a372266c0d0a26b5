import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { RecentActivities } from '../../src/bot/recent-activities.js';

function activity(fields: object = {}): Activity {
  return {
    type: 'message',
    channelId: 'msteams',
    conversation: { id: 'a' },
    id: '1',
    ...fields,
  } as Activity;
}

describe('RecentActivities', () => {
  let now: number;
  let recent: RecentActivities;

  beforeEach(() => {
    now = 0;
    recent = new RecentActivities(() => now);
  });

  it('knows an activity again by channel, conversation and id', () => {
    recent.add(activity());
    expect(recent.has(activity())).to.equal(true);
    for (const other of [{ id: '2' }, { conversation: { id: 'b' } }, { channelId: 'webchat' }]) {
      expect(recent.has(activity(other))).to.equal(false);
    }
  });

  it('takes no two activities without an id for one', () => {
    recent.add(activity({ id: undefined }));
    expect(recent.has(activity({ id: undefined }))).to.equal(false);
  });

  it('forgets after ten minutes', () => {
    recent.add(activity());
    now = 10 * 60_000 - 1;
    expect(recent.has(activity())).to.equal(true);
    now += 1;
    expect(recent.has(activity())).to.equal(false);
    expect(recent.size).to.equal(0);
  });

  it('keeps no more than so many, the last ones', () => {
    for (let i = 0; i < 20_010; i++) recent.add(activity({ id: String(i) }));
    expect(recent.size).to.equal(20_000);
    expect(recent.has(activity({ id: '20009' }))).to.equal(true);
    expect(recent.has(activity({ id: '0' }))).to.equal(false);
  });
});
