import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { createResponder } from '../../src/conversation/responder.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

const RESPONDER = fileURLToPath(new URL('../../src/conversation/responder.ts', import.meta.url));

/** The exports of a module, run where there is nothing but the language and what browsers add. */
async function importAlone(code: string): Promise<object> {
  const context = vm.createContext({ URL });
  // A module of plain code becomes a script: vm.SourceTextModule is behind a flag.
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'js' },
    format: 'iife',
    globalName: 'bundle',
    write: false,
    logLevel: 'silent',
  });
  vm.runInContext(outputFiles[0]!.text, context);
  return (context as { bundle: object }).bundle;
}

describe('the conversation in a browser', () => {
  it('bundles without warnings, and answers with nothing of Node', async () => {
    const { outputFiles, warnings, errors } = await build({
      entryPoints: [RESPONDER],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    expect(warnings).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    const code = outputFiles[0]!.text;
    expect(code).to.not.match(/^import\b/m);

    const bundle = (await importAlone(code)) as { createResponder: typeof createResponder };
    const responder = bundle.createResponder(POOL, POOL_DIALOGS);
    const { reply } = responder.respond({ text: 'Wann öffnet das Bad?' }, NEW_CONVERSATION);
    expect(reply.text).to.equal('Das Bad öffnet um 9 Uhr.');
    const { reply: proof } = responder.respond(
      { text: 'Quelle?' },
      {
        ...NEW_CONVERSATION,
        told: ['opening-hours'],
        context: { entry: 'opening-hours', question: 'Wann öffnet das Bad?', name: null, age: 0 },
      },
    );
    expect(proof.citations).to.have.lengthOf(1);
  });
});
