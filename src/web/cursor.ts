/** A cursor of the API is opaque: programs hand back what they were given, so that what is in it may change. */
export const cursorOf = (page: number): string => Buffer.from(`page:${String(page)}`).toString('base64url');

/** The page a cursor stands for; anything that is no cursor of ours stands for the first. */
export function pageOf(cursor: unknown): number {
  const text = typeof cursor === 'string' ? Buffer.from(cursor, 'base64url').toString('utf8') : '';
  return Number(/^page:([1-9]\d{0,3})$/.exec(text)?.[1] ?? 1);
}
