import { expect } from 'chai';
import { isAllowedTenant } from '../../src/bot/allowed-tenants.js';

const HOME = '11111111-2222-4333-8444-aaaaaaaaaaaa';
const FOREIGN = '99999999-2222-4333-8444-aaaaaaaaaaaa';

const from = (conversation?: string, channel?: string) => ({
  conversation: {
    id: 'a',
    isGroup: false,
    conversationType: 'personal',
    name: '',
    tenantId: conversation!,
  },
  channelData: { tenant: { id: channel } } as unknown,
});

describe('isAllowedTenant', () => {
  it('allows everybody where no tenant is named', () => {
    expect(isAllowedTenant(from(FOREIGN, FOREIGN), [])).to.equal(true);
  });

  it('allows the tenants that are named, however they are spelt, and no other', () => {
    expect(isAllowedTenant(from(HOME.toUpperCase(), HOME), [HOME])).to.equal(true);
    expect(isAllowedTenant(from(FOREIGN, HOME), [HOME])).to.equal(false);
    expect(isAllowedTenant(from(HOME, FOREIGN), [HOME])).to.equal(false);
    expect(isAllowedTenant(from(undefined, FOREIGN), [HOME])).to.equal(false);
  });

  it('allows channels that know no tenants', () => {
    expect(isAllowedTenant({}, [HOME])).to.equal(true);
    expect(isAllowedTenant({ ...from(), channelId: 'webchat' }, [HOME])).to.equal(true);
  });

  it('allows nobody of Microsoft Teams without a tenant', () => {
    expect(isAllowedTenant({ ...from(), channelId: 'msteams' }, [HOME])).to.equal(false);
    expect(isAllowedTenant({ ...from(''), channelId: 'msteams' }, [HOME])).to.equal(false);
    expect(isAllowedTenant({ ...from(HOME), channelId: 'msteams' }, [HOME])).to.equal(true);
  });

  it('allows a pasted link of which Teams does not say whose it is', () => {
    // https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling
    const link = {
      ...from('redacted', ' redacted'),
      channelId: 'msteams',
      name: 'composeExtension/anonymousQueryLink',
    };
    expect(isAllowedTenant(link, [HOME])).to.equal(true);
  });
});
