type Camel<S> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type CamelKeys<T> = { [K in keyof T as Camel<K> & string]: T[K] };

/** Names an object's keys as code does: "not-found" becomes notFound. Objects within stay as they are. */
export function camelKeys<T extends object>(object: T): CamelKeys<T> {
  const entries = Object.entries(object).map(([key, value]) => [
    key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value as unknown,
  ]);
  return Object.fromEntries(entries) as CamelKeys<T>;
}
