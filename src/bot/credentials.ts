/** The bot's registration with the Bot Framework; its names are botbuilder's. */
export interface Credentials {
  MicrosoftAppId: string;
  MicrosoftAppType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
  /** In place of a password. */
  certificate?: BotCertificate | undefined;
}

/** What the bot proves itself with to Microsoft, in PEM. */
export interface BotCertificate {
  /** SHA-1 of the certificate, hexadecimal. */
  thumbprint: string;
  certificate: string;
  privateKey: string;
}
