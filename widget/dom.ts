type Child = Node | string | null;

/**
 * An element with its attributes and children. Its style is a style sheet's: an inline one would need
 * a hole in the page's Content-Security-Policy.
 *
 * @param attributes by their names; null and false: left out, true: without a value
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

export const CROSS = 'M6 6l12 12M18 6 6 18';

/**
 * A picture of lines within 24 by 24, for the eye alone.
 *
 * @param path as in SVG
 * @param name a class of its own; none: only that of all icons
 */
export function icon(path: string, name = ''): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('class', `icon ${name}`.trim());
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

/** A button that shows a picture alone; its name is read out and shown on hovering. */
export function iconButton(name: string, path: string, onClick: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': name, title: name },
    icon(path),
  );
  button.addEventListener('click', onClick);
  return button;
}
