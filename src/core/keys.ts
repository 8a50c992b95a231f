/** The keys of a value that was written out, so that it has no others. */
export const keysOf = <Of extends object>(of: Of) => Object.keys(of) as (keyof Of & string)[];

/** Whether a text is one of these. */
export const isAmong = <One extends string>(
  these: readonly One[],
  text: string | null | undefined,
): text is One => these.some((one) => one === text);

/** For each of these its own. */
export const eachOf = <Key extends string, Of>(
  keys: readonly Key[],
  make: (key: Key) => Of,
): Record<Key, Of> => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Of>;

/** The same keys, each with what is made of it. */
export const mapEach = <Key extends string, From, To>(
  of: Readonly<Record<Key, From>>,
  make: (one: From) => To,
): Record<Key, To> => eachOf(keysOf(of), (key) => make(of[key]));
