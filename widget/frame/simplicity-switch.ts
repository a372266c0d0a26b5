import type { Activity } from './activity.js';
import { simplicityOf } from './choices.js';
import { element } from '../dom.js';

/** Switches to Einfache Sprache and back, as every reply that can be switched offers it. */
export class SimplicitySwitch {
  readonly element: HTMLButtonElement;
  #value: unknown;
  #isOn: boolean;

  /**
   * @param isOn whether the page is in Einfache Sprache
   * @param onClick gets the value of the button that the bot offered
   */
  constructor(label: string, isOn: boolean, onClick: (value: unknown) => void) {
    this.#isOn = isOn;
    this.element = element('button', {
      type: 'button',
      class: 'switch',
      'aria-pressed': String(isOn),
    });
    this.#value = this.#otherwise;
    this.element.append(label);
    this.element.addEventListener('click', () => {
      onClick(this.#value);
    });
  }

  /** What switches the replies to come, where there is no answer to switch. */
  get #otherwise(): unknown {
    return { v: 1, action: this.#isOn ? 'standard' : 'simpler', of: null };
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Learns from a reply how things stand, and which answer a switch now would be about. */
  learn({ suggestedActions, locale }: Activity): void {
    // In a conversation that has turned to English there is none.
    this.element.hidden = locale !== undefined && !locale.startsWith('de');
    const offered = suggestedActions?.actions?.find(({ value }) => simplicityOf(value) !== null);
    if (offered) {
      this.#value = offered.value;
      this.#isOn = simplicityOf(offered.value) === 'standard';
    } else {
      this.#value = this.#otherwise;
    }
    this.element.setAttribute('aria-pressed', String(this.#isOn));
  }
}
