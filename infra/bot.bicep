// Registers the bot with Microsoft: an Azure Bot that passes messages on to your own machine, and its
// channel Microsoft Teams. The bot itself runs where you run it; nothing of it is put into Azure.
//
//   az deployment group create --resource-group <group> --template-file infra/bot.bicep \
//     --parameters name=<name> appId=<app id> tenantId=<tenant> domain=faq.example.org

@description('The name of the Azure Bot: letters, digits and hyphens, of its own in all of Azure.')
@minLength(4)
@maxLength(42)
param name string

@description('What people read in the portal.')
param displayName string = name

@description('The app id (client id) of the app registration, or of the managed identity.')
param appId string

@description('The organisation (tenant) that the app registration belongs to.')
param tenantId string = tenant().tenantId

@description('SingleTenant with a secret or a certificate; UserAssignedMSI where the bot runs on an Azure machine. Azure makes no new MultiTenant bots.')
@allowed([
  'SingleTenant'
  'UserAssignedMSI'
])
param appType string = 'SingleTenant'

@description('The resource id of the managed identity; for UserAssignedMSI alone.')
param identityId string = ''

@description('The host under which the bot is reached by https.')
param domain string

@description('F0 is free and enough for Microsoft Teams.')
@allowed([
  'F0'
  'S1'
])
param sku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identityId : null
    // Analytics of the messages are left out.
    developerAppInsightKey: ''
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

output messagingEndpoint string = bot.properties.endpoint
