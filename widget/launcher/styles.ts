import { textOn } from '../colour.js';
import type { Options } from './options.js';

/** Where the window fills the screen: in units of the visitor's own letters, so also for large ones. */
export const FULL_SCREEN = '(max-width: 30em), (max-height: 30em)';

const LIGHT = '#0b5f73';
const DARK = '#7fd0e2';

/**
 * The shadow root's style sheet. Lengths are in em of the visitor's own font size: `all: initial`
 * leaves the page's root font size outside, and letters of twice the size scale all.
 */
export function styles({ position, configuration }: Options): string {
  const light = configuration.colour ?? LIGHT;
  const dark = configuration.colourDark ?? configuration.colour ?? DARK;
  return `
/* Here, important declarations win over the page's important ones. */
:host {
  all: initial !important;
  direction: ltr !important;
  position: fixed !important;
  inset: auto !important;
  bottom: max(1em, env(safe-area-inset-bottom)) !important;
  ${position}: max(1em, env(safe-area-inset-${position})) !important;
  z-index: 2147483647 !important;
  display: block !important;
  color-scheme: light dark !important;
  overflow: visible !important;
}

:host::before, :host::after { content: none !important; }

.chat {
  --colour: ${light};
  --on-colour: ${textOn(light)};
  --ground: #ffffff;
  --text: #1b2529;
  --line: #c5d2d6;
  color: var(--text);
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  line-height: 1.5;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

@media (prefers-color-scheme: dark) {
  .chat {
    --colour: ${dark};
    --on-colour: ${textOn(dark)};
    --ground: #12191c;
    --text: #e6edef;
    --line: #3a494f;
  }
}

button, a {
  box-sizing: border-box;
  min-width: 2.75em;
  min-height: 2.75em;
  font: inherit;
  cursor: pointer;
}

.icon {
  flex: none;
  width: 1.5em;
  height: 1.5em;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}

/* Whatever the page's colour: it differs from the button's or from its border's, which is its text's. */
.launcher {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 0.6em;
  min-width: 3.5em;
  min-height: 3.5em;
  max-width: calc(100vw - 2em);
  margin-${position === 'right' ? 'left' : 'right'}: auto;
  padding: 0.4em 1.25em 0.4em 1em;
  border: 2px solid var(--on-colour);
  border-radius: 1.75em;
  background: var(--colour);
  color: var(--on-colour);
  font-weight: 600;
  line-height: 1.25;
  text-align: start;
  box-shadow: 0 2px 6px #0003, 0 6px 20px #0003;
}

.launcher:hover { text-decoration: underline; text-underline-offset: 0.2em; }

.launcher .cross,
.open .launcher .bubble,
.open .launcher .label { display: none; }
.open .launcher .cross { display: block; }
.open .launcher { padding: 0; }

:focus { outline: none; }

:focus-visible {
  outline: 3px solid var(--text);
  outline-offset: 2px;
}

.launcher:focus-visible {
  outline-color: var(--on-colour);
  outline-offset: 0;
  box-shadow: 0 0 0 6px var(--colour);
}

/* Closed it keeps its layout, so that the chat keeps its place in the conversation. */
.window {
  position: fixed;
  bottom: calc(max(1em, env(safe-area-inset-bottom)) + 4.25em);
  ${position}: max(1em, env(safe-area-inset-${position}));
  box-sizing: border-box;
  display: grid;
  grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  width: min(26em, calc(100vw - 2em));
  height: min(44em, calc(100vh - 6.25em));
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 1em;
  background: var(--ground);
  box-shadow: 0 4px 12px #0002, 0 12px 48px #0004;
  visibility: hidden;
}

.open .window { visibility: visible; }

.panel, iframe {
  grid-area: 1 / 1;
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  border: 0;
}

iframe { display: block; color-scheme: light dark; visibility: hidden; }
.ready iframe { visibility: inherit; }
.ready .panel { visibility: hidden; }

.panel { display: flex; flex-direction: column; overflow: auto; }
.head { display: flex; align-items: center; gap: 0.5em; padding: 0.75em 0.75em 0.75em 1.25em; border-bottom: 1px solid var(--line); }
.title { flex: 1; min-width: 0; margin: 0; font-size: 1.1em; font-weight: 600; line-height: 1.3; hyphens: auto; }
.state { box-sizing: border-box; max-width: 100%; margin: auto; padding: 1.5em 1em; text-align: center; text-wrap: balance; hyphens: auto; }
.state p { margin: 0 0 0.75em; }
.failure { font-weight: 600; }

.close { display: grid; place-items: center; padding: 0; border: 0; border-radius: 0.5em; background: none; color: inherit; }
.close:hover { background: var(--line); }

.retry { margin: 0.25em 0 0.75em; padding: 0.5em 1.25em; border: 2px solid var(--text); border-radius: 0.5em; background: var(--colour); color: var(--on-colour); font-weight: 600; }
.retry:hover { text-decoration: underline; }
.faq { display: inline-block; padding-block: 0.625em; color: inherit; text-underline-offset: 0.2em; }

/* The script fits it to what the keyboard leaves visible. */
@media ${FULL_SCREEN} {
  .window {
    inset: 0;
    width: 100%;
    height: 100vh;
    height: 100dvh;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    border: 0;
    border-radius: 0;
  }
  .open .launcher { visibility: hidden; }
}

/* Where the text would hide much of the page, the icon must do. */
@media (max-width: 15em), (max-height: 15em) {
  .launcher { padding: 0; }
  .label { display: none; }
}

@media (prefers-reduced-motion: no-preference) {
  .launcher { transition: box-shadow 0.15s; }
  .open .window { animation: appear 0.18s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(0.75em); } }
}

@media (forced-colors: active) {
  :focus-visible, .launcher:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
  .close { border: 1px solid ButtonText; }
}

@media print {
  :host { display: none !important; }
}
`;
}
