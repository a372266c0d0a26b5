/**
 * Waits, or until the browser says that there is a network again. By chance up to half as long
 * again, so that a thousand visitors do not come back to a server in the same moment.
 */
export async function pauseUntilOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds * (1 + Math.random() / 2));
    window.addEventListener('online', end);
  });
}
