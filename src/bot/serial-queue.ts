/** Runs tasks with the same key one after the other, in order; different keys run side by side. */
export class SerialQueue {
  readonly #last = new Map<string, Promise<void>>();

  /** The task's own outcome; one that fails does not hold up the next. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const outcome = (this.#last.get(key) ?? Promise.resolve()).then(task);
    const done = outcome.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(key, done);
    void done.then(() => {
      if (this.#last.get(key) === done) this.#last.delete(key);
    });
    return outcome;
  }
}
