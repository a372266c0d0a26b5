import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** A file that browsers get as it is. */
export interface Asset {
  /** Carries a fingerprint of the content, so that browsers may keep it for good. */
  address: string;
  type: string;
  content: Buffer;
  /** The same compressed, by the name of the encoding, the smallest first. */
  encoded: Map<string, Buffer>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLES = 'text/css; charset=utf-8';

/** Where each file lies and what it is; those in dist/ the build makes. */
const FILES = {
  'pages.css': ['assets/', STYLES],
  'chat.css': ['assets/', STYLES],
  'icon.svg': ['assets/', 'image/svg+xml'],
  'widget.js': ['dist/widget/', SCRIPT],
  'chat.js': ['dist/widget/', SCRIPT],
  'web-chat.js': ['dist/widget/', SCRIPT],
} as const;

/** Encodings by the ending that the build gives their files. */
const ENCODINGS = { br: 'br', gzip: 'gz' };

export type AssetName = keyof typeof FILES;

/** Reads the files that browsers load. @throws Error where the build did not make one */
export function readAssets(): Record<AssetName, Asset> {
  const entries = (Object.keys(FILES) as AssetName[]).map((name) => [name, readAsset(name)]);
  return Object.fromEntries(entries) as Record<AssetName, Asset>;
}

function readAsset(name: AssetName): Asset {
  const [folder, type] = FILES[name];
  const file = new URL(`../../../${folder}${name}`, import.meta.url);
  if (!existsSync(file)) throw new Error(`${folder}${name} is missing: run "npm run build".`);
  const content = readFileSync(file);
  const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const encoded = Object.entries(ENCODINGS).flatMap(([encoding, ending]): [string, Buffer][] => {
    const compressed = new URL(`${file.href}.${ending}`);
    return existsSync(compressed) ? [[encoding, readFileSync(compressed)]] : [];
  });
  return {
    address: `/assets/${name}?v=${fingerprint}`,
    type,
    content,
    encoded: new Map(encoded),
  };
}
