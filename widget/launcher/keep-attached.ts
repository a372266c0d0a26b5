/** How often an application may take the element away before it has its way. */
const TIMES = 20;

/**
 * Puts the launcher's element into the page, and back again where an application has removed it.
 *
 * It stands beside the body, not in it: a body that an application replaces, hides, transforms or
 * makes inert is no matter to it. Where browsers can (popover), it goes to the top layer, which even
 * a transformed root element does not move.
 *
 * @param changed is told when the page's body may be another, and whether the element was put back
 */
export function keepAttached(host: HTMLElement, changed: (putBack: boolean) => void): void {
  const { documentElement: root } = document;
  const attach = () => {
    root.append(host);
    if ('showPopover' in host) {
      host.setAttribute('popover', 'manual');
      host.showPopover();
    }
  };
  attach();
  let left = TIMES;
  new MutationObserver(() => {
    const putBack = !host.isConnected && left-- > 0;
    if (putBack) attach();
    changed(putBack);
  }).observe(root, { childList: true });
}
