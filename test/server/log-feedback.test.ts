import { expect } from 'chai';
import { logFeedback } from '../../src/server/log-feedback.js';
import { MemoryFeedbackStore } from '../../src/store/memory-feedback-store.js';
import { RecordingLog } from '../support/recording-log.js';

describe('logFeedback', () => {
  it('logs the counts of each entry that was rated', async () => {
    const feedback = new MemoryFeedbackStore();
    await feedback.add({ entry: 'funder', helpful: true });
    await feedback.add({ entry: 'contact', helpful: false });
    const log = new RecordingLog();
    await logFeedback(feedback, log);
    const entries = {
      funder: { helpful: 1, unhelpful: 0 },
      contact: { helpful: 0, unhelpful: 1 },
    };
    expect(log.lines).to.deep.equal([{ level: 'info', event: 'feedback', fields: { entries } }]);
  });

  it('says nothing where nobody rated', async () => {
    const log = new RecordingLog();
    await logFeedback(new MemoryFeedbackStore(), log);
    expect(log.lines).to.deep.equal([]);
  });

  it('survives a store that fails', async () => {
    class BrokenStore extends MemoryFeedbackStore {
      override totals(): Promise<never> {
        return Promise.reject(new Error('disk on fire'));
      }
    }
    const log = new RecordingLog();
    await logFeedback(new BrokenStore(), log);
    expect(log.lines[0]).to.include({ level: 'error', event: 'feedback not read' });
    expect(log.text).not.to.include('fire');
  });
});
