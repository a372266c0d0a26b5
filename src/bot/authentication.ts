import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { CertificateServiceClientCredentialsFactory } from 'botframework-connector';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Credentials } from './credentials.js';

/** The public Bot Framework's way to verify senders, and to prove the bot to it. */
export function publicAuthentication(credentials: Credentials | null): BotFrameworkAuthentication {
  if (!credentials) return new ConfigurationBotFrameworkAuthentication({});
  const { certificate, ...configuration } = credentials;
  if (!certificate) return new ConfigurationBotFrameworkAuthentication(configuration);
  const { MicrosoftAppId, MicrosoftAppTenantId } = configuration;
  return new ConfigurationBotFrameworkAuthentication(
    configuration,
    new CertificateServiceClientCredentialsFactory(
      MicrosoftAppId,
      certificate.thumbprint,
      certificate.privateKey,
      MicrosoftAppTenantId,
      certificate.certificate,
    ),
  );
}
