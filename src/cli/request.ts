/** A conversation that a program asks for. */
export interface Request {
  id: RequestId;
  turns: string[];
}

/** Why a line is no request; with its id where it has one. */
export interface BadRequest {
  id: RequestId | null;
  error: string;
}

/** A program's own name for a line: it comes back as it came. */
export type RequestId = string | number;

/**
 * Reads a line such as `{"id": "1", "turns": ["Wer fördert die MII?"]}`. Messages repeat nothing of
 * it: a visitor's words stand in no error.
 */
export function readRequest(line: string): Request | BadRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not valid JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: 'the line should be an object: {"id": "…", "turns": ["…"]}' };
  }
  const { id, turns } = value as Record<string, unknown>;
  if (!isId(id)) return { id: null, error: '"id" should be a text' };
  if (!isTurns(turns)) return { id, error: '"turns" should be a list of at least one text' };
  return { id, turns };
}

function isId(value: unknown): value is RequestId {
  return typeof value === 'string' || typeof value === 'number';
}

function isTurns(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((turn) => typeof turn === 'string')
  );
}
