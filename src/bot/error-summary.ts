/**
 * What may be logged of an error: its class, its codes and where it happened. Not its message,
 * which can hold what a visitor typed, nor an address; errors of HTTP clients hold whole requests.
 */
export function summarizeError(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' && /^\w+$/.test(code) && { code }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    at: frames(error).slice(0, 5),
  };
}

/** The stack after its head, which is the class and the message and may run over several lines. */
function frames({ name, message, stack = '' }: Error): string[] {
  const head = message ? `${name}: ${message}\n` : `${name}\n`;
  if (!stack.startsWith(head)) return [];
  return stack
    .slice(head.length)
    .split('\n')
    .map((line) => line.trim().replace(/^at /, ''));
}
