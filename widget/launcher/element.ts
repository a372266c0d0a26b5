/**
 * Makes an element. Its style is the shadow root's style sheet: an inline one would need a hole in
 * the page's Content-Security-Policy.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** An icon of lines on a square of 24 units, for the eye alone. */
export function icon(name: string, path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const BUBBLE =
  'M12 4c4.7 0 8.5 3.2 8.5 7.2s-3.8 7.2-8.5 7.2c-1 0-2-.15-2.9-.42L4.5 20l1.3-3.5c-1.45-1.3-2.3-3.2-2.3-5.3C3.5 7.2 7.3 4 12 4ZM8.3 11.2h.01M12 11.2h.01M15.7 11.2h.01';
export const CROSS = 'M6 6l12 12M18 6 6 18';
