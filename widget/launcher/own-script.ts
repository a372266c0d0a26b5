import { parseUrl } from '../../src/text/parse-url.js';

/** Of a script tag, what is needed to know the launcher's own. */
export interface ScriptTag {
  readonly src: string;
}

const FILE = '/widget.js';

/**
 * The tag that this script came by: it carries the attributes, and its address names the bot.
 *
 * @param running `document.currentScript`: null in a module
 * @param all the page's script tags
 * @returns null where no tag, or tags of several bots, could be it: taking the wrong one would show
 *   visitors somebody else's chat
 */
export function ownScript<T extends ScriptTag>(running: T | null, all: readonly T[]): T | null {
  if (running && isOurs(running)) return running;
  const candidates = all.filter(isOurs);
  const addresses = new Set(candidates.map(({ src }) => src));
  return addresses.size === 1 ? candidates[0]! : null;
}

function isOurs({ src }: ScriptTag): boolean {
  return parseUrl(src)?.pathname.endsWith(FILE) ?? false;
}
