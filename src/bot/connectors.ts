import { ConnectorFactory } from 'botframework-connector';
import type { ConnectorClient } from 'botframework-connector';
import connectorClient from 'botframework-connector/lib/connectorApi/connectorClient.js';

/** The name that @azure/core-rest-pipeline gives to the policy that sends again what failed. */
const RETRY_POLICY = 'defaultRetryPolicy';

/** How a connector is made inside; it hands on no option that would do the same. */
interface Inside {
  client: {
    pipeline: {
      removePolicy(options: { name: string }): void;
      addPolicy(policy: Policy): void;
    };
  };
}

interface Policy {
  name: string;
  sendRequest(request: Sending, next: (request: Sending) => Promise<unknown>): Promise<unknown>;
}

interface Sending {
  /** In milliseconds. */
  timeout: number;
  disableKeepAlive?: boolean;
}

// botbuilder writes of an entity what a mention has, and leaves out all else: the citations that
// Microsoft Teams shows would never arrive.
connectorClient.ConnectorMappers.Entity.type.additionalProperties = { type: { name: 'any' } };

/**
 * Makes the clients that a turn sends with. Each send is tried once: by itself a client would send
 * again up to three times, also what may have arrived. Whether to try again is decided in
 * `delivery.ts` alone. And it is over when the turn must be: what is given up does not arrive later.
 */
export class Connectors extends ConnectorFactory {
  /** @param deadline of the turn, in milliseconds since 1970 */
  constructor(
    private readonly factory: ConnectorFactory,
    private readonly deadline: number,
  ) {
    super();
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const connector = await this.factory.create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as Inside).client;
    pipeline.removePolicy({ name: RETRY_POLICY });
    pipeline.addPolicy({
      name: 'turn',
      sendRequest: (request, next) => {
        request.timeout = Math.max(1, this.deadline - Date.now());
        // The client's own connections are kept for ever; those of Node end after 5 idle seconds,
        // before something on the way has forgotten them, and what is sent on them is lost.
        request.disableKeepAlive = true;
        return next(request);
      },
    });
    return connector;
  }
}
