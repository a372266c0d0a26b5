/**
 * Draws the icons of the app package from their SVG files: `npm run teams:icons`. They are kept in
 * assets/teams/, so that the package needs no browser.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.js';

const FOLDER = fileURLToPath(new URL('../../assets/teams/', import.meta.url));
const SIZES = { color: 192, outline: 32 };

const browser = await launchChromium();
for (const [name, size] of Object.entries(SIZES)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(`${FOLDER}${name}.svg`, 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: `${FOLDER}${name}.png`, omitBackground: true });
}
await browser.close();
