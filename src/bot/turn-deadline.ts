import type { TurnContext } from 'botbuilder';

/** Below the 15 s after which Microsoft Teams delivers an activity again; in milliseconds. */
export const TURN_LIMIT = 12_000;

const DEADLINE = Symbol('When the turn must be over, in milliseconds since 1970.');

/** Says when a turn must be over. */
export function setDeadline(context: TurnContext, deadline: number): void {
  context.turnState.set(DEADLINE, deadline);
}

/** What is left of a turn, in milliseconds; all of it where nobody waits for its end. */
export function remainingTime(context: TurnContext): number {
  const deadline = context.turnState.get<number | undefined>(DEADLINE);
  return deadline === undefined ? TURN_LIMIT : Math.max(0, deadline - Date.now());
}
