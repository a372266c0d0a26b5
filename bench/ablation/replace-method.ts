import type { Restore } from './part.js';

type Methods<T> = { [K in keyof T]: T[K] extends (...args: never) => unknown ? K : never }[keyof T];
type Method<T, K extends keyof T> = T[K] extends (...args: infer A) => infer R
  ? (this: T, ...args: A) => R
  : never;

/**
 * Replaces a method in all instances of a class.
 *
 * @param make gives the new method, which may call the old one
 */
export function replaceMethod<T extends object, K extends Methods<T>>(
  { prototype }: { prototype: T },
  name: K,
  make: (old: Method<T, K>) => Method<T, K>,
): Restore {
  const old = prototype[name];
  prototype[name] = make(old as Method<T, K>) as T[K];
  return () => {
    prototype[name] = old;
  };
}

/** Several replacements as one; they are put back in the reverse order. */
export function together(...restores: Restore[]): Restore {
  return () => {
    for (const restore of restores.toReversed()) restore();
  };
}
