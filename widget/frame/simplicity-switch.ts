import type { Activity } from './activity.js';
import { simplicityOf } from './choices.js';
import { element } from './dom.js';

/** Switches to Einfache Sprache and back, as every reply that can be switched offers it. */
export class SimplicitySwitch {
  readonly element: HTMLButtonElement;
  #value: unknown = { v: 1, action: 'simpler', of: null };
  #isOn = false;

  /** @param onClick gets the value of the button that the bot offered */
  constructor(label: string, onClick: (value: unknown) => void) {
    this.element = element('button', {
      type: 'button',
      class: 'switch',
      'aria-pressed': 'false',
    });
    this.element.append(label);
    this.element.addEventListener('click', () => {
      onClick(this.#value);
    });
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Learns from a reply how things stand, and which answer a switch now would be about. */
  learn({ suggestedActions }: Activity): void {
    const offered = suggestedActions?.actions?.find(({ value }) => simplicityOf(value) !== null);
    if (offered) {
      this.#value = offered.value;
      this.#isOn = simplicityOf(offered.value) === 'standard';
    } else {
      this.#value = { v: 1, action: this.#isOn ? 'standard' : 'simpler', of: null };
    }
    this.element.setAttribute('aria-pressed', String(this.#isOn));
  }
}
