import { ACTIONS } from '../knowledge/dialog.js';
import type { ButtonValue } from './reply.js';

const LONGEST_ID = 200;

/**
 * Reads what a button posted.
 *
 * @param value of any shape: clients, and whoever else, may send anything
 * @returns null where it is not one of the bot's own values
 */
export function readButtonValue(value: unknown): ButtonValue | null {
  if (typeof value !== 'object' || value === null) return null;
  const { v, entry, topic, command, action, helpful, of } = value as Record<string, unknown>;
  if (v !== 1) return null;
  if (isId(entry)) return { v, entry };
  if (isId(topic)) return { v, topic };
  if (command === 'topics' || command === 'none-of-these') return { v, command };
  const known = ACTIONS.find((other) => other === action);
  if (known && (of === null || isId(of))) return { v, action: known, of };
  if (typeof helpful === 'boolean' && isId(of)) return { v, helpful, of };
  return null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}
