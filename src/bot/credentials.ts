/** The bot's registration with the Bot Framework; its names are botbuilder's. */
export interface Credentials {
  MicrosoftAppId: string;
  MicrosoftAppType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppTenantId?: string | undefined;
}
