import { ConnectorFactory } from 'botframework-connector';
import type { ConnectorClient } from 'botframework-connector';
import connectorClient from 'botframework-connector/lib/connectorApi/connectorClient.js';

/** The name that @azure/core-rest-pipeline gives to the policy that sends again what failed. */
const RETRY_POLICY = 'defaultRetryPolicy';

/** What a connector is made of. There is no option for its policies: those that it takes it does not hand on. */
interface Inside {
  client: { pipeline: { removePolicy(options: { name: string }): void } };
}

// botbuilder writes of an entity what a mention has, and leaves out all else: the citations that
// Microsoft Teams shows would never arrive.
connectorClient.ConnectorMappers.Entity.type.additionalProperties = { type: { name: 'any' } };

/**
 * Makes the clients that the bot sends with. Each tries once: by itself it would send again up to
 * three times, also what may have arrived. Whether to try again is decided in `delivery.ts` alone.
 */
export class Connectors extends ConnectorFactory {
  constructor(private readonly factory: ConnectorFactory) {
    super();
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const connector = await this.factory.create(serviceUrl, audience);
    (connector as unknown as Inside).client.pipeline.removePolicy({ name: RETRY_POLICY });
    return connector;
  }
}
