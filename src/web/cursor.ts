/** A cursor of the API is opaque: programs hand back what they were given, so that what is in it may change. */
export const cursorOf = (page: number): string => Buffer.from(`page:${String(page)}`).toString('base64url');

const pageIn = (cursor: string): string | undefined =>
  /^page:([1-9]\d{0,3})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];

export const isCursor = (cursor: string): boolean => pageIn(cursor) !== undefined;

/** The page a cursor stands for; none stands for the first. */
export const pageOf = (cursor: unknown): number =>
  Number((typeof cursor === 'string' ? pageIn(cursor) : undefined) ?? 1);
