import type { Entry } from '../knowledge/entry.js';

/** In what order the entries are shown to a reader. */
export interface Arrangement {
  /** All entries. */
  all: Entry[];
  /** Help numbers, which stand before everything else. */
  urgent: Entry[];
  /** Topics that have a name, in the order of display. */
  topics: { id: string; entries: Entry[] }[];
  /** Entries of topics without a name. */
  others: Entry[];
  /** Referrals of topics without a name: what the documents do not answer. */
  uncovered: Entry[];
}

/** @param named the ids of the topics that have a name, in the order of display */
export function arrange(entries: readonly Entry[], named: readonly string[]): Arrangement {
  const calm = entries.filter(({ urgent }) => !urgent);
  const nameless = calm.filter(({ topic }) => !named.includes(topic));
  return {
    all: [...entries],
    urgent: entries.filter(({ urgent }) => urgent),
    topics: named
      .map((id) => ({ id, entries: calm.filter(({ topic }) => topic === id) }))
      .filter((topic) => topic.entries.length > 0),
    others: nameless.filter(({ referral }) => !referral),
    uncovered: nameless.filter(({ referral }) => referral),
  };
}
