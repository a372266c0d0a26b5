import type { ChatConfig } from '../../../src/pages/chat-config.js';
import type { Activity } from '../activity.js';

export type ServiceKind = ChatConfig['service'];

/** A token for a conversation that is yet to be opened. */
export interface Grant {
  service: ServiceKind;
  /** The service's address, up to and with `/v3/directline`. */
  domain: string;
  token: string;
}

/** An open conversation and what opens it again. */
export interface Session extends Grant {
  conversationId: string;
}

export interface ActivitySet {
  activities: Activity[];
  watermark?: string;
}

/** The service refused a request, or could not be reached (status 0). */
export class ServiceError extends Error {
  override name = 'ServiceError';

  /** @param retryAfter in how many seconds to try again, where the service says so */
  constructor(
    readonly status: number,
    readonly retryAfter: number | null = null,
  ) {
    super(`Direct Line: ${status}`);
  }

  /** The token has expired, or the conversation is over: another can be opened. */
  get isOver(): boolean {
    return this.status === 403 || this.status === 404;
  }

  /** Asking again as it is makes no difference. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }
}

/** For an answer, in milliseconds: a phone on a bad line needs some seconds. */
const TIME_LIMIT = 15_000;

/**
 * The requests of Direct Line 3.0. All of them throw ServiceError.
 *
 * @see docs/direct-line.md
 */
export const service = {
  async grant(): Promise<Grant> {
    return request<Grant>('/webchat/token', { method: 'POST' });
  },

  async start({ domain, token, service }: Grant, locale: string): Promise<[Session, string]> {
    const opened = await request<Opened>(`${domain}/conversations`, {
      method: 'POST',
      token,
      body: { locale },
    });
    return opening(opened, domain, service);
  },

  async resume({ domain, token, service, conversationId }: Session, watermark: string) {
    const path = `${conversationPath(domain, conversationId)}?watermark=${watermark}`;
    return opening(await request<Opened>(path, { method: 'GET', token }), domain, service);
  },

  async post({ domain, token, conversationId }: Session, activity: Activity): Promise<string> {
    // Who it really is from stands in the token; Microsoft's service wants to be told all the same.
    const body = { from: { id: 'visitor' }, ...activity };
    const path = `${conversationPath(domain, conversationId)}/activities`;
    const { id } = await request<{ id: string }>(path, { method: 'POST', token, body });
    return id;
  },

  async list({ domain, token, conversationId }: Session, watermark: string): Promise<ActivitySet> {
    const path = `${conversationPath(domain, conversationId)}/activities?watermark=${watermark}`;
    return request<ActivitySet>(path, { method: 'GET', token });
  },

  async refresh({ domain, token }: Session): Promise<string> {
    const path = `${domain}/tokens/refresh`;
    return (await request<{ token: string }>(path, { method: 'POST', token })).token;
  },
};

/** The requests as `Connection` uses them; a test puts others in their place. */
export type Service = typeof service;

interface Opened {
  conversationId: string;
  token: string;
  streamUrl: string;
}

/** The session and the address of its stream. */
function opening(
  { conversationId, token, streamUrl }: Opened,
  domain: string,
  service: ServiceKind,
): [Session, string] {
  return [{ service, domain, conversationId, token }, streamUrl];
}

function conversationPath(domain: string, id: string): string {
  return `${domain}/conversations/${encodeURIComponent(id)}`;
}

async function request<T>(
  url: string,
  { method, token, body }: { method: string; token?: string; body?: object },
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (response.ok) return (await response.json()) as T;
  } catch {
    throw new ServiceError(0);
  }
  const seconds = Number(response.headers.get('Retry-After'));
  throw new ServiceError(response.status, seconds > 0 ? seconds : null);
}
