import { expect } from 'chai';
import { KnowledgeError } from '../../../src/knowledge/problem.js';

/** The lines of the message with which a reading fails. */
export function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    expect(error).to.be.instanceOf(KnowledgeError);
    return (error as KnowledgeError).message.split('\n');
  }
  throw new Error('It was read without a problem.');
}

/** The same for a reading that takes a while. */
export async function rejectionOf(reading: Promise<unknown>): Promise<string[]> {
  const outcome = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  return problemsOf(() => {
    if (outcome !== null) throw outcome as Error;
  });
}
