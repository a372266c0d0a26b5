import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

// No compiler of Bicep can be installed from a package registry: what is tested here is the text.
describe('infra/bot.bicep', () => {
  const params = [...read('infra/bot.bicep').matchAll(/^param (\w+) \w+( = )?/gm)].map(
    ([, name, given]) => ({ name: name!, isRequired: given === undefined }),
  );

  for (const doc of ['docs/teams.md', 'docs/teams.de.md']) {
    it(`gets all that it needs, and nothing that it does not know, by the commands of ${doc}`, () => {
      const [, command] = /az deployment group create([^`]*)```/.exec(read(doc))!;
      const named = [...command!.split('--parameters')[1]!.matchAll(/(\w+)=/g)].map(
        ([, name]) => name,
      );
      expect(params.map(({ name }) => name)).to.include.members(named);
      const required = params.filter(({ isRequired }) => isRequired).map(({ name }) => name);
      expect(named).to.include.members(required);
    });
  }

  it('leads to the endpoint that the bot serves', () => {
    expect(read('infra/bot.bicep')).to.include("endpoint: 'https://${domain}/api/messages'");
  });
});
