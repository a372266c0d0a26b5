import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that browsers get as it is. */
export interface Asset {
  /** Carries a fingerprint of the content, so that browsers may keep it for good. */
  address: string;
  type: string;
  content: Buffer;
}

const TYPES = {
  'pages.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

export type AssetName = keyof typeof TYPES;

/** Reads the files of assets/. */
export function readAssets(): Record<AssetName, Asset> {
  return { 'pages.css': readAsset('pages.css'), 'icon.svg': readAsset('icon.svg') };
}

function readAsset(name: AssetName): Asset {
  const content = readFileSync(new URL(`../../../assets/${name}`, import.meta.url));
  const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { address: `/assets/${name}?v=${fingerprint}`, type: TYPES[name], content };
}
