/** Where Web Chat puts what screen readers are to announce; it is taken away after a second. */
const REGION = '.webchat__live-region-transcript';
/** How long announcements of what is shown again may take to come and go; in milliseconds. */
const RESTORING = 2500;

/** Keeps what was said on an earlier page from being announced again, when Web Chat shows it anew. */
export function silence(transcript: HTMLElement): void {
  whenThere(transcript, (region) => {
    region.setAttribute('aria-hidden', 'true');
    setTimeout(() => {
      region.removeAttribute('aria-hidden');
    }, RESTORING);
  });
}

/** Has announcements read in a language: Web Chat's do not say in which they are. */
export function announceIn(transcript: HTMLElement, language: string): void {
  whenThere(transcript, (region) => {
    region.setAttribute('lang', language);
  });
}

/** Web Chat's first rendering is over before its first announcement. */
function whenThere(transcript: HTMLElement, act: (region: Element) => void): void {
  const region = transcript.querySelector(REGION);
  if (region) {
    act(region);
    return;
  }
  const observer = new MutationObserver(() => {
    const added = transcript.querySelector(REGION);
    if (!added) return;
    observer.disconnect();
    act(added);
  });
  observer.observe(transcript, { childList: true, subtree: true });
}
