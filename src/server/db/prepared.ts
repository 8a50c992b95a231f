/**
 * A plan takes some 70 bytes of the server's memory for every letter of its text, and 50 kB in any case, in each
 * connection: so much text has a name at most, which holds every page of every role.
 */
const room = 600_000;
const atLeast = 700;
const often = 10;
let taken = 0;
const remembered = 300;
const names = new Map<string, string>();
const timesAsked = new Map<string, number>();

/**
 * Lists that are cut off at a number that the text does not say: their best plan depends on it, so they are planned by the
 * values of that time. `limit ${sql.lit(20)}` says it.
 */
export const dependsOnValues = (text: string): boolean => /\blimit\b(?!\s+\d)(?![^(]*\))/i.test(text);

/**
 * A name under which the server keeps the plan of a reading statement, once per connection: planning behind row-level
 * security takes several times as long as the reading itself. Same text, same name, in every pool. Undefined for what is
 * not asked often, for what is better planned anew, and when the room is taken: texts that vary endlessly must not fill the
 * server's memory.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  const size = Math.max(text.length, atLeast);
  if (taken + size > room || dependsOnValues(text)) return undefined;
  const times = (timesAsked.get(text) ?? 0) + 1;
  if (times < often) {
    if (timesAsked.size >= remembered) timesAsked.clear();
    timesAsked.set(text, times);
    return undefined;
  }
  timesAsked.delete(text);
  taken += size;
  const name = `od_${String(names.size)}`;
  names.set(text, name);
  return name;
}

/** The server no longer knows a name, or its answer has other columns by now: the connection must go. */
export function isForgotten(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '26000' || code === '0A000';
}
