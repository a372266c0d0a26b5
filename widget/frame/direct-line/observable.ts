/** What Web Chat subscribes with: it never waits for an end. */
export interface Observer<T> {
  next?: (value: T) => void;
  error?: (error: unknown) => void;
  complete?: () => void;
}

export interface Subscription {
  unsubscribe: () => void;
}

/** As much of an Observable as Web Chat needs. */
export interface Observable<T> {
  subscribe: (observer: Observer<T> | ((value: T) => void)) => Subscription;
}

/** Tells its observers of values, those who come later of the last ones too. */
export class Replay<T> implements Observable<T> {
  readonly #observers = new Set<(value: T) => void>();
  readonly #past: T[] = [];

  /** @param kept how many values those who come later are told */
  constructor(private readonly kept: number) {}

  next(value: T): void {
    this.#past.push(value);
    if (this.#past.length > this.kept) this.#past.shift();
    for (const observer of [...this.#observers]) observer(value);
  }

  subscribe(observer: Observer<T> | ((value: T) => void)): Subscription {
    const next = typeof observer === 'function' ? observer : (value: T) => observer.next?.(value);
    for (const value of [...this.#past]) next(value);
    this.#observers.add(next);
    return { unsubscribe: () => this.#observers.delete(next) };
  }
}

/** The result of a promise, as an Observable of one value. */
export function observableOf<T>(promise: Promise<T>): Observable<T> {
  return {
    subscribe(observer) {
      const { next, error, complete }: Observer<T> =
        typeof observer === 'function' ? { next: observer } : observer;
      let isSubscribed = true;
      promise.then(
        (value) => {
          if (!isSubscribed) return;
          next?.(value);
          complete?.();
        },
        (reason: unknown) => {
          if (isSubscribed) error?.(reason);
        },
      );
      return { unsubscribe: () => (isSubscribed = false) };
    },
  };
}
