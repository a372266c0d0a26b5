/**
 * Fits an element to the part of the screen that the keyboard leaves visible. Browsers lay the
 * keyboard over fixed elements, and tell only by `visualViewport` how much is left.
 *
 * @returns ends it, and takes back what it set
 */
export function fitToVisibleArea(target: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const { style } = target;
  const clear = () => {
    style.top = style.height = '';
  };
  const fit = () => {
    // Who has zoomed in wants letters larger, not the chat smaller.
    if (viewport.scale > 1.01) {
      clear();
      return;
    }
    style.top = `${viewport.offsetTop}px`;
    style.height = `${viewport.height}px`;
  };
  fit();
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  return () => {
    viewport.removeEventListener('resize', fit);
    viewport.removeEventListener('scroll', fit);
    clear();
  };
}
